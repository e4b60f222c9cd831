package dev.pave.inspect;

import dev.pave.judge.Guards;
import dev.pave.mine.guards.SessionFacts;
import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.SessionFinding;
import java.time.Instant;
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
        return guards.inSession(session.sessionId(), SessionFacts.read(steps)).stream()
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
