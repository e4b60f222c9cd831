package dev.pave.store;

import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.RoutineStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of routines beside their candidates: {@code candidate_routines}, {@code routine_steps} and
 * {@code routine_variants}.
 */
public final class RoutineStore {

    private static final List<String> TABLES = List.of("candidate_routines", "routine_steps", "routine_variants");

    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    /**
     * How a routine goes.
     *
     * @param durations from its beginning to its end, milliseconds
     * @param bindings  a name for each value that flows through the steps, and where
     */
    public record Course(
            List<RoutineStep> steps,
            List<Routine.Variant> variants,
            Quartiles durations,
            Map<String, List<String>> bindings) {}

    public RoutineStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Puts these in the place of all that were there, in one transaction. */
    public void replaceAll(List<Routine> routines) {
        warehouse.runInTransaction(connection -> {
            for (String table : TABLES) {
                new Sql("DELETE FROM " + table).update(connection);
            }
            TableWriter.fill(connection, "candidate_routines", routines, this::append);
            TableWriter.fill(connection, "routine_steps", routines, this::appendSteps);
            TableWriter.fill(connection, "routine_variants", routines, this::appendVariants);
        });
    }

    private void append(TableWriter table, Routine routine) throws SQLException {
        Quartiles durations = routine.durations();
        table.row(
                routine.patternId(),
                routine.gain(),
                durations.lower(),
                durations.median(),
                durations.upper(),
                json.of(routine.bindings()));
    }

    private void appendSteps(TableWriter table, Routine routine) throws SQLException {
        int position = 0;
        for (RoutineStep step : routine.steps()) {
            table.row(
                    routine.patternId(),
                    position++,
                    json.of(step.operations()),
                    step.share(),
                    step.repeated(),
                    step.waits().lower(),
                    step.waits().median(),
                    step.waits().upper(),
                    step.durations().lower(),
                    step.durations().median(),
                    step.durations().upper());
        }
    }

    private void appendVariants(TableWriter table, Routine routine) throws SQLException {
        int position = 0;
        for (Routine.Variant variant : routine.variants()) {
            table.row(
                    routine.patternId(),
                    position++,
                    json.of(variant.operations()),
                    variant.count(),
                    variant.durations().lower(),
                    variant.durations().median(),
                    variant.durations().upper());
        }
    }

    /** How a routine goes; empty when the pattern is none. */
    public Optional<Course> course(String patternId) {
        return warehouse.inTransaction(connection -> {
            List<RoutineStep> steps = steps(connection, patternId);
            List<Routine.Variant> variants = variants(connection, patternId);
            return new Sql("SELECT * FROM candidate_routines WHERE pattern_id = ?", patternId)
                    .first(
                            connection,
                            row -> new Course(
                                    steps, variants, quartiles(row, "duration"), json.lists(row.text("bindings"))));
        });
    }

    private List<RoutineStep> steps(Connection connection, String patternId) throws SQLException {
        return new Sql("SELECT * FROM routine_steps WHERE pattern_id = ? ORDER BY position", patternId)
                .list(
                        connection,
                        row -> new RoutineStep(
                                json.list(row.text("operations")),
                                row.decimal("share"),
                                Boolean.TRUE.equals(row.flagOrNull("repeated")),
                                quartiles(row, "wait"),
                                quartiles(row, "duration")));
    }

    private List<Routine.Variant> variants(Connection connection, String patternId) throws SQLException {
        return new Sql("SELECT * FROM routine_variants WHERE pattern_id = ? ORDER BY position", patternId)
                .list(
                        connection,
                        row -> new Routine.Variant(
                                json.list(row.text("operations")),
                                row.number("occurrences"),
                                quartiles(row, "duration")));
    }

    private static Quartiles quartiles(Row row, String what) throws SQLException {
        return new Quartiles(
                row.longOrNull(what + "_lower"), row.longOrNull(what + "_median"), row.longOrNull(what + "_upper"));
    }
}
