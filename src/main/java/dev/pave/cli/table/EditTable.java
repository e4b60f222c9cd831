package dev.pave.cli.table;

import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How mined edits are printed: what is put in, where, and how often that was right to the character. */
public record EditTable(Map<String, List<EditTemplate>> edits) {

    private static final List<String> HEADER = List.of(
            "pattern",
            "edited file",
            "place",
            "insertions",
            "exact",
            "but for gaps",
            "same lines",
            "others",
            "first line");

    public void print(Output output) {
        output.table(HEADER, rows());
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        edits.forEach((id, list) -> list.stream()
                .filter(edit -> edit.insertions() > 0)
                .forEach(edit -> rows.add(List.of(
                        id,
                        edit.path(),
                        edit.forms().isEmpty()
                                ? ""
                                : edit.forms().get(0).place().id().replace('_', ' '),
                        "" + edit.insertions(),
                        Table.two(edit.exactShare()),
                        "" + edit.butForGaps(),
                        "" + edit.sameLines(),
                        "" + edit.others(),
                        edit.lines().isEmpty() ? "" : readable(edit.lines().get(0))))));
        return rows;
    }

    public List<Map<String, Object>> json() {
        List<Map<String, Object>> json = new ArrayList<>();
        edits.forEach((id, list) -> list.forEach(edit -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pattern", id);
            one.put("template", edit.path());
            if (!edit.forms().isEmpty()) {
                one.put("place", edit.forms().get(0).place().id());
                one.put("lines", edit.lines().stream().map(EditTable::readable).toList());
            }
            one.put("insertions", edit.insertions());
            one.put("exact", edit.exact());
            one.put("but_for_gaps", edit.butForGaps());
            one.put("same_lines", edit.sameLines());
            one.put("others", edit.others());
            one.put("left_out", edit.leftOut());
            json.add(one);
        }));
        return json;
    }

    /** With slots as Handlebars has them. */
    private static String readable(String line) {
        StringBuilder readable = new StringBuilder();
        for (char c : line.toCharArray()) {
            Slot slot = Slot.of(c);
            Gap gap = Gap.of(c);
            readable.append(
                    slot != null
                            ? slot.handlebars()
                            : gap == Gap.TEXT ? "…" : gap == Gap.NUMBER ? "{{next}}" : String.valueOf(c));
        }
        return readable.toString();
    }
}
