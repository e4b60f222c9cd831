package dev.pave.specify;

import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.TextTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One role of a mined specification, with what its changes write.
 *
 * @param role of the pattern
 * @param text of a created file; null where none is known
 * @param edit of an edited one; null where none is known
 * @param path      template of its paths, with a case style for parts that have one of their own
 * @param nameStyle how the name is written here; {@link CaseStyle#AS_IS} where as in the whole pattern
 */
record MinedRole(Role role, RoleTemplate text, EditTemplate edit, String path, CaseStyle nameStyle) {

    /**
     * As the specification has it.
     *
     * @param id     of the pattern
     * @param number of the role in it
     * @param files  where its template is put, by name
     */
    Map<String, Object> part(String id, int number, Map<String, String> files) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("template", path);
        part.put("action", role.action().id());
        if (!role.isUsual()) {
            part.put("optional", true);
        }
        if (nameStyle != CaseStyle.AS_IS) {
            part.put("name_style", nameStyle.id());
        }
        part.put("confidence", rounded(role.confidence()));
        String file = id + "/" + number + "-" + base() + ".hbs";
        if (role.action() == Action.CREATE) {
            created(file, part, files);
        } else if (holds()) {
            edited(part);
        } else if (edit != null && !edit.isMadeByAProgram()) {
            sketched(file, part, files);
        }
        if (role.example() != null) {
            part.put("example", role.example());
        }
        return part;
    }

    private void created(String name, Map<String, Object> part, Map<String, String> files) {
        boolean byHand = text != null && !text.byHand().isEmpty();
        if (byHand) {
            part.put("by_hand", text.byHand());
        }
        Optional<String> content = content();
        content.ifPresent(hbs -> {
            files.put(name, hbs);
            part.put(byHand ? "sketch" : "content", name);
            if (text.whole().kind() != FileKind.PLAIN) {
                part.put("mode", text.whole().kind().id());
            }
            Map<String, Object> replay = new LinkedHashMap<>();
            replay.put("files", text.wholeReplay().instances());
            replay.put("coverage", rounded(text.wholeReplay().coverage()));
            replay.put("kept", rounded(text.wholeReplay().kept()));
            part.put("replay", replay);
        });
    }

    private Optional<String> content() {
        if (text == null || text.whole().lines().isEmpty()) {
            return text != null && text.whole().isEmptyFile() ? Optional.of("") : Optional.empty();
        }
        return HandlebarsText.of(joined(text.whole()), GapNames.ofText(joined(text.whole())));
    }

    private void edited(Map<String, Object> part) {
        List<Map<String, Object>> inserts = edit.forms().stream()
                .map(MinedRole::insert)
                .flatMap(Optional::stream)
                .toList();
        if (inserts.size() < edit.forms().size()) {
            return;
        }
        part.putAll(inserts.get(0));
        if (inserts.size() > 1) {
            part.put("also", inserts.subList(1, inserts.size()));
        }
        Map<String, Object> replay = new LinkedHashMap<>();
        replay.put("edits", edit.insertions());
        replay.put("exact", rounded(edit.exactShare()));
        if (edit.hasGaps()) {
            replay.put("but_for_gaps", rounded(edit.butForGaps() / (double) edit.insertions()));
        }
        part.put("replay", replay);
    }

    /** What a person may begin with where edits came out right too seldom. */
    private void sketched(String name, Map<String, Object> part, Map<String, String> files) {
        if (edit.forms().isEmpty() || edit.insertions() == 0) {
            return;
        }
        HandlebarsText.of(withoutGaps(String.join("\n", edit.lines()) + "\n"), List.of())
                .ifPresent(hbs -> {
                    files.put(name, hbs);
                    part.put(
                            "by_hand",
                            "its lines or their place were right in " + edit.butForGaps() + " of " + edit.insertions()
                                    + " past edits");
                    part.put("sketch", name);
                });
    }

    /** Nobody is asked for what a person writes anyway. */
    private static String withoutGaps(String text) {
        String filled = text;
        for (Gap gap : Gap.values()) {
            filled = gap.filled(filled, Gap.TO_WRITE);
        }
        return filled;
    }

    /** Empty where a line cannot be said in Handlebars. */
    private static Optional<Map<String, Object>> insert(EditForm form) {
        List<String> lines = form.lines().stream()
                .map(line -> HandlebarsText.of(line, GapNames.of(line)))
                .flatMap(Optional::stream)
                .toList();
        if (lines.size() < form.lines().size()) {
            return Optional.empty();
        }
        Map<String, Object> insert = new LinkedHashMap<>();
        insert.put("insert", lines);
        insert.put("place", form.place().id());
        if (form.anchor() != null) {
            insert.put("after", form.anchor());
        }
        return Optional.of(insert);
    }

    /** What its lines want beside the slots. */
    List<String> inputs() {
        if (role.action() == Action.CREATE) {
            return text == null ? List.of() : GapNames.ofText(joined(text.whole()));
        }
        return holds()
                ? edit.lines().stream()
                        .flatMap(line -> GapNames.of(line).stream())
                        .toList()
                : List.of();
    }

    /** What is the same as long as the convention is. */
    List<Object> convention() {
        return List.of(
                path,
                role.action(),
                !role.isUsual(),
                nameStyle,
                text == null ? "" : joined(text.whole()) + text.whole().kind() + text.byHand(),
                holds() ? edit.forms() : "");
    }

    private boolean holds() {
        return edit != null && edit.holds();
    }

    private static String joined(TextTemplate template) {
        return template.joined();
    }

    private String base() {
        String template = role.template();
        return template.substring(template.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "");
    }

    /** To three digits. */
    static double rounded(double share) {
        return Math.round(share * 1e3) / 1e3;
    }
}
