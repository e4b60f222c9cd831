package dev.pave.job;

import dev.pave.inspect.SessionInspection;
import dev.pave.judge.Guards;
import dev.pave.mine.guards.SessionFacts;
import dev.pave.pattern.SessionKey;
import dev.pave.pattern.finding.SessionFinding;
import dev.pave.store.GuardStore;
import java.util.ArrayList;
import java.util.List;

/** Puts the sessions of logs that are new or grew before the guards; others keep what was found in them. */
record GuardSessionsStep(RunState run) implements RunStep {

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
            for (GuardStore.Log log : logs) {
                apart.each(log.sourceId(), log.sourceId(), () -> {
                    List<SessionFinding> found = new ArrayList<>();
                    store.sessions(
                            log.sourceId(),
                            SessionFacts.MARKS,
                            (session, steps) ->
                                    found.addAll(judge.judge(new SessionKey(log.sourceId(), session), steps)));
                    store.replace(log, found);
                });
            }
        }
    }
}
