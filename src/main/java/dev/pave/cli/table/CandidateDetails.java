package dev.pave.cli.table;

import dev.pave.inspect.RoutineRuns;
import dev.pave.pattern.Candidate;
import dev.pave.review.MonthlySaving;
import dev.pave.specify.routine.RunnableRoutine;
import dev.pave.store.CandidateStore;
import dev.pave.store.RoutineStore;
import dev.pave.store.Warehouse;
import dev.pave.store.log.SavingsStore;
import java.util.Map;
import java.util.Optional;

/**
 * One candidate with all that is known of it.
 *
 * @param saves   what it would save a month
 * @param routine how it goes, where it is one
 * @param savings what its runs saved, where something is known of that
 */
public record CandidateDetails(
        Candidate candidate, MonthlySaving saves, Optional<RoutineTable> routine, Optional<SavingsTable> savings) {

    public static CandidateDetails of(Warehouse tables, Candidate candidate) {
        String id = candidate.found().patternId();
        RoutineRuns routines = new RoutineRuns(tables);
        return new CandidateDetails(
                candidate,
                MonthlySaving.of(candidate, new CandidateStore(tables).newest()),
                new RoutineStore(tables).course(id).map(course -> {
                    Optional<RunnableRoutine> commands = routines.of(id, course.steps());
                    return new RoutineTable(
                            candidate, course, commands.map(RunnableRoutine::proof), routines.whyNot(id, commands));
                }),
                new SavingsStore(tables).of(id).map(SavingsTable::new));
    }

    public void print(Output output) {
        CandidateTable.print(candidate, saves, routine, output);
        savings.ifPresent(known -> known.print(output));
    }

    public Map<String, Object> json() {
        Map<String, Object> json = CandidateTable.json(candidate);
        routine.ifPresent(known -> json.putAll(known.json()));
        savings.ifPresent(known -> json.put("savings", known.json()));
        return json;
    }
}
