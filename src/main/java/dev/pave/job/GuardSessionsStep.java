package dev.pave.job;

import dev.pave.inspect.SessionInspection;
import dev.pave.judge.Guards;
import dev.pave.mine.guards.SessionFacts;
import dev.pave.pattern.finding.SessionFinding;
import dev.pave.store.GuardStore;
import java.util.ArrayList;
import java.util.List;

/** Puts the sessions of logs that are new or grew before the guards; others keep what was found in them. */
record GuardSessionsStep(RunState run) implements RunStep {

    /** Small logs that are looked at together, and the executions that they have at most. */
    private static final int LOGS = 256;

    private static final long EXECUTIONS = 100_000;

    @Override
    public void execute() {
        if (run.isQuiet()) {
            return; // nothing was ever recorded
        }
        Guards guards = run.guards();
        GuardStore store = new GuardStore(run.warehouse());
        List<GuardStore.Log> logs = store.unseen(guards.sha256());
        if (!logs.isEmpty()) {
            run.listener().step("guard sessions");
            SourceBoundary apart = new SourceBoundary(run, "guard-sessions");
            SessionInspection judge = new SessionInspection(guards);
            for (List<GuardStore.Log> some : together(logs)) {
                apart.all(some, GuardStore.Log::sourceId, these -> {
                    List<SessionFinding> found = new ArrayList<>();
                    store.sessions(
                            these, SessionFacts.MARKS, (session, steps) -> found.addAll(judge.judge(session, steps)));
                    store.replace(these, found);
                });
            }
        }
    }

    /** Looking at a log costs as much as looking at thousands of executions. */
    private static List<List<GuardStore.Log>> together(List<GuardStore.Log> logs) {
        List<List<GuardStore.Log>> all = new ArrayList<>();
        List<GuardStore.Log> some = new ArrayList<>();
        long executions = 0;
        for (GuardStore.Log log : logs) {
            if (!some.isEmpty() && (some.size() == LOGS || executions + log.executions() > EXECUTIONS)) {
                all.add(some);
                some = new ArrayList<>();
                executions = 0;
            }
            some.add(log);
            executions += log.executions();
        }
        all.add(some);
        return all;
    }
}
