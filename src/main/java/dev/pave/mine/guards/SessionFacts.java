package dev.pave.mine.guards;

import dev.pave.pattern.event.SessionMarks;
import dev.pave.pattern.event.SessionStep;
import java.util.ArrayList;
import java.util.List;

/** All that the readers of this package find in a session. */
public final class SessionFacts {

    /** A session without any of these shows nothing, whatever else it has. */
    public static final SessionMarks MARKS = Acts.MARKS;

    private SessionFacts() {}

    /**
     * Reads a session.
     *
     * @param steps all of it, in order
     * @return its claims of success, its stretches without progress, its hidden failures
     */
    public static List<Object> read(List<SessionStep> steps) {
        List<Object> facts = new ArrayList<>(ClaimReader.read(steps));
        facts.addAll(StandstillReader.read(steps));
        facts.addAll(HiddenFailureReader.read(steps));
        return facts;
    }
}
