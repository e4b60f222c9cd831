package dev.pave.store.log;

import dev.pave.pattern.Resource;
import dev.pave.pattern.Role;
import dev.pave.pattern.event.Savings;
import dev.pave.pattern.event.Savings.Part;
import dev.pave.store.Row;
import dev.pave.store.Sql;
import dev.pave.store.TableWriter;
import dev.pave.store.Warehouse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the runs of patterns saved: measured by a night over the executions that it has read, and asked for by all who show it.
 *
 * @param tables that have executions and candidates
 */
public record SavingsStore(Warehouse tables) {

    private static final String USES = Resource.text(SavingsStore.class, "uses.sql");

    /** What is known of a pattern: lines are 0 where it writes no files, the past is 0 where nobody timed it. */
    private record Measured(
            String id,
            int support,
            Long past,
            double written,
            double saved,
            long times,
            int uses,
            long median,
            long sum) {}

    /**
     * Measures all anew, in the place of what was there.
     *
     * @param secondsPerLine what a line counts as that a person types
     * @param restOfRoutine  what the specification of a routine leaves to a person; empty where it cannot be run
     */
    public void measure(int secondsPerLine, Function<String, Optional<Part>> restOfRoutine) {
        List<Savings> all = tables.list(new Sql(USES, Role.USUAL), SavingsStore::measured).stream()
                .map(each -> savings(each, secondsPerLine, restOfRoutine))
                .flatMap(Optional::stream)
                .toList();
        tables.runInTransaction(connection -> {
            new Sql("DELETE FROM savings").update(connection);
            TableWriter.fill(
                    connection,
                    "savings",
                    all,
                    (table, each) -> table.row(
                            each.patternId(),
                            each.byHand().ms(),
                            each.byHand().source(),
                            each.rest().ms(),
                            each.rest().source(),
                            each.uses(),
                            each.runMs(),
                            each.savedMs(),
                            each.totalMs()));
        });
    }

    /** Of one pattern; empty where nothing is known of how long it takes by hand. */
    public Optional<Savings> of(String patternId) {
        return tables
                .list(
                        new Sql("SELECT * FROM savings WHERE pattern_id = ?", patternId),
                        row -> new Savings(
                                patternId,
                                new Part(row.longOrNull("by_hand_ms"), row.text("by_hand_source")),
                                new Part(row.longOrNull("rest_ms"), row.text("rest_source")),
                                row.number("uses"),
                                row.longOrNull("run_ms"),
                                row.longOrNull("saved_ms"),
                                row.longOrNull("total_ms")))
                .stream()
                .findFirst();
    }

    private static Measured measured(Row row) throws SQLException {
        boolean lines = row.text("written") != null;
        return new Measured(
                row.text("pattern_id"),
                row.number("support"),
                row.longOrNull("past_ms"),
                lines ? row.decimal("written") : 0,
                lines ? row.decimal("saved") : 0,
                lines ? row.longOrNull("times") : 0,
                row.number("uses"),
                row.longOrNull("median_ms"),
                row.longOrNull("sum_ms"));
    }

    private static Optional<Savings> savings(
            Measured of, int secondsPerLine, Function<String, Optional<Part>> restOfRoutine) {
        Part byHand;
        Optional<Part> rest;
        if (of.past() != null) {
            byHand = new Part(of.past(), "the median of its " + of.support() + " times in the logs");
            rest = restOfRoutine.apply(of.id());
        } else {
            double left = of.written() - of.saved();
            String rate =
                    ", at " + secondsPerLine + " seconds a line (savings.seconds_per_line in rules/mining_config.yaml)";
            byHand = new Part(
                    ms(of.written(), secondsPerLine),
                    figure(of.written()) + " lines a time in the last " + of.times() + rate);
            rest = Optional.of(new Part(
                    ms(left, secondsPerLine),
                    figure(left) + " lines to write or take out where those were written anew" + rate));
        }
        return byHand.ms() <= 0
                ? Optional.empty()
                : rest.map(part -> Savings.of(of.id(), byHand, part, of.uses(), of.median(), of.sum()));
    }

    private static long ms(double lines, int secondsPerLine) {
        return Math.round(1000 * lines * secondsPerLine);
    }

    private static String figure(double lines) {
        return String.format(Locale.ROOT, "%.1f", lines);
    }
}
