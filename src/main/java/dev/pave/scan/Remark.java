package dev.pave.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A comment as a person reads it: line comments on consecutive lines are one.
 *
 * @param text  its text, a line each; without what marks comments and their lines, and without an example's own remarks
 * @param isDocument whether it documents for others what stands below, as <code>/** ... *</code><code>/</code> does
 * @param start offset of its first character
 * @param end   offset after its last
 * @param line  its first line, from 1
 */
record Remark(String text, boolean isDocument, int start, int end, int line) {

    /** Tags of documentation, as YARD, Sphinx and Javadoc have them. */
    private static final Pattern TAG = Pattern.compile(
            "(?m)^\\s*(?:@(?:param|returns?|!attribute|!method|api|example|see|since|throws|raise|yield|option|deprecated)\\b"
                    + "|:(?:param|returns?|raises?)\\b)");

    /** A comment in a comment: an example's own remark. */
    private static final Pattern EXAMPLE = Pattern.compile("^[/!]?\\s*\\*?\\s+(?:#+|//+)\\s.*");

    /** Such a remark behind the example's code. */
    private static final Pattern BEHIND_CODE = Pattern.compile("(?<=[)}\\];]) #+ .*$");

    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

    /** Its text, with blanks in the place of what stands between backticks. */
    String prose() {
        return CODE.matcher(text).replaceAll(code -> " ".repeat(code.group().length()));
    }

    /** The remarks of a file. */
    static List<Remark> of(SourceFile file, List<Token> comments) {
        List<Remark> remarks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Token first = null;
        Token last = null;
        for (Token comment : comments) {
            if (last != null && !follows(file.text(), last, comment)) {
                remarks.add(new Remark(
                        text.toString(), isDocument(file, first, text), first.start(), last.end(), first.line()));
                first = null;
                text.setLength(0);
            }
            first = first == null ? comment : first;
            text.append(text.length() == 0 ? "" : "\n").append(bare(comment.text()));
            last = comment;
        }
        if (first != null) {
            remarks.add(new Remark(
                    text.toString(), isDocument(file, first, text), first.start(), last.end(), first.line()));
        }
        return remarks;
    }

    private static boolean isDocument(SourceFile file, Token comment, CharSequence text) {
        return TAG.matcher(text).find()
                || file.text().startsWith("/**", comment.start())
                || file.text().startsWith("///", comment.start())
                        && !file.text().startsWith("////", comment.start())
                || file.text().startsWith("//!", comment.start());
    }

    /** Whether a line comment goes on in the next line; one beside code does not go on below. */
    private static boolean follows(String text, Token last, Token next) {
        if (text.startsWith("/*", last.start()) || text.startsWith("/*", next.start())) {
            return false;
        }
        if (last.text().contains(Allowance.MARK) || next.text().contains(Allowance.MARK)) {
            return false;
        }
        String between = text.substring(last.end(), next.start());
        return between.isBlank() && between.chars().filter(c -> c == '\n').count() == 1 && isAlone(text, last);
    }

    private static boolean isAlone(String text, Token comment) {
        return text.substring(text.lastIndexOf('\n', comment.start()) + 1, comment.start())
                .isBlank();
    }

    private static String bare(String comment) {
        StringBuilder bare = new StringBuilder();
        for (String whole : comment.split("\n", -1)) {
            String line = whole.contains(" #") ? BEHIND_CODE.matcher(whole).replaceFirst("") : whole;
            int at = EXAMPLE.matcher(line).matches() ? line.length() : 0;
            while (at < line.length() && " \t\r*/!#<;".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            bare.append(bare.length() == 0 ? "" : "\n").append(line, at, line.length());
        }
        return bare.toString();
    }
}
