package dev.pave.mine.failures;

import dev.pave.pattern.text.Ansi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line as its program meant it: without colours, and without what a runner of programs puts in front. */
final class Plain {

    /** Characters of a line that are looked at. */
    static final int LONGEST = 2000;

    /**
     * What runners write in front of a line: GitHub's job and step, times in many dresses with GitLab's stream behind them,
     * GitLab's sections, TeamCity's level and step, act's job and kubectl's pod, services of docker compose, a builder's step,
     * and the task of a work space of packages.
     */
    private static final Pattern FRONT = Pattern.compile("^(?:\uFEFF"
            + "|[^\\t]{1,120}+\\t[^\\t]{1,120}+\\t\uFEFF?(?=\\d{4}-\\d\\d-\\d\\dT)"
            + "|\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?]?(?: (?:\\d\\d[OE][ +])?|$)"
            + "|\\[?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?](?:[A-Zi]?:)?\\s+|\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{3})? {1,2}"
            + "|section_(?:start|end):\\d+:[\\w.-]+(?:\\[[^\\]]*])?"
            + "|\\[Step \\d+/\\d+] "
            + "|\\[pod/[^\\]]{1,200}] "
            + "|\\[[^\\[\\]/]{1,80}/[^\\[\\]]{1,120}]\\s+(?:\\| ?)?|\\| (?!\\s*\\S+\\s+\\|)"
            + "|(?!ok )[a-z][\\w.-]{0,60}+ ++\\| ?"
            + "|#\\d+ \\d+\\.\\d+ "
            + "|@?[\\w./-]++(?::| )(?:test|build|lint|type-?check|check|e2e)(?::[\\w:-]+)?: )");

    /**
     * What may be in front of a line, or be a part of it: a name in brackets that is no level, a package with its scope, a pod
     * and its container, a builder's step, dates that no other runner writes, and the program whose stderr PowerShell shows.
     */
    private static final Pattern MAYBE = Pattern.compile(
            "^(?:\\[(?!(?i:info|warn|warning|error|fatal|debug|trace|pipeline|container)])[\\w.@/#:-]{1,60}] "
                    + "|\\[Container] \\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? "
                    + "|(?:\\w++\\t)?\\d\\d-[A-Z][a-z]{2}-\\d{4} \\d\\d:\\d\\d:\\d\\d[\\t ]"
                    + "|[\\w.\\\\/~-]{1,120}+ : "
                    + "|Step #\\d+(?: - \"[^\"]{1,80}\")?: "
                    + "|@[\\w.-]{1,60}/[\\w.-]{1,60}: "
                    + "|(?=[a-z0-9-]{0,80}\\d)[a-z][a-z0-9]*(?:-[a-z0-9]+)++ [a-z][a-z0-9-]{0,60} (?=\\S| {2}))");

    private static final int MOST_FRONTS = 4;

    private static final Pattern LEVEL = Pattern.compile(
            "^(?:##\\[error\\]|::error[^:]*::|\\[(?:ERROR|error|FATAL)\\]|(?:npm (?:ERR!|error)(?: code)?)|ERROR:|FATAL:|Caused by:|E(?= {3}))\\s*");

    private Plain() {}

    static String of(String raw) {
        String line = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        if (line.indexOf('\0') >= 0) {
            line = line.replace("\0", "");
        }
        int overwritten = line.stripTrailing().lastIndexOf('\r');
        if (overwritten >= 0) {
            line = line.substring(overwritten + 1);
        }
        line = Ansi.strip(Misread.repaired(line));
        for (int i = 0; i < MOST_FRONTS && !line.isEmpty(); i++) {
            Matcher front = FRONT.matcher(line);
            if (!front.lookingAt()) {
                break;
            }
            line = line.substring(front.end());
        }
        return line.stripTrailing();
    }

    /** What a line is without something in front of it that may be a part of it; the line itself where there is none. */
    static String behindName(String line) {
        Matcher front = MAYBE.matcher(line);
        return front.lookingAt() ? line.substring(front.end()) : line;
    }

    /** Without the word that only says how bad it is. */
    static String withoutLevel(String line) {
        return LEVEL.matcher(line.strip()).replaceFirst("");
    }
}
