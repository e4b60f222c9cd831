package dev.pave.cli.review;

import dev.pave.judge.fact.Figures;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Underline;
import dev.pave.review.Remedy;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import dev.pave.workspace.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a candidate, line by line: what it saves, why it waits, and what would be made beside what was written. */
public final class QueueEvidence {

    private static final String OBJECTIONS = """
            SELECT rule, reason
            FROM verdicts
            WHERE subject_id = ? AND decision = 'hold'
              AND run_id = (SELECT run_id FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1)
            """;

    private static final String TEXTS = """
            SELECT path, instances, coverage, kept, example
            FROM candidate_templates
            WHERE pattern_id = ?
            UNION ALL
            SELECT path, insertions, exact / greatest(1, insertions), NULL, example
            FROM candidate_edits
            WHERE pattern_id = ?
            """;

    private static final String STEPS = "SELECT operations FROM routine_steps WHERE pattern_id = ? ORDER BY position";

    private final Warehouse tables;

    /** @param tables of the newest run */
    public QueueEvidence(Warehouse tables) {
        this.tables = tables;
    }

    List<String> of(QueueItem item) {
        Repetition found = item.candidate().found();
        List<String> lines = new ArrayList<>();
        lines.add(item.line().saving().inWords());
        lines.add(item.line().sure() + (found.isProven() ? " predictions came true; newer ones weigh more" : ""));
        List<String> objections = objections(found.patternId());
        lines.add(objections.isEmpty() ? "Nothing speaks against it: it waits for a person." : "It waits, for:");
        lines.addAll(objections);
        lines.add("");
        found.roles().stream()
                .filter(role -> !role.isRetired())
                .map(QueueEvidence::role)
                .forEach(lines::add);
        item.like().forEach(other -> lines.add("like it: " + QueueItem.what(other)));
        steps(found.patternId(), lines);
        texts(found.patternId(), lines);
        return lines;
    }

    private static String role(Role role) {
        return (role.isUsual() ? "  " : "  (not usual) ") + role.action().id() + " " + role.template() + "  "
                + Figures.count(role.support(), "time");
    }

    private List<String> objections(String pattern) {
        return tables.list(
                new Sql(OBJECTIONS, pattern),
                row -> "• " + row.text("reason")
                        + Remedy.of(row.text("rule"))
                                .map(remedy -> "; lifted by " + remedy)
                                .orElse(""));
    }

    private void steps(String pattern, List<String> lines) {
        for (String operations : tables.list(new Sql(STEPS, pattern), row -> row.text("operations"))) {
            List<String> names = new ArrayList<>();
            JsonMapper.shared().readTree(operations).forEach(name -> names.add(name.asString()));
            lines.add("  $ " + String.join("  or  ", names));
        }
    }

    private void texts(String pattern, List<String> lines) {
        tables.list(new Sql(TEXTS, pattern, pattern), row -> {
                    List<String> text = new ArrayList<>();
                    text.add("");
                    text.add(
                            row.number("instances") == 0
                                    ? row.text("path") + ": not tried yet"
                                    : row.text("path") + ": tried " + Figures.count(row.number("instances"), "time")
                                            + ", "
                                            + (row.text("kept") == null
                                                    ? Figures.percent(row.decimal("coverage"))
                                                            + " right to the character"
                                                    : "types " + Figures.percent(row.decimal("coverage"))
                                                            + " of the file, " + Figures.percent(row.decimal("kept"))
                                                            + " of that stays"));
                    String example = row.text("example");
                    if (example != null) {
                        text.addAll(compared(JsonMapper.shared().readTree(example)));
                    }
                    return text;
                })
                .forEach(lines::addAll);
    }

    /** The last real one: {@code -} would be made, {@code +} was written. */
    private static List<String> compared(JsonNode example) {
        String path = example.path("path").asString();
        String made = text(example.path("generated"));
        String written = text(example.path("written"));
        if (made.equals(written)) {
            return List.of("  the last one, " + path + ", would have been the same");
        }
        String diff =
                UnifiedDiff.of(path, made.getBytes(StandardCharsets.UTF_8), written.getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>(List.of("  the last one, " + path + ": - would be made, + was written"));
        Arrays.stream(diff.split("\n")).skip(2).forEach(lines::add);
        return lines;
    }

    private static String text(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asString()).append('\n'));
        return text.toString()
                .replace(Gap.TEXT.mark(), '…')
                .replace(Gap.NUMBER.mark(), '…')
                .replace(Underline.MARK, '…');
    }
}
