package dev.pave.ingest.git;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a text says of itself that a program made it: in its first lines, or in the comments that it begins with. */
final class ProgramsMark {

    /** The first is of keys and certificates (RFC 7468). */
    private static final Pattern MARK = Pattern.compile("^-----BEGIN [A-Z0-9 ]+-----$"
            + "|(?i)@generated\\b|\\bdo not edit\\b|\\bauto-?generated\\b|\\bgenerated (by|from|code)\\b");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:$|//|#|--|;|\\*|/\\*|<!--|\"\"\").*");
    private static final int FIRST_LINES = 6;
    private static final int MOST_LINES = 60;

    private ProgramsMark() {}

    /** @param lines of the text, without their ends */
    static boolean isIn(List<String> lines) {
        boolean commented = true;
        boolean inside = false;
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            String line = lines.get(i);
            inside |= line.stripLeading().startsWith("/*");
            commented &= inside || COMMENT.matcher(line).matches();
            if (i >= FIRST_LINES && !commented) {
                return false;
            }
            if (MARK.matcher(line).find()) {
                return true;
            }
            inside &= !line.contains("*/");
        }
        return false;
    }
}
