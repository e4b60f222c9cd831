package dev.pave.store.ledger;

import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Status;
import dev.pave.store.KnownDecisions;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions for ever, append-only, in an H2 file. Each call is one short transaction for which the file is opened and
 * closed again, so that server, command line and job share it; a call waits a bounded time for the others. What
 * {@link #record} has returned from survives a kill. Safe for several threads.
 */
public final class Ledger implements AutoCloseable {
    private static final String NEWEST_IN_FORCE = """
            SELECT * FROM decisions d
            WHERE d.id = (
                SELECT o.id FROM decisions o
                WHERE o.pattern_id = d.pattern_id
                ORDER BY o.by_person DESC, o.id DESC
                FETCH FIRST ROW ONLY
            )
            """;

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LedgerFile file;

    private Ledger(LedgerFile file) {
        this.file = file;
    }

    /** @param fileWithoutEnding where it is; H2 adds {@code .mv.db} */
    public static Ledger open(Path fileWithoutEnding) {
        return open(fileWithoutEnding, PATIENCE);
    }

    /** The ledger of a home, which must know at least the decisions that the home's tables show. */
    public static Ledger open(Home home) {
        return new Ledger(new LedgerFile(home.ledger(), PATIENCE, KnownDecisions.of(home)));
    }

    /** The same for a run, which has the tables open. */
    public static Ledger open(Home home, Warehouse tables) {
        return new Ledger(new LedgerFile(home.ledger(), PATIENCE, KnownDecisions.of(home, tables)));
    }

    static Ledger open(Path fileWithoutEnding, Duration patience) {
        return new Ledger(new LedgerFile(fileWithoutEnding, patience, List::of));
    }

    /**
     * Looks whether it holds all that is known, and does nothing else.
     *
     * @throws LedgerDamagedException where a line is missing
     */
    public void check() {
        file.read(connection -> null);
    }

    /** Changes with each line that is added; looks whether it holds all that is known, as {@link #check} does. */
    public String digest() {
        return file.read(connection ->
                PatternId.sha256(String.join("\n", LedgerLines.of(connection).all())));
    }

    /** Keeps a copy of all its lines, beside those of earlier nights; returns its file. */
    public Path backup(Instant now) {
        return file.read(connection -> file.witness().backups().take(LedgerLines.of(connection), now));
    }

    /** Adds a decision; on return it is on disk. */
    public void record(Decision decision) {
        recordAll(List.of(decision));
    }

    /** Adds decisions in one transaction. */
    public void recordAll(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        file.<Void>use(connection -> {
            String sql = "INSERT INTO decisions (pattern_id, status, decided_by, by_person, decided_at, reason,"
                    + " version_hash) VALUES (?, ?, ?, ?, ?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Decision decision : decisions) {
                    statement.setString(1, decision.patternId());
                    statement.setString(2, decision.status().id());
                    statement.setString(3, decision.by());
                    statement.setBoolean(4, decision.byPerson());
                    statement.setObject(5, decision.at());
                    statement.setString(6, decision.reason());
                    statement.setString(7, decision.versionHash());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            return null;
        });
    }

    /** The latest decision of a person, else the latest of a rule. */
    public Optional<Decision> inForce(String patternId) {
        return list(NEWEST_IN_FORCE + " AND d.pattern_id = ?", patternId).stream()
                .findFirst();
    }

    /** For each pattern that was ever decided on, the decision in force. */
    public Map<String, Decision> allInForce() {
        Map<String, Decision> inForce = new HashMap<>();
        list(NEWEST_IN_FORCE).forEach(decision -> inForce.put(decision.patternId(), decision));
        return inForce;
    }

    /** All decisions about a pattern, oldest first. */
    public List<Decision> history(String patternId) {
        return list("SELECT * FROM decisions d WHERE d.pattern_id = ? ORDER BY d.id", patternId);
    }

    /** All decisions about all patterns, oldest first. */
    public List<Decision> all() {
        return list("SELECT * FROM decisions d ORDER BY d.id");
    }

    /** How many patterns rules approved on a day (UTC). */
    public int approvedByRules(LocalDate day) {
        Instant begin = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return file.read(connection -> {
            String sql = "SELECT count(DISTINCT pattern_id) FROM decisions"
                    + " WHERE NOT by_person AND status = 'approved' AND decided_at >= ? AND decided_at < ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, begin);
                statement.setObject(2, end);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    private List<Decision> list(String sql, Object... values) {
        return file.read(connection -> read(connection, sql, values));
    }

    private static List<Decision> read(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Decision> decisions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    decisions.add(decision(rows));
                }
            }
            return decisions;
        }
    }

    private static Decision decision(ResultSet rows) throws SQLException {
        return new Decision(
                rows.getString("pattern_id"),
                Status.of(rows.getString("status")),
                rows.getString("decided_by"),
                rows.getBoolean("by_person"),
                rows.getObject("decided_at", Instant.class),
                rows.getString("reason"),
                rows.getString("version_hash"));
    }

    /** Nothing stays open between calls; this ends the right to make any. */
    @Override
    public void close() {
        file.close();
    }
}
