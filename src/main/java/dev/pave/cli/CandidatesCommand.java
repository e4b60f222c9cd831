package dev.pave.cli;

import dev.pave.cli.table.CircumstanceTable;
import dev.pave.cli.table.Output;
import dev.pave.cli.table.RoutineTable;
import dev.pave.decide.DecidedCandidate;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.inspect.Tables;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.RoutineStore;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "candidates",
        description = "What was found, and what was decided about it.",
        subcommands = {CandidatesCommand.ListAll.class, CandidatesCommand.Show.class})
final class CandidatesCommand extends PaveCommand {

    @Override
    ExitCode run() {
        return new Printed(output(), home()).list(c -> true, 50);
    }

    @Command(name = "list", description = "Lists candidates, what is most worth looking at first.")
    static final class ListAll extends PaveCommand {

        @Option(names = "--status", description = "Only candidate, approved, rejected or retired ones.")
        private Status status;

        @Option(names = "--kind", description = "Only similar_files, companion_edit, routine or recovery ones.")
        private Kind kind;

        @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: 50; --json: all).")
        private int limit;

        @Override
        ExitCode run() {
            return new Printed(output(), home())
                    .list(
                            c -> (status == null || c.status() == status)
                                    && (kind == null || c.found().kind() == kind),
                            limit);
        }
    }

    @Command(name = "show", description = "Shows one candidate with its roles, record and decisions.")
    static final class Show extends PaveCommand {

        @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
        private String id;

        @Override
        ExitCode run() {
            return new Printed(output(), home()).show(id);
        }
    }

    /** Candidates with the ledger's word on them: it may be newer than the tables. */
    private record Printed(Output output, Home home) {

        ExitCode list(Predicate<Candidate> wanted, int limit) {
            Map<String, Decision> decisions = decisions();
            try (Warehouse tables = Tables.open(home)) {
                List<Candidate> all = new CandidateStore(tables)
                        .all().stream()
                                .map(c -> DecidedCandidate.by(
                                        c, decisions.get(c.found().patternId())))
                                .filter(wanted)
                                .toList();
                if (output.isJson()) {
                    output.document(
                            Map.of("candidates", all.stream().map(Printed::json).toList()));
                } else {
                    output.table(
                            List.of("id", "status", "confidence", "support", "kind", "signature"),
                            all.stream().limit(limit).map(Printed::row).toList());
                    if (all.size() > limit) {
                        output.say("... and " + (all.size() - limit) + " more; --limit shows them");
                    }
                }
            }
            return ExitCode.DONE;
        }

        ExitCode show(String id) {
            try (Warehouse tables = Tables.open(home)) {
                Candidate stored = new CandidateStore(tables)
                        .find(id)
                        .orElseThrow(() ->
                                new UsageException("there is no candidate " + id + "; `pave candidates list` has all"));
                Candidate candidate = DecidedCandidate.by(
                        stored, decisions().get(stored.found().patternId()));
                Optional<RoutineTable> routine = new RoutineStore(tables)
                        .course(stored.found().patternId())
                        .map(course -> new RoutineTable(candidate, course));
                if (output.isJson()) {
                    Map<String, Object> json = json(candidate);
                    routine.ifPresent(r -> json.putAll(r.json()));
                    output.document(json);
                } else {
                    print(candidate, routine);
                }
            }
            return ExitCode.DONE;
        }

        private Map<String, Decision> decisions() {
            try (Ledger ledger = Ledger.open(home)) {
                return ledger.allInForce();
            }
        }

        private void print(Candidate c, Optional<RoutineTable> routine) {
            output.say(c.found().patternId() + "  " + c.found().signature());
            output.say(c.status().id() + (c.decidedBy() == null ? "" : " by " + c.decidedBy() + " on " + c.decidedAt())
                    + ": " + c.reason());
            output.say("confidence " + two(c.found().confidence()) + ", "
                    + c.found().hits() + " predictions came true, "
                    + c.found().misses() + " did not; seen " + c.found().support() + " times"
                    + (c.found().firstSeen() == null
                            ? ""
                            : " from " + c.found().firstSeen() + " to "
                                    + c.found().lastSeen()));
            output.say("");
            if (routine.isPresent()) {
                routine.get().print(output);
                return;
            }
            output.table(
                    List.of("action", "path", "confidence", "hits", "misses", "support"),
                    c.found().roles().stream().map(Printed::row).toList());
            new CircumstanceTable(c.found()).print(output);
        }

        private static List<String> row(Role r) {
            return List.of(
                    r.action().id(),
                    r.template(),
                    two(r.confidence()),
                    "" + r.hits(),
                    "" + r.misses(),
                    "" + r.support());
        }

        private static List<String> row(Candidate c) {
            return List.of(
                    c.found().patternId(),
                    c.status().id(),
                    two(c.found().confidence()),
                    "" + c.found().support(),
                    c.found().kind().id(),
                    c.found().signature());
        }

        private static Map<String, Object> json(Candidate c) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("pattern_id", c.found().patternId());
            json.put("repo", c.found().repo());
            json.put("kind", c.found().kind().id());
            json.put("signature", c.found().signature());
            json.put("executor", c.executor());
            json.put("confidence", c.found().confidence());
            json.put("support", c.found().support());
            json.put("hits", c.found().hits());
            json.put("misses", c.found().misses());
            json.put("status", c.status().id());
            json.put("decided_by", c.decidedBy());
            json.put("decided_at", c.decidedAt() == null ? null : c.decidedAt().toString());
            json.put("reason", c.reason());
            json.put("rule", c.rule());
            json.put("lines_saved", c.linesSaved());
            json.put("time_saved_ms", c.timeSavedMs());
            json.put("roles", c.found().roles().stream().map(Printed::json).toList());
            json.putAll(new CircumstanceTable(c.found()).json());
            return json;
        }

        private static Map<String, Object> json(Role r) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("template", r.template());
            json.put("action", r.action().id());
            json.put("confidence", r.confidence());
            json.put("support", r.support());
            return json;
        }

        private static String two(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }
}
