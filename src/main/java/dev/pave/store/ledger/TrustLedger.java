package dev.pave.store.ledger;

import dev.pave.home.Home;
import dev.pave.pattern.Trust;
import dev.pave.store.KnownDecisions;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which contents may be run, for ever, append-only, in the file of the {@link Ledger}: outside of any repository, so that
 * none can trust itself. Short transactions, as there. Safe for several threads.
 */
public final class TrustLedger implements AutoCloseable {

    private final LedgerFile file;

    private TrustLedger(LedgerFile file) {
        this.file = file;
    }

    /** @param fileWithoutEnding where it is; H2 adds {@code .mv.db} */
    public static TrustLedger open(Path fileWithoutEnding) {
        return new TrustLedger(new LedgerFile(fileWithoutEnding, Ledger.PATIENCE, List::of));
    }

    /** That of a home, which must know at least the decisions that the home's tables show. */
    public static TrustLedger open(Home home) {
        return new TrustLedger(new LedgerFile(home.ledger(), Ledger.PATIENCE, KnownDecisions.of(home)));
    }

    /** Adds a line; on return it is on disk. */
    public void record(Trust trust) {
        file.<Void>use(connection -> {
            String sql = "INSERT INTO trusts (pattern_id, content_hash, trusted_by, trusted_at, reason)"
                    + " VALUES (?, ?, ?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, trust.patternId());
                statement.setString(2, trust.contentHash());
                statement.setString(3, trust.by());
                statement.setObject(4, trust.at());
                statement.setString(5, trust.reason());
                statement.executeUpdate();
            }
            return null;
        });
    }

    /** All lines about a pattern, oldest first. */
    public List<Trust> of(String patternId) {
        return list("WHERE pattern_id = ?", patternId);
    }

    /** All lines about all patterns, oldest first. */
    public List<Trust> all() {
        return list("");
    }

    private List<Trust> list(String which, Object... values) {
        return file.read(connection -> {
            String sql = "SELECT pattern_id, content_hash, trusted_by, trusted_at, reason FROM trusts " + which
                    + " ORDER BY id";
            List<Trust> trusts = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        trusts.add(new Trust(
                                rows.getString("pattern_id"),
                                rows.getString("content_hash"),
                                rows.getString("trusted_by"),
                                rows.getObject("trusted_at", Instant.class),
                                rows.getString("reason")));
                    }
                }
            }
            return trusts;
        });
    }

    /** Nothing stays open between calls; this ends the right to make any. */
    @Override
    public void close() {
        file.close();
    }
}
