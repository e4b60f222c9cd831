package dev.pave.store.ledger;

import dev.pave.pattern.Decision;
import dev.pave.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a ledger says, a JSON object a line, in the order in which it was said.
 *
 * @param decisions lines with {@code "kind":"decision"}
 * @param trusts    lines with {@code "kind":"trust"}
 */
public record LedgerLines(List<String> decisions, List<String> trusts) {

    static final LedgerLines NONE = new LedgerLines(List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DECISION =
            List.of("pattern_id", "status", "decided_by", "by_person", "decided_at", "reason", "version_hash");
    private static final List<String> TRUST =
            List.of("pattern_id", "content_hash", "trusted_by", "trusted_at", "reason");

    public LedgerLines {
        decisions = List.copyOf(decisions);
        trusts = List.copyOf(trusts);
    }

    /** What the ledger itself holds. */
    static LedgerLines of(Connection ledger) throws SQLException {
        return new LedgerLines(
                lines(ledger, "decision", "decisions", DECISION), lines(ledger, "trust", "trusts", TRUST));
    }

    private static List<String> lines(Connection ledger, String kind, String table, List<String> columns)
            throws SQLException {
        String sql = "SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY id";
        List<String> lines = new ArrayList<>();
        try (Statement statement = ledger.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("kind", kind);
                for (String column : columns) {
                    line.put(
                            column,
                            column.endsWith("_at")
                                    ? rows.getObject(column, Instant.class).toString()
                                    : rows.getObject(column));
                }
                lines.add(JSON.writeValueAsString(line));
            }
        }
        return lines;
    }

    /**
     * Reads lines back.
     *
     * @throws StoreException when one is none; says which
     */
    static LedgerLines parse(List<String> lines) {
        List<String> decisions = new ArrayList<>();
        List<String> trusts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                Map<String, Object> line = fields(lines.get(i));
                boolean isTrust = "trust".equals(line.get("kind"));
                Instant.parse(String.valueOf(line.get(isTrust ? "trusted_at" : "decided_at")));
                (isTrust ? trusts : decisions).add(lines.get(i));
            } catch (JacksonException | java.time.DateTimeException e) {
                throw new StoreException("line " + (i + 1) + " is no line of a ledger", e);
            }
        }
        return new LedgerLines(decisions, trusts);
    }

    private static Map<String, Object> fields(String line) {
        return JSON.readValue(line, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Reads the lines that are whole, and leaves the others out. */
    static LedgerLines whole(List<String> lines) {
        LedgerLines whole = NONE;
        for (String line : lines) {
            try {
                whole = whole.and(parse(List.of(line)));
            } catch (StoreException damaged) {
                continue;
            }
        }
        return whole;
    }

    /** Lines for decisions of which no more is known than the tables show. */
    static LedgerLines of(List<Decision> shown) {
        List<String> lines = shown.stream()
                .map(decision -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("kind", "decision");
                    line.put("pattern_id", decision.patternId());
                    line.put("status", decision.status().id());
                    line.put("decided_by", decision.by());
                    line.put("by_person", decision.byPerson());
                    line.put("decided_at", decision.at().toString());
                    line.put("reason", decision.reason());
                    line.put("version_hash", decision.versionHash());
                    return JSON.writeValueAsString(line);
                })
                .toList();
        return new LedgerLines(lines, List.of());
    }

    /**
     * Those of the decisions that are not among these, whatever their reason. A person's word counts as known when it is
     * there from that moment or later: the same may have been said before, and taken back.
     */
    List<Decision> unknown(List<Decision> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> latest = new HashMap<>();
        for (String line : decisions) {
            Map<String, Object> fields = fields(line);
            Instant at = Instant.parse(String.valueOf(fields.get("decided_at"))).truncatedTo(ChronoUnit.MILLIS);
            latest.merge(
                    fields.get("pattern_id") + " " + fields.get("status") + " by " + fields.get("decided_by"),
                    at,
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return shown.stream().filter(decision -> isMissing(decision, latest)).toList();
    }

    private static boolean isMissing(Decision decision, Map<String, Instant> latest) {
        Instant at = latest.get(words(decision));
        return at == null || decision.byPerson() && at.isBefore(decision.at().truncatedTo(ChronoUnit.MILLIS));
    }

    /** For people, e.g. {@code P-1 rejected by ada}. */
    static String words(Decision decision) {
        return decision.patternId() + " " + decision.status().id() + " by " + decision.by();
    }

    /** Writes them into an empty ledger. */
    void writeTo(Connection ledger) throws SQLException {
        insert(ledger, "decisions", DECISION, decisions);
        insert(ledger, "trusts", TRUST, trusts);
    }

    private static void insert(Connection ledger, String table, List<String> columns, List<String> lines)
            throws SQLException {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        try (PreparedStatement statement = ledger.prepareStatement(sql)) {
            for (String line : lines) {
                Map<String, Object> fields = fields(line);
                for (int i = 0; i < columns.size(); i++) {
                    Object value = fields.get(columns.get(i));
                    statement.setObject(
                            i + 1, columns.get(i).endsWith("_at") ? Instant.parse(value.toString()) : value);
                }
                statement.executeUpdate();
            }
        }
    }

    /** Whether all the others are among these: a ledger only ever grows. */
    boolean goOnFrom(LedgerLines earlier) {
        return new HashSet<>(decisions).containsAll(earlier.decisions)
                && new HashSet<>(trusts).containsAll(earlier.trusts);
    }

    /** These, and of the others those that are not among them. */
    LedgerLines and(LedgerLines others) {
        return new LedgerLines(union(decisions, others.decisions), union(trusts, others.trusts));
    }

    private static List<String> union(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(lines);
        return Stream.concat(lines.stream(), others.stream().filter(line -> !known.contains(line)))
                .toList();
    }

    int size() {
        return decisions.size() + trusts.size();
    }

    /** For people, e.g. {@code 3 decisions and 1 trust}. */
    String count() {
        return decisions.size()
                + (decisions.size() == 1 ? " decision and " : " decisions and ")
                + trusts.size()
                + (trusts.size() == 1 ? " trust" : " trusts");
    }

    List<String> all() {
        return Stream.concat(decisions.stream(), trusts.stream()).toList();
    }
}
