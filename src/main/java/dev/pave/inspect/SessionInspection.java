package dev.pave.inspect;

import dev.pave.judge.Guards;
import dev.pave.mine.guards.ClaimReader;
import dev.pave.mine.guards.HiddenFailureReader;
import dev.pave.mine.guards.StandstillReader;
import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.SessionFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One session before the guards: its executions go in, findings come out. */
public final class SessionInspection {

    private final Guards guards;

    public SessionInspection(Guards guards) {
        this.guards = guards;
    }

    /**
     * @param session the log and the session in it
     * @param steps   all of it, in order
     */
    public List<SessionFinding> judge(SessionKey session, List<SessionStep> steps) {
        List<Object> facts = new ArrayList<>(ClaimReader.read(steps));
        facts.addAll(StandstillReader.read(steps));
        facts.addAll(HiddenFailureReader.read(steps));
        return guards.inSession(session.sessionId(), facts).stream()
                .map(found -> new SessionFinding(
                        session,
                        found.rule(),
                        found.values(),
                        found.finding(),
                        at(steps, found.finding().seq())))
                .toList();
    }

    private static Instant at(List<SessionStep> steps, long seq) {
        return steps.stream()
                .filter(step -> step.seq() == seq)
                .findFirst()
                .map(SessionStep::startedAt)
                .orElse(null);
    }
}
