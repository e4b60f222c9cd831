package dev.pave.store;

import dev.pave.home.IdPrefix;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tables of candidates: {@code pattern_candidates}, {@code candidate_roles} and {@code occurrences}. */
public final class CandidateStore {
    private static final String FORMERLY =
            "c.pattern_id IN (SELECT f.pattern_id FROM former_patterns f WHERE f.former_id = ?)";

    private final Warehouse warehouse;
    private final StoredJson json = new StoredJson();

    public CandidateStore(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Puts these in the place of all that were there, in one transaction. */
    public void replaceAll(List<Candidate> candidates) {
        warehouse.runInTransaction(connection -> {
            for (String table : List.of("pattern_candidates", "candidate_roles", "occurrences")) {
                new Sql("DELETE FROM " + table).update(connection);
            }
            appendCandidates(connection, candidates);
            appendRoles(connection, candidates);
            appendOccurrences(connection, candidates);
            new Sql("""
                            UPDATE occurrences
                            SET occurred_at = c.authored_at
                            FROM changes c
                            WHERE c.repo = occurrences.repo AND c.commit_id = occurrences.commit_id
                            """).update(connection);
            new Sql("""
                            UPDATE occurrences
                            SET occurred_at = e.started_at
                            FROM execution_logs e
                            WHERE e.source_id = occurrences.source_id AND e.session_id = occurrences.session_id
                              AND e.seq = occurrences.first_seq
                            """).update(connection);
        });
    }

    private void appendCandidates(Connection connection, List<Candidate> candidates) throws SQLException {
        TableWriter.fill(connection, "pattern_candidates", candidates, (table, candidate) -> {
            Repetition found = candidate.found();
            table.row(
                    found.patternId(),
                    found.repo(),
                    found.kind().id(),
                    found.signature(),
                    candidate.executor(),
                    found.confidence(),
                    found.support(),
                    found.hits(),
                    found.misses(),
                    found.largestBatch(),
                    found.firstSeen(),
                    found.lastSeen(),
                    found.freshness(),
                    candidate.linesSaved(),
                    candidate.timeSavedMs(),
                    candidate.status().id(),
                    candidate.decidedBy(),
                    candidate.decidedAt(),
                    candidate.reason(),
                    candidate.rule(),
                    candidate.spec(),
                    json.evidence(found.occurrences(), found.circumstances()));
        });
    }

    private static void appendRoles(Connection connection, List<Candidate> candidates) throws SQLException {
        TableWriter.fill(connection, "candidate_roles", candidates, (table, candidate) -> {
            int position = 0;
            for (Role role : candidate.found().roles()) {
                table.row(
                        candidate.found().patternId(),
                        position++,
                        role.template(),
                        role.action().id(),
                        role.confidence(),
                        role.hits(),
                        role.misses(),
                        role.support(),
                        role.example());
            }
        });
    }

    private void appendOccurrences(Connection connection, List<Candidate> candidates) throws SQLException {
        TableWriter.fill(connection, "occurrences", candidates, (table, candidate) -> {
            int position = 0;
            for (Occurrence occurrence : candidate.found().occurrences()) {
                appendOccurrence(table, position++, occurrence);
            }
        });
    }

    private void appendOccurrence(TableWriter table, int position, Occurrence occurrence) throws SQLException {
        table.row(
                occurrence.patternId(),
                position,
                occurrence.repo(),
                occurrence.commitId(),
                occurrence.sourceId(),
                occurrence.sessionId(),
                occurrence.firstSeq(),
                occurrence.lastSeq(),
                json.bindings(occurrence.bindings()),
                occurrence.hit(),
                null);
    }

    /** All candidates, what is most worth looking at first. */
    public List<Candidate> all() {
        return warehouse.inTransaction(connection -> new CandidateReader(connection, json).where("true"));
    }

    /** When any of them was seen last; the beginning of time where none was. */
    public Instant newest() {
        return warehouse
                .list(new Sql("SELECT max(last_seen) AS newest FROM pattern_candidates"), row -> row.instant("newest"))
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** The approved ones, what is most worth looking at first. */
    public List<Candidate> approved() {
        return where("c.status = ?", Status.APPROVED.id());
    }

    /**
     * The candidate with this id, or the only one whose id begins so; where none does, the one that had such an id before.
     *
     * @throws dev.pave.home.UsageException when several begin so
     */
    public Optional<Candidate> find(String idOrPrefix) {
        return IdPrefix.find(idOrPrefix, ids("SELECT pattern_id AS id FROM pattern_candidates"))
                .map(id -> where("c.pattern_id = ?", id))
                .or(() -> IdPrefix.find(idOrPrefix, ids("SELECT former_id AS id FROM former_patterns"))
                        .map(former -> where(FORMERLY, former)))
                .flatMap(found -> found.stream().findFirst());
    }

    private List<String> ids(String sql) {
        return warehouse.list(new Sql(sql), row -> row.text("id"));
    }

    private List<Candidate> where(String condition, String value) {
        return warehouse.inTransaction(connection -> new CandidateReader(connection, json).where(condition, value));
    }

    /** Shows a decision on its candidate; does nothing when there is no such candidate. */
    public void applyDecision(Decision decision) {
        warehouse.update(new Sql(
                """
                        UPDATE pattern_candidates
                        SET status = ?, decided_by = ?, decided_at = ?, reason = ?, rule = ?
                        WHERE pattern_id = ?
                        """,
                decision.status().id(),
                decision.by(),
                decision.at(),
                decision.reason(),
                decision.byPerson() ? null : decision.by(),
                decision.patternId()));
    }

    /** Names the specification of a candidate, a path below {@code specs/}. */
    public void specify(String patternId, String spec) {
        warehouse.update(new Sql("UPDATE pattern_candidates SET spec = ? WHERE pattern_id = ?", spec, patternId));
    }
}
