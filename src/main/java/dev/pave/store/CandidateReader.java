package dev.pave.store;

import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts candidates together again from their three tables. */
final class CandidateReader {
    private static final String WORTHIEST_FIRST = """
             ORDER BY
                worth(confidence, freshness, hits, lines_saved, time_saved_ms, support, first_seen) DESC,
                confidence DESC, support DESC, pattern_id
            """;
    private final Connection connection;
    private final StoredJson json;

    CandidateReader(Connection connection, StoredJson json) {
        this.connection = connection;
        this.json = json;
    }

    /** Candidates for which the condition on {@code c} holds, what is most worth looking at first. */
    List<Candidate> where(String condition, Object... values) throws SQLException {
        Map<String, List<Role>> roles = roles(condition, values);
        Map<String, List<Occurrence>> occurrences = occurrences(condition, values);
        Sql.defineMacros(connection);
        String sql = "SELECT c.* FROM pattern_candidates c WHERE " + condition + WORTHIEST_FIRST;
        return read(sql, values, row -> {
            String id = row.text("pattern_id");
            Repetition found =
                    repetition(row, roles.getOrDefault(id, List.of()), occurrences.getOrDefault(id, List.of()));
            return candidate(row, found);
        });
    }

    private Map<String, List<Role>> roles(String condition, Object... values) throws SQLException {
        Map<String, List<Role>> roles = new HashMap<>();
        read(
                joined("candidate_roles", condition),
                values,
                row -> roles.computeIfAbsent(row.text("pattern_id"), id -> new ArrayList<>())
                        .add(role(row)));
        return roles;
    }

    private Map<String, List<Occurrence>> occurrences(String condition, Object... values) throws SQLException {
        Map<String, List<Occurrence>> occurrences = new HashMap<>();
        read(
                joined("occurrences", condition),
                values,
                row -> occurrences
                        .computeIfAbsent(row.text("pattern_id"), id -> new ArrayList<>())
                        .add(occurrence(row)));
        return occurrences;
    }

    private static String joined(String table, String condition) {
        return "SELECT t.* FROM " + table + " t JOIN pattern_candidates c USING (pattern_id) WHERE " + condition
                + " ORDER BY t.pattern_id, t.position";
    }

    private Repetition repetition(Row row, List<Role> roles, List<Occurrence> occurrences) throws SQLException {
        return new Repetition(
                row.text("pattern_id"),
                row.text("repo"),
                Kind.of(row.text("kind")),
                row.text("signature"),
                List.copyOf(roles),
                row.decimal("confidence"),
                row.number("hits"),
                row.number("misses"),
                row.number("support"),
                row.number("largest_batch"),
                row.instant("first_seen"),
                row.instant("last_seen"),
                row.decimal("freshness"),
                List.copyOf(occurrences),
                json.circumstances(row.text("evidence")));
    }

    private static Candidate candidate(Row row, Repetition found) throws SQLException {
        return new Candidate(
                found,
                row.text("executor"),
                row.longOrNull("lines_saved"),
                row.longOrNull("time_saved_ms"),
                Status.of(row.text("status")),
                row.text("decided_by"),
                row.instant("decided_at"),
                row.text("reason"),
                row.text("rule"),
                row.text("spec"));
    }

    private static Role role(Row row) throws SQLException {
        return new Role(
                row.text("template"),
                Action.valueOf(row.text("action").toUpperCase(Locale.ROOT)),
                row.decimal("confidence"),
                row.number("hits"),
                row.number("misses"),
                row.number("support"),
                row.text("example"));
    }

    private Occurrence occurrence(Row row) throws SQLException {
        return new Occurrence(
                row.text("pattern_id"),
                row.text("repo"),
                row.text("commit_id"),
                row.text("source_id"),
                row.text("session_id"),
                row.longOrNull("first_seq"),
                row.longOrNull("last_seq"),
                json.bindings(row.text("bindings")),
                row.flagOrNull("hit"));
    }

    private <T> List<T> read(String sql, Object[] values, Row.Reader<T> reader) throws SQLException {
        return new Sql(sql, values).list(connection, reader);
    }
}
