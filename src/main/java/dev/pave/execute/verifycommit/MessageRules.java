package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a message against Conventional Commits. The rules have commitlint's names, limits and severities.
 *
 * @param types   what a type may be
 * @param anyCase whether a type and a subject may be written as one likes
 * @param header  most characters of the first line
 * @param line    most characters of another line; 0 for any number
 */
record MessageRules(Set<String> types, boolean anyCase, int header, int line) implements MessageConvention {

    static final Set<String> TYPES =
            Set.of("build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style", "test");

    private static final Pattern QUOTED = Pattern.compile("`.*?`|\".*?\"|'.*?'");
    private static final Pattern LETTER = Pattern.compile("^[\\p{Ll}\\p{Lu}\\p{Lt}]");

    @Override
    public String told() {
        return "Conventional Commits";
    }

    @Override
    public void judge(CommitMessage message, Complaints into) {
        String types = String.join(", ", this.types.stream().sorted().toList());
        if (message.type().isEmpty()) {
            into.error("type-empty", "the message has no type; begin it with one, e.g. \"fix: \"; known are " + types);
        } else {
            if (!anyCase && !message.type().equals(FileChecks.lower(message.type()))) {
                into.error("type-case", "the type " + message.type() + " is not in lower case");
            }
            if (!this.types.contains(message.type())) {
                into.error("type-enum", "the type " + message.type() + " is none of " + types);
            }
        }
        if (message.subject().isEmpty()) {
            into.error("subject-empty", "the message has no subject; say after the type and \": \" what it does");
        } else if (!anyCase && isCapital(message.subject())) {
            into.error("subject-case", "the subject begins with a capital letter; write it in lower case");
        }
        form(message, into, header, line);
    }

    /** What holds for messages of any convention. */
    static void form(CommitMessage message, Complaints into, int header, int line) {
        String first = message.header();
        if (first.length() > header) {
            into.error(
                    "header-max-length",
                    "the first line has " + first.length() + " characters, more than " + header + "; say less");
        }
        if (!first.equals(first.strip())) {
            into.error("header-trim", "the first line begins or ends with blanks");
        }
        int colon = first.indexOf(':');
        if (first.endsWith(".") && !first.endsWith("...") && (colon <= 0 || colon < first.length() - 1)) {
            into.error("subject-full-stop", "the first line ends with a full stop");
        }
        if (!message.hasBlankBeforeBody()) {
            into.say("body-leading-blank", RunFinding.WARNING, "the body does not begin after a blank line");
        }
        if (!message.hasBlankBeforeFooter()) {
            into.say("footer-leading-blank", RunFinding.WARNING, "the footer does not begin after a blank line");
        }
        lines("body", message.body(), into, line);
        lines("footer", message.footer(), into, line);
    }

    private static void lines(String part, List<String> lines, Complaints into, int most) {
        if (most > 0 && lines.stream().anyMatch(line -> CommitMessage.isLong(line, most))) {
            into.error(part + "-max-line-length", "a line of the " + part + " has more than " + most + " characters");
        }
    }

    /** Whether it is written as a sentence, a title, a name or a shout; what is quoted does not count. */
    static boolean isCapital(String subject) {
        if (!LETTER.matcher(subject).find()) {
            return false;
        }
        String bare = QUOTED.matcher(subject).replaceAll("").strip();
        return bare.isEmpty()
                || Character.isDigit(bare.charAt(0))
                || !LETTER.matcher(bare).find()
                || Character.toUpperCase(bare.charAt(0)) == bare.charAt(0);
    }
}
