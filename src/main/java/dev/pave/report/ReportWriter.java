package dev.pave.report;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a run's page from the tables of the warehouse. */
public final class ReportWriter {

    /** Candidates in the page, those most worth looking at; the page says how many there are in all. */
    static final int MOST_CANDIDATES = 400;

    /** Occurrences of a candidate in the page, the newest. */
    static final int MOST_OCCURRENCES = 120;

    private static final String SOURCES = """
            SELECT
                s.source_id, s.name, s.web_url, s.branch, s.head, s.changes, s.file_changes, s.rereads,
                (SELECT max(c.authored_at)::VARCHAR FROM changes c WHERE c.repo = s.source_id) AS newest
            FROM sources s
            ORDER BY s.name, s.source_id
            """;

    private static final String SKIPS = """
            SELECT source_id, reason, count(*) AS skipped, min(detail) AS example
            FROM skips
            GROUP BY source_id, reason
            ORDER BY source_id, skipped DESC, reason
            """;

    private static final String TOTALS = """
            SELECT status, kind, count(*) AS candidates, sum(hits) AS hits, sum(misses) AS misses
            FROM pattern_candidates
            GROUP BY status, kind
            ORDER BY status, kind
            """;

    /** As {@code Candidate.worth()}. */
    private static final String WORTH =
            "confidence * freshness * (1 + hits + greatest(0, coalesce(lines_saved, 0)) + coalesce(time_saved_ms, 0) / %d)"
                    .formatted(Candidate.MS_A_LINE);

    private static final String SHOWN = """
            SELECT pattern_id
            FROM pattern_candidates
            ORDER BY %s DESC, pattern_id
            LIMIT %d
            """.formatted(WORTH, MOST_CANDIDATES);

    private static final String CANDIDATES = """
            SELECT
                pattern_id, repo, kind, signature, executor, confidence, support, hits, misses, largest_batch,
                first_seen::VARCHAR AS first_seen, last_seen::VARCHAR AS last_seen, freshness, lines_saved, status,
                decided_by, decided_at::VARCHAR AS decided_at, reason, rule, spec, time_saved_ms,
                (SELECT count(*)
                 FROM occurrences o
                 WHERE o.pattern_id = c.pattern_id
                   AND o.occurred_at >= (SELECT window_from FROM runs WHERE run_id = ?)) AS in_window
            FROM pattern_candidates c
            ORDER BY %s DESC, pattern_id
            LIMIT %d
            """.formatted(WORTH, MOST_CANDIDATES);

    private static final String ROLES = """
            SELECT pattern_id, template, action, confidence, hits, misses, support, example
            FROM candidate_roles
            WHERE pattern_id IN (%s)
            ORDER BY pattern_id, position
            """.formatted(SHOWN);

    private static final String ALSO = """
            SELECT
                pattern_id, evidence->'arrivals' AS arrivals, evidence->'later' AS later,
                evidence->'absent' AS absent, evidence->'folders' AS folders
            FROM pattern_candidates
            WHERE pattern_id IN (%s) AND json_type(evidence) = 'OBJECT'
              AND greatest(
                  json_array_length(evidence, '$.arrivals'), json_array_length(evidence, '$.later'),
                  json_array_length(evidence, '$.absent'), json_array_length(evidence, '$.folders')) > 0
            """.formatted(SHOWN);

    private static final String OCCURRENCES = """
            SELECT o.pattern_id, o.commit_id, coalesce(c.authored_at, o.occurred_at)::DATE::VARCHAR AS at, o.bindings, o.hit
            FROM (
                SELECT *, row_number() OVER (PARTITION BY pattern_id ORDER BY position DESC) AS newest
                FROM occurrences
                WHERE pattern_id IN (%s)) o
            LEFT JOIN changes c ON c.repo = o.repo AND c.commit_id = o.commit_id
            WHERE o.newest <= %d
            ORDER BY o.pattern_id, o.position
            """.formatted(SHOWN, MOST_OCCURRENCES);

    private static final String VERDICTS = """
            SELECT subject_id, rule, decision, reason, "values", rules_sha256
            FROM verdicts
            WHERE run_id = ? AND subject_id IN (%s)
            """.formatted(SHOWN);

    private static final String TEMPLATES = """
            SELECT
                pattern_id, path, method, lines, instances, coverage, kept, edit_cost,
                copy_coverage, copy_kept, copy_edit_cost, lines_saved, steps, example
            FROM candidate_templates
            WHERE pattern_id IN (%s)
            ORDER BY pattern_id, position
            """.formatted(SHOWN);

    private static final String EDITS = """
            SELECT
                e.pattern_id, e.path, e.place, e.lines, e.anchor, e.insertions, e.exact, e.but_for_gaps, e.same_lines,
                e.others, e.holds, e.made_by_a_program, e.example
            FROM candidate_edits e
            JOIN candidate_roles r
                ON r.pattern_id = e.pattern_id AND r.template = e.path AND r.action = 'edit'
            WHERE e.pattern_id IN (%s)
              AND r.confidence >= %s
              AND (e.lines IS NOT NULL OR e.made_by_a_program)
            ORDER BY e.pattern_id, r.position
            """.formatted(SHOWN, Role.RETIRED_BELOW);

    private static final String IGNORED =
            "SELECT count(DISTINCT subject_id) AS ignored FROM verdicts WHERE run_id = ? AND decision = 'ignore'";

    private static final List<String> SCRIPTS = List.of("base.js", "view.js", "routine.js", "report.js");

    private final JsonRows rows;

    public ReportWriter(Connection connection) {
        this.rows = new JsonRows(connection);
    }

    /**
     * Writes {@code index.html}.
     *
     * @return the page
     */
    public Path write(String runId, Path runFolder) {
        Map<String, Object> data = new LinkedHashMap<>();
        PageHead.into(data, rows, runId);
        data.put("sources", rows.of(SOURCES));
        data.put("skips", rows.of(SKIPS));
        data.put("totals", rows.of(TOTALS));
        data.put("candidates", rows.of(CANDIDATES, runId));
        data.put("roles", rows.table(ROLES));
        data.put("also", rows.table(ALSO));
        data.put("occurrences", rows.table(OCCURRENCES));
        data.put("verdicts", rows.table(VERDICTS, runId));
        data.put("templates", rows.table(TEMPLATES));
        data.put("edits", rows.table(EDITS));
        RoutineRows.into(data, rows);
        data.put("slots", slots());
        data.put("ignored", rows.of(IGNORED, runId).get(0).get("ignored"));
        data.put("mostOccurrences", MOST_OCCURRENCES);
        return PageFile.write(runFolder.resolve("index.html"), "pave: run " + runId, SCRIPTS, data);
    }

    /** What each slot's mark in a template's lines stands for. */
    private static Map<String, String> slots() {
        Map<String, String> slots = new TreeMap<>();
        for (String name : Slot.NAMES) {
            for (CaseStyle style : CaseStyle.values()) {
                Slot slot = new Slot(name, style);
                slots.put(String.valueOf(slot.mark()), slot.handlebars());
            }
        }
        slots.put(String.valueOf(Gap.TEXT.mark()), "…");
        slots.put(String.valueOf(Gap.NUMBER.mark()), "next number");
        return slots;
    }
}
