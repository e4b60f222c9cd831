package dev.pave.pattern.text;

import java.util.regex.Pattern;

/**
 * One folder in a line of code as several would stand there: what is beside it tells. Behind a backslash it is a part of a
 * namespace, {@code App\\Sniffs\\Arrays}; a package of Go is the last of them.
 */
public final class FoldersInCode {

    private static final Pattern PACKAGE_OF_GO = Pattern.compile("package \\S+");

    private FoldersInCode() {}

    /**
     * @param path of the file, or its template
     * @param line with its slots as marks, of a file whose folder is one
     */
    public static String as(String path, String line) {
        StringBuilder joined = null;
        boolean isPackage = path.endsWith(".go") && PACKAGE_OF_GO.matcher(line).matches();
        for (int i = 0; i < line.length(); i++) {
            Slot slot = Slot.of(line.charAt(i));
            String as = slot == null || !slot.name().equals("folder") ? null : isPackage ? "last" : beside(line, i);
            if (as != null) {
                joined = joined == null ? new StringBuilder(line) : joined;
                joined.setCharAt(i, new Slot(as, slot.style()).mark());
            }
        }
        return joined == null ? line : joined.toString();
    }

    private static String beside(String line, int at) {
        if (line.startsWith("\\", at - 1) || line.startsWith("\\", at + 1)) {
            return "backslashed";
        }
        return line.startsWith("::", at - 2) || line.startsWith("::", at + 1) ? "scoped" : null;
    }
}
