package dev.pave.serve.data;

import static dev.pave.serve.data.Column.flag;
import static dev.pave.serve.data.Column.json;
import static dev.pave.serve.data.Column.number;
import static dev.pave.serve.data.Column.text;
import static dev.pave.serve.data.Column.time;

import dev.pave.pattern.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists that can be asked for. Each is the statement {@code <name>.sql} beside this class, whose rows have an {@code id}. */
public enum Listing {
    ACTIVE(
            "patterns",
            "-weight",
            text("id"),
            text("title"),
            text("kind"),
            text("executor"),
            text("status"),
            text("version"),
            text("repo"),
            text("signature"),
            number("confidence"),
            number("support"),
            number("uses"),
            number("successes"),
            time("last_used"),
            number("time_saved_ms"),
            text("decided_by"),
            time("decided_at"),
            text("reason"),
            number("weight")),
    CANDIDATES(
            "candidates",
            "-weight",
            text("id"),
            text("status"),
            text("version"),
            text("kind"),
            text("repo"),
            text("signature"),
            text("executor"),
            number("confidence"),
            flag("proven"),
            number("support"),
            number("hits"),
            number("misses"),
            flag("alive"),
            flag("worth_a_look"),
            text("aside"),
            time("first_seen"),
            time("last_seen"),
            number("lines_saved"),
            number("time_saved_ms"),
            text("decided_by"),
            time("decided_at"),
            text("reason"),
            text("rule"),
            text("spec"),
            number("weight")),
    ANTI_PATTERNS(
            "anti_patterns",
            "-weight",
            text("id"),
            text("guard"),
            text("category"),
            text("signature"),
            text("severity"),
            number("occurrences"),
            time("first_seen"),
            time("last_seen"),
            text("fix"),
            number("fix_attempts"),
            number("fix_successes"),
            json("evidence"),
            number("weight")),
    EXECUTIONS(
            "executions",
            "-started_at",
            text("id"),
            text("source"),
            text("session"),
            number("seq"),
            time("started_at"),
            number("duration_ms"),
            text("actor"),
            text("operation_id"),
            text("operation"),
            text("raw"),
            text("outcome"),
            number("exit_code"),
            text("message"),
            text("pattern")),
    SESSION(
            "executions",
            "seq",
            text("id"),
            text("source"),
            text("session"),
            number("seq"),
            time("started_at"),
            number("duration_ms"),
            text("actor"),
            text("operation"),
            text("raw"),
            text("outcome"),
            number("exit_code"),
            text("message"),
            text("pattern"),
            text("failure"),
            json("findings")),
    RUNS(
            "runs",
            "-started_at",
            text("id"),
            text("job"),
            time("started_at"),
            time("finished_at"),
            text("status"),
            text("window_from"),
            text("window_to"),
            json("summary")),
    SEARCH("results", "-weight", text("id"), text("type"), text("title"), text("detail"), number("weight"));

    private final String key;
    private final String order;
    private final List<Column> columns;

    Listing(String key, String order, Column... columns) {
        this.key = key;
        this.order = order;
        this.columns = List.of(columns);
    }

    /** What its rows are called in answers. */
    public String key() {
        return key;
    }

    /** The order where none is asked for: a column, behind {@code -} with the greatest first. */
    String order() {
        return order;
    }

    public List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String name) {
        return columns.stream()
                .filter(column -> column.canBeAsked() && column.name().equals(name))
                .findFirst();
    }

    /** Names that rows can be chosen by. */
    List<String> names() {
        return columns.stream().filter(Column::canBeAsked).map(Column::name).toList();
    }

    /** Its name in addresses, e.g. {@code anti-patterns}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with a name in addresses. */
    public static Optional<Listing> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    String sql() {
        return Resource.text(Listing.class, id() + ".sql");
    }
}
