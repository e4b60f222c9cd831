package dev.pave.mine.files.predict;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * In which case styles other places may write an open folder: {@code src/PhpUnit/} is {@code doc/rules/php_unit/} beside it.
 * One way only, from the style that tells most of the words to one that tells less, so that a pair of places has one template.
 */
public final class FolderStyles {

    private static final List<CaseStyle> OF_CAPITALS =
            List.of(CaseStyle.SNAKE, CaseStyle.KEBAB, CaseStyle.CAMEL, CaseStyle.FLAT);
    private static final List<CaseStyle> OF_SNAKE = List.of(CaseStyle.KEBAB, CaseStyle.FLAT);
    private static final List<CaseStyle> OF_KEBAB = List.of(CaseStyle.FLAT);

    /** A folder in another style. */
    record Written(String slot, String text) {}

    private FolderStyles() {}

    /** Styles that tell less than a folder's own, the likeliest first. */
    public static List<CaseStyle> below(String folder) {
        boolean capital = false;
        for (int i = 0; i < folder.length(); i++) {
            char c = folder.charAt(i);
            if (c >= 128 || c == '{') {
                return List.of();
            }
            capital |= c >= 'A' && c <= 'Z';
        }
        if (capital) {
            return OF_CAPITALS;
        }
        if (folder.indexOf('_') >= 0) {
            return OF_SNAKE;
        }
        return folder.indexOf('-') >= 0 ? OF_KEBAB : List.of();
    }

    static List<Written> of(String folder) {
        List<CaseStyle> styles = below(folder);
        if (styles.isEmpty()) {
            return List.of();
        }
        List<Written> all = new ArrayList<>();
        for (CaseStyle style : styles) {
            String text = Slot.folderIn(style, folder);
            boolean isNew = text.length() >= NamePart.SHORTEST_NAME
                    && !text.equals(folder)
                    && all.stream().noneMatch(one -> one.text().equals("/" + text + "/"));
            if (isNew) {
                all.add(new Written(new Slot("folder", style).inPath(), "/" + text + "/"));
            }
        }
        return all;
    }

    /** A template in which a folder is open that it writes in another style; null where it does not. */
    static String open(String template, List<Written> folder) {
        String inside = folder.isEmpty() ? "" : "/" + template;
        for (Written one : folder) {
            if (inside.contains(one.text())) {
                return inside.replace(one.text(), "/" + one.slot() + "/").substring(1);
            }
        }
        return null;
    }
}
