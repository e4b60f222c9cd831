package dev.pave.specify;

import dev.pave.home.SpecsFolder;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another id for a specification: in the names of its files, and where its YAML names itself and them. Templates have none.
 *
 * @param former its id until now
 * @param id     its id from now on
 */
record Renaming(String former, String id) {

    String text(String file, String text) {
        return file.endsWith(SpecsFolder.ENDING) || file.endsWith("/" + Offers.CHANGES) ? ids(text) : text;
    }

    /** A text or path with the one id for the other. */
    String ids(String text) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(former) + "(?!\\w)")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(id));
    }

    /** All files of a specification, by name. */
    Map<String, String> files(Map<String, String> before) {
        if (before == null) {
            return null;
        }
        Map<String, String> after = new TreeMap<>();
        before.forEach((name, text) -> after.put(ids(name), text(name, text)));
        return after;
    }

    ShelfNote note(ShelfNote note) {
        return new ShelfNote(
                note.convention(), note.version(), files(note.written()), note.offered(), files(note.offeredFiles()));
    }
}
