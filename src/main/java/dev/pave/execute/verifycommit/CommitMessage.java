package dev.pave.execute.verifycommit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message, taken apart as Conventional Commits are: {@code type(scope)!: subject}, a body, and a footer, which begins with
 * the first line that names a breaking change or refers to an issue.
 *
 * @param raw     as it was written, without line ends at its ends
 * @param header  the first line
 * @param type    empty where there is none, as in a header of another form
 * @param subject empty where there is none
 * @param body    its lines
 * @param footer  its lines
 */
record CommitMessage(String raw, String header, String type, String subject, List<String> body, List<String> footer) {

    private static final Pattern HEADER = Pattern.compile("^(\\w*)(?:\\((.*)\\))?!?: (.*)$", Pattern.UNIX_LINES);
    private static final Pattern BREAKING = Pattern.compile("(?i)^[\\s|*]*BREAKING[ -]CHANGE[:\\s]+.*");
    private static final String ACTIONS = "close|closes|closed|fix|fixes|fixed|resolve|resolves|resolved";
    private static final Pattern ACTION =
            Pattern.compile("(?i)(?:" + ACTIONS + ")(?:\\s+(.*?))(?=(?:" + ACTIONS + ")|$)");
    private static final Pattern ISSUE = Pattern.compile("#[\\w-]+(?=\\s|$|[,;)\\]])");
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://\\S+");
    private static final Pattern VERSION =
            Pattern.compile("v?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    /** What git and code hosts write by themselves. */
    private static final Pattern BY_PROGRAM = Pattern.compile("(?m)^Merge (?:pull request|branch )|^Merge .*? into "
            + "|^Merge tag |\\A[Rr]e(?:vert|apply) |\\A(?:amend|fixup|squash)!|\\AMerged .*?in(?:to)? |\\AMerged PR .*: "
            + "|\\AMerge remote-tracking branch|\\AAutomatic merge|\\AAuto-merged .*? into ");

    private static final String SCISSORS = "# ------------------------ >8 ------------------------";

    static CommitMessage of(String message) {
        String raw = message.replaceAll("\\A[\\r\\n]+|[\\r\\n]+\\z", "");
        List<String> lines = List.of(raw.split("\\r?\\n", -1));
        Matcher matcher = HEADER.matcher(lines.get(0));
        boolean fits = matcher.matches();
        List<String> body = new ArrayList<>();
        List<String> footer = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            boolean begins = BREAKING.matcher(line).matches() || refers(line);
            (footer.isEmpty() && !begins ? body : footer).add(line);
        }
        return new CommitMessage(
                message,
                lines.get(0),
                fits ? matcher.group(1) : "",
                fits ? matcher.group(3) : "",
                trimmed(body),
                trimmed(footer));
    }

    /** As git keeps it of an editor's file: without comments, and what is below the scissors. */
    static String withoutComments(String text) {
        int cut = text.indexOf(SCISSORS);
        List<String> lines = new ArrayList<>();
        (cut < 0 ? text : text.substring(0, cut))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static boolean refers(String line) {
        Matcher action = ACTION.matcher(line);
        boolean any = false;
        while (action.find()) {
            any = true;
            if (isIssue(action.group(1))) {
                return true;
            }
        }
        return !any && isIssue(line);
    }

    private static boolean isIssue(String text) {
        return !ADDRESS.matcher(text).find() && ISSUE.matcher(text).find();
    }

    private static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isEmpty()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isEmpty()) {
            to--;
        }
        return List.copyOf(lines.subList(from, to));
    }

    boolean isEmpty() {
        return raw.isBlank();
    }

    /** Whether a program has written it, or it is about to be joined with another one: no convention is asked of it. */
    boolean isNoPersons() {
        String bare = header.replaceFirst("^chore(\\([^)]+\\))?:", "")
                .replaceFirst("(?i)[\\[(](?:skip|ci)[-\\s](?:ci|skip)[\\])]", "")
                .strip();
        return VERSION.matcher(bare).matches() || BY_PROGRAM.matcher(raw).find();
    }

    private List<String> rawLines() {
        return List.of(raw.split("\\r?\\n", -1));
    }

    /** Whether nothing but a blank line stands between header and body. */
    boolean hasBlankBeforeBody() {
        return body.isEmpty() || rawLines().size() > 1 && rawLines().get(1).isEmpty();
    }

    boolean hasBlankBeforeFooter() {
        if (footer.isEmpty()) {
            return true;
        }
        int at = rawLines().indexOf(footer.get(0)) - 1;
        return at >= 0 && rawLines().get(at).isEmpty();
    }

    /** Whether a line is longer, and has no address that makes it so. */
    static boolean isLong(String line, int most) {
        return line.length() > most && !ADDRESS.matcher(line).find();
    }
}
