package dev.pave.execute.verifycommit;

import dev.pave.execute.verifycommit.SecretPatterns.Secret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one file shows by itself: secrets, keys, marks of a merge, its size and its name. */
record FileChecks(CommitRules rules, CommitFindings into) {

    private static final Pattern KEY = Pattern.compile(
            "BEGIN (?:(?:RSA|DSA|EC|OPENSSH|ENCRYPTED|SSH2 ENCRYPTED) )?PRIVATE KEY|BEGIN PGP PRIVATE KEY BLOCK"
                    + "|BEGIN OpenVPN Static key V1|PuTTY-User-Key-File-\\d");
    private static final Pattern MARK = Pattern.compile("(?m)^(?:<<<<<<< |>>>>>>> |=======(?: |\\r?$))");
    private static final Pattern SIDE = Pattern.compile("(?m)^(?:<<<<<<< |>>>>>>> )");
    /** Where a line of equal signs underlines a heading. */
    private static final Pattern PROSE = Pattern.compile("(?i)\\.(md|markdown|rst|adoc|asciidoc|txt|rdoc)$");
    /** As Windows has it: names of devices, signs, and a blank or full stop at the end. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:CON|PRN|AUX|NUL|COM[\\d¹²³]|LPT[\\d¹²³])(?:\\..*)?");

    private static final Pattern SIGN = Pattern.compile("[<>:\"\\\\|?*\\x00-\\x1F]");

    private static final Pattern AT_END = Pattern.compile(".*[.\\s]");
    private static final int KB = 1024;

    void look(Viewed change, ViewedFile file) {
        names(change, file);
        size(change, file);
        for (ViewedFile.Run run : file.runs()) {
            secrets(change, file, run);
            lines(
                    KEY,
                    run,
                    line -> into.in(
                            file,
                            Check.PRIVATE_KEYS,
                            "private-key",
                            line,
                            change.called()
                                    + "a private key is added; take it out of the commit and do not use it any more"));
            marks(change, file, run);
        }
        if (file.runs().isEmpty() && file.isNew() && rules.isOn(Check.SECRETS) && !file.isLink()) {
            secrets(change, file, new ViewedFile.Run(1, ""));
        }
    }

    private void secrets(Viewed change, ViewedFile file, ViewedFile.Run run) {
        SecretPatterns patterns = SecretPatterns.Shipped.PATTERNS;
        if (!rules.isOn(Check.SECRETS) || patterns.passesOver(file.path())) {
            return;
        }
        Set<Secret> secrets = new LinkedHashSet<>(patterns.find(file.path(), run.text()));
        Set<Integer> named = secrets.stream()
                .filter(secret -> !secret.rule().equals("generic-api-key"))
                .map(Secret::line)
                .collect(Collectors.toSet());
        for (Secret secret : secrets) {
            if (!secret.rule().equals("generic-api-key") || !named.contains(secret.line())) {
                into.in(
                        file,
                        Check.SECRETS,
                        secret.rule(),
                        run.first() + secret.line() - 1,
                        change.called() + "looks like a secret ("
                                + secret.rule().replace('-', ' ')
                                + "); take it out of the commit, and revoke it if anybody has seen it");
            }
        }
    }

    /** A line of equal signs alone is a mark where no heading stands above it. */
    private void marks(Viewed change, ViewedFile file, ViewedFile.Run run) {
        boolean sides = SIDE.matcher(run.text()).find();
        boolean prose = PROSE.matcher(file.path()).find();
        List<String> lines = file.text().orElse("").lines().toList();
        lines(MARK, run, line -> {
            String mark = lines.get(line - 1);
            boolean divides = mark.startsWith("=");
            boolean heads = line > 1 && !lines.get(line - 2).isBlank() || line < lines.size() && overlines(lines, line);
            if (!divides || sides || !prose && !heads) {
                into.in(
                        file,
                        Check.CONFLICT_MARKERS,
                        "conflict-marker",
                        line,
                        change.called() + "a mark of an unfinished merge (" + mark.substring(0, 7)
                                + "); finish the merge");
            }
        });
    }

    private static boolean overlines(List<String> lines, int line) {
        return line + 1 < lines.size() && lines.get(line + 1).startsWith("=======");
    }

    private interface Lines {
        void at(int line);
    }

    private static void lines(Pattern what, ViewedFile.Run run, Lines to) {
        Matcher matcher = what.matcher(run.text());
        int line = run.first();
        int counted = 0;
        int last = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += run.text().charAt(counted) == '\n' ? 1 : 0;
            }
            if (line != last) {
                to.at(line);
            }
            last = line;
        }
    }

    /** Of a new file, and of one that grew by as much. */
    private void size(Viewed change, ViewedFile file) {
        int most = rules.number(Check.LARGE_FILES, "max_kb");
        long kb = (file.size() - file.sizeBefore() + KB - 1) / KB;
        if (kb > most) {
            into.in(
                    file,
                    Check.LARGE_FILES,
                    "large-file",
                    0,
                    change.called() + "adds " + kb + " KB, more than " + most
                            + "; keep them elsewhere, or in Git LFS, or raise max_kb in rules/commit_rules.yaml");
        }
    }

    private void names(Viewed change, ViewedFile file) {
        if (file.before() != null && file.before().equals(file.path())) {
            return;
        }
        for (String part : file.path().split("/")) {
            String why = DEVICE.matcher(part).matches()
                    ? "is the name of a device"
                    : SIGN.matcher(part).find()
                            ? "has a sign that no name may have"
                            : AT_END.matcher(part).matches() ? "ends with a blank or full stop" : "";
            if (!why.isEmpty()) {
                String shown = part.replaceAll("\\p{Cntrl}", "?");
                into.in(
                        file,
                        Check.NAMES,
                        "windows-name",
                        0,
                        change.called() + "cannot be checked out on Windows: \"" + shown + "\" " + why + "; rename it");
                return;
            }
        }
    }

    static String lower(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
