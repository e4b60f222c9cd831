package dev.pave.job;

import dev.pave.store.Query;
import dev.pave.store.RunNote;
import java.util.ArrayList;
import java.util.List;

/** Counts in the tables of a run what it ends with. */
final class Summary {

    private static final String BY_SOURCE = """
            SELECT
                s.source_id, s.name, s.changes, s.file_changes,
                (SELECT count(*) FROM skips k WHERE k.source_id = s.source_id),
                (SELECT count(*) FROM pattern_candidates c WHERE c.repo = s.source_id),
                (SELECT count(*) FROM pattern_candidates c WHERE c.repo = s.source_id AND c.status = 'approved')
            FROM sources s
            ORDER BY s.name, s.source_id
            """;

    private static final String IN_ALL = """
            SELECT
                count(*), count(*) FILTER (status = 'approved'), count(*) FILTER (kind = 'routine'),
                (SELECT count(*) FROM session_findings), (SELECT count(*) FROM source_findings WHERE gone_at IS NULL)
            FROM pattern_candidates
            """;

    private Summary() {}

    /** @param continued whether it went on with one that had been killed */
    static JobOutcome of(RunState run, boolean continued) {
        List<RunNote> notes = run.notes().list();
        List<JobOutcome.SourceLine> lines = new ArrayList<>();
        for (List<Object> v : rows(run, BY_SOURCE)) {
            lines.add(new JobOutcome.SourceLine(
                    v.get(1).toString(),
                    number(v.get(2)),
                    number(v.get(3)),
                    amount(notes, RunNote.Kind.ADDED, v.get(0).toString()),
                    number(v.get(4)),
                    number(v.get(5)),
                    number(v.get(6))));
        }
        List<Object> inAll = rows(run, IN_ALL).get(0);
        List<JobOutcome.LogLine> logs = run.logs().stream()
                .map(log -> new JobOutcome.LogLine(
                        log.name(),
                        log.format(),
                        log.fate(),
                        log.executions(),
                        amount(notes, RunNote.Kind.ADDED, log.countedAs()),
                        log.refusal() == null ? amount(notes, RunNote.Kind.REJECTED, log.countedAs()) : 1,
                        amount(notes, RunNote.Kind.REDACTED, log.countedAs())))
                .toList();
        long unread = amount(notes, RunNote.Kind.UNREAD, null);
        long badLines = amount(notes, RunNote.Kind.REJECTED, null);
        long lost = amount(notes, RunNote.Kind.SKIPPED, null);
        return new JobOutcome(
                run.id(),
                continued,
                List.copyOf(lines),
                logs,
                number(inAll.get(0)),
                number(inAll.get(1)),
                number(inAll.get(2)),
                number(inAll.get(3)),
                number(inAll.get(4)),
                unread,
                lost,
                unread + lost + badLines,
                run.listed().next(),
                ReportStep.page(run.request(), run.id()));
    }

    /** @param sourceId null for all sources */
    private static long amount(List<RunNote> notes, RunNote.Kind kind, String sourceId) {
        return notes.stream()
                .filter(note -> note.kind() == kind && (sourceId == null || sourceId.equals(note.sourceId())))
                .mapToLong(RunNote::amount)
                .sum();
    }

    private static List<List<Object>> rows(RunState run, String sql) {
        return new Query(run.warehouse()).run(sql).rows();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
