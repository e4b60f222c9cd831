package dev.pave.mine.templates.edit;

import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Indentation;
import dev.pave.pattern.text.ListComma;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Slots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What lines that past edits put in became since. Where nearly all of them were changed alike at once, such as by an ending in the
 * paths of all imports, the next line is written as they are today.
 *
 * <p>That counts only if the older ones were as they had been put in when the newest came. Else each is put in so on purpose, and
 * is changed later: a box is checked, "next" becomes a version.
 */
final class LaterLines {

    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.75;

    private final List<EditSample> edits;
    private final Function<String, List<String>> today;
    private final Map<String, Set<String>> known = new HashMap<>();

    /**
     * @param edits past ones, oldest first
     * @param today by path, the lines that a file has today; empty where it is not there
     */
    LaterLines(List<EditSample> edits, Function<String, List<String>> today) {
        this.edits = edits;
        this.today = today;
    }

    /** The form with the lines of today. */
    EditForm of(EditForm form) {
        if (form.place().isInLine()) {
            return form;
        }
        List<String> lines = form.lines().stream().map(this::of).toList();
        return lines.equals(form.lines()) ? form : new EditForm(lines, form.place(), form.anchor());
    }

    private String of(String line) {
        Optional<String> start = upToTheName(bare(line));
        if (start.isEmpty() || line.chars().anyMatch(c -> Gap.of((char) c) != null)) {
            return line;
        }
        List<EditSample> began = edits.stream()
                .filter(edit -> putIn(edit).contains(filled(line, edit)))
                .toList();
        if (began.size() < FEWEST) {
            return line;
        }
        EditSample newest = began.get(began.size() - 1);
        if (isThere(line, newest) || !stayedSo(line, began)) {
            return line;
        }
        Map<String, Integer> later = new LinkedHashMap<>();
        began.stream()
                .filter(edit -> !isThere(line, edit))
                .forEach(edit -> became(start.get(), edit).ifPresent(now -> later.merge(now, 1, Integer::sum)));
        return later.entrySet().stream()
                .filter(now -> now.getValue() >= Math.max(FEWEST, NEARLY_ALL * began.size()))
                .findFirst()
                .map(now -> Indentation.of(line) + now.getKey())
                .map(now -> ListComma.isAt(line) ? ListComma.added(now, line) : now)
                .orElse(line);
    }

    /** Whether the older ones were as they had been put in when the newest came. */
    private static boolean stayedSo(String line, List<EditSample> began) {
        Set<String> then = bare(began.get(began.size() - 1).before());
        List<EditSample> older = began.subList(0, began.size() - 1);
        long still =
                older.stream().filter(edit -> then.contains(filled(line, edit))).count();
        return still >= NEARLY_ALL * older.size();
    }

    private boolean isThere(String line, EditSample edit) {
        return known.computeIfAbsent(edit.path(), path -> bare(today.apply(path)))
                .contains(filled(line, edit));
    }

    /** The one line of today that begins as one with this edit's name did; empty where there is none, or several are. */
    private Optional<String> became(String start, EditSample edit) {
        List<String> now = Slots.ofPutIn(edit.bindings()).abstracted(today.apply(edit.path()));
        List<String> alike = now.stream()
                .map(LaterLines::bare)
                .filter(line -> line.startsWith(start))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static Optional<String> upToTheName(String line) {
        for (int i = 0; i < line.length(); i++) {
            Slot slot = Slot.of(line.charAt(i));
            if (slot != null && Slot.OF_THE_NAME.contains(slot.name())) {
                return Optional.of(line.substring(0, i + 1));
            }
        }
        return Optional.empty();
    }

    private static Set<String> putIn(EditSample edit) {
        List<String> lines = new ArrayList<>(edit.after());
        lines.removeAll(new HashSet<>(edit.before()));
        return bare(lines);
    }

    private static String filled(String line, EditSample edit) {
        return bare(Slot.fill(line, Slot.withForms(edit.bindings())));
    }

    private static Set<String> bare(List<String> lines) {
        Set<String> bare = new HashSet<>();
        lines.forEach(line -> bare.add(bare(line)));
        return bare;
    }

    /** Files are indented anew, and the last of a list has no comma. */
    private static String bare(String line) {
        return ListComma.removed(line.strip());
    }
}
