package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what the checks find: what is switched off or allowed in the file itself is left out. A comment {@code pave:allow
 * CHECK REASON} allows the findings of its line and the next one.
 */
final class CommitFindings {

    private static final Pattern ALLOWED = Pattern.compile("pave:allow[ \\t]+([\\w-]+)[ \\t:,-]*(\\w.*)");

    private final CommitRules rules;
    private final List<RunFinding> findings = new ArrayList<>();
    private int allowed;

    CommitFindings(CommitRules rules) {
        this.rules = rules;
    }

    /** One about a file or a line of it. */
    void in(ViewedFile file, Check check, String rule, int line, String message) {
        if (rules.isOn(check) && isAllowed(file, check, rule, line)) {
            allowed++;
        } else {
            add(check, rule, RunFinding.ERROR, file.path(), line, message);
        }
    }

    /** @param path null where it is about no file */
    void add(Check check, String rule, String severity, String path, int line, String message) {
        if (rules.isOn(check)) {
            findings.add(new RunFinding(check.id(), rule, rules.severity(check, severity), path, line, message));
        }
    }

    private static boolean isAllowed(ViewedFile file, Check check, String rule, int line) {
        return line > 0
                && file.text()
                        .filter(text -> text.contains("pave:allow"))
                        .map(text -> text.lines().skip(Math.max(0, line - 2)).limit(line > 1 ? 2 : 1))
                        .map(lines -> lines.anyMatch(each -> isAllowed(each, check, rule)))
                        .orElse(false);
    }

    private static boolean isAllowed(String line, Check check, String rule) {
        Matcher word = ALLOWED.matcher(line);
        return word.find()
                && (word.group(1).replace('-', '_').equals(check.id())
                        || word.group(1).equals(rule));
    }

    List<RunFinding> all() {
        return findings;
    }

    /** How many a comment allows. */
    int allowed() {
        return allowed;
    }
}
