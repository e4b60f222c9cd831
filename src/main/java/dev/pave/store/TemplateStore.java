package dev.pave.store;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.TextProof;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables {@code candidate_templates} and {@code candidate_edits}: what each role writes, a text template or lines that
 * are put in, and its proof.
 */
public final class TemplateStore {
    private static final String PROOFS = """
            SELECT
                pattern_id, CASE WHEN coalesce(by_hand, '') = '' THEN path END AS template, NULL AS edit,
                CASE WHEN by_hand = '%s' THEN path END AS made,
                instances, written, foreseen, generated, survived, matched
            FROM candidate_templates
            UNION ALL
            SELECT pattern_id, NULL, path, NULL, 0, 0, 0, 0, 0, 0 FROM candidate_edits WHERE holds
            UNION ALL
            SELECT pattern_id, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0 FROM pattern_candidates WHERE lines_saved IS NOT NULL
            """.formatted(FileText.MADE_BY_A_PROGRAM);

    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    public TemplateStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Puts these in the place of all that were there, in one transaction.
     *
     * @param texts by pattern
     */
    public void replaceAll(Map<String, PatternText> texts) {
        warehouse.runInTransaction(connection -> {
            new Sql("DELETE FROM candidate_templates").update(connection);
            new Sql("DELETE FROM candidate_edits").update(connection);
            TableWriter.fill(connection, "candidate_templates", texts.entrySet(), (files, pattern) -> {
                int position = 0;
                for (RoleTemplate role : pattern.getValue().files()) {
                    append(files, pattern.getKey(), position++, role);
                }
            });
            TableWriter.fill(connection, "candidate_edits", texts.entrySet(), (edits, pattern) -> {
                int position = pattern.getValue().files().size();
                for (EditTemplate role : pattern.getValue().edits()) {
                    append(edits, pattern.getKey(), position++, role);
                }
            });
        });
    }

    private static Map<String, Object> step(RoleTemplate.Step step) {
        Map<String, Object> compact = new TreeMap<>();
        compact.put("commit", step.commitId());
        compact.put("coverage", Math.round(step.replay().coverage() * 1e3) / 1e3);
        compact.put("kept", Math.round(step.replay().kept() * 1e3) / 1e3);
        return compact;
    }

    /** By pattern whose texts were mined, what is known of them. */
    public Map<String, TextProof> proofs() {
        return warehouse.inTransaction(connection -> {
            Map<String, TextProof> proofs = new TreeMap<>();
            new Sql(PROOFS).list(connection, row -> proofs.merge(row.text("pattern_id"), proof(row), TextProof::plus));
            return proofs;
        });
    }

    private static TextProof proof(Row row) throws SQLException {
        Replay replay = new Replay(
                row.number("instances"),
                row.longOrNull("written"),
                row.longOrNull("foreseen"),
                row.longOrNull("generated"),
                row.longOrNull("survived"),
                row.longOrNull("matched"));
        return new TextProof(replay, named(row.text("template")), named(row.text("edit")), named(row.text("made")));
    }

    private static Set<String> named(String template) {
        return template == null ? Set.of() : Set.of(template);
    }

    private void append(TableWriter table, String patternId, int position, RoleTemplate role) throws SQLException {
        Replay replay = role.replay();
        Replay copy = role.copyLast();
        table.row(
                patternId,
                position,
                role.template().path(),
                role.template().method(),
                json.of(role.template().lines()),
                replay.instances(),
                replay.written(),
                replay.foreseen(),
                replay.generated(),
                replay.survived(),
                replay.matched(),
                replay.coverage(),
                replay.kept(),
                replay.editCost(),
                copy.coverage(),
                copy.kept(),
                copy.editCost(),
                replay.linesSaved(),
                json.of(role.steps().stream().map(TemplateStore::step).toList()),
                role.example() == null ? null : json.of(role.example()),
                role.byHand());
    }

    private void append(TableWriter table, String patternId, int position, EditTemplate role) throws SQLException {
        EditForm form = role.forms().isEmpty() ? null : role.forms().get(0);
        table.row(
                patternId,
                position,
                role.path(),
                form == null ? null : form.place().id(),
                form == null ? null : json.of(role.lines()),
                form == null ? null : form.anchor(),
                role.insertions(),
                role.exact(),
                role.butForGaps(),
                role.sameLines(),
                role.others(),
                json.of(new TreeMap<>(role.leftOut())),
                role.holds(),
                role.isMadeByAProgram(),
                role.example() == null ? null : json.of(role.example()));
    }
}
