package dev.pave.specify;

import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.EditTemplate;
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
 * @param style how its own path writes the name; {@link CaseStyle#AS_IS} where as the pattern does
 */
record MinedRole(Role role, RoleTemplate text, EditTemplate edit, CaseStyle style) {

    /**
     * As the specification has it.
     *
     * @param id     of the pattern
     * @param number of the role in it
     * @param files  where its template is put, by name
     */
    Map<String, Object> part(String id, int number, Map<String, String> files) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("template", NameWriting.inPath(role.template(), style));
        part.put("action", role.action().id());
        if (!role.isUsual()) {
            part.put("optional", true);
        }
        part.put("confidence", rounded(role.confidence()));
        if (role.action() == Action.CREATE) {
            created(id + "/" + number + "-" + base() + ".hbs", part, files);
        } else if (holds()) {
            edited(part);
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
        return HandlebarsText.of(styled(joined(text.whole())), GapNames.ofText(joined(text.whole())));
    }

    private void edited(Map<String, Object> part) {
        List<String> lines = edit.form().lines().stream()
                .map(line -> HandlebarsText.of(styled(line), GapNames.of(line)))
                .flatMap(Optional::stream)
                .toList();
        if (lines.size() < edit.form().lines().size()) {
            return;
        }
        part.put("insert", lines);
        part.put("place", edit.form().place().id());
        if (edit.form().anchor() != null) {
            part.put("after", edit.form().anchor());
        }
        Map<String, Object> replay = new LinkedHashMap<>();
        replay.put("edits", edit.insertions());
        replay.put("exact", rounded(edit.exactShare()));
        if (edit.form().hasGaps()) {
            replay.put("but_for_gaps", rounded(edit.butForGaps() / (double) edit.insertions()));
        }
        part.put("replay", replay);
    }

    /** What its lines want beside the slots. */
    List<String> inputs() {
        if (role.action() == Action.CREATE) {
            return text == null ? List.of() : GapNames.ofText(joined(text.whole()));
        }
        return holds()
                ? edit.form().lines().stream()
                        .flatMap(line -> GapNames.of(line).stream())
                        .toList()
                : List.of();
    }

    /** What is the same as long as the convention is. */
    List<Object> convention() {
        return List.of(
                NameWriting.inPath(role.template(), style),
                role.action(),
                !role.isUsual(),
                text == null ? "" : joined(text.whole()) + text.whole().kind() + text.byHand(),
                holds() ? edit.form() : "");
    }

    /** A place without the name in its path says nothing of how its lines write it. */
    private String styled(String text) {
        return style == CaseStyle.AS_IS ? text : NameWriting.inText(text, style);
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
