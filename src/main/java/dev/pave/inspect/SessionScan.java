package dev.pave.inspect;

import dev.pave.ingest.log.SessionReader;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.text.RefusedException;
import dev.pave.judge.Guards;
import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads log files and puts their sessions before the guards, without a store. */
public final class SessionScan {

    private final SessionInspection judge;
    private final SessionReader reader = new SessionReader();
    private final List<String> notes = new ArrayList<>();
    private long sessions;

    public SessionScan(Guards guards) {
        this.judge = new SessionInspection(guards);
    }

    /** What the guards find in the sessions of these files; each finding names its file. */
    public List<Finding> run(List<Path> logs) throws IOException {
        List<Finding> found = new ArrayList<>();
        for (Path log : logs) {
            try {
                for (Map.Entry<String, List<SessionStep>> session :
                        reader.read(LogRequest.of(log)).entrySet()) {
                    sessions++;
                    judge.judge(new SessionKey(log.toString(), session.getKey()), session.getValue())
                            .forEach(one -> found.add(inLog(log, one.finding())));
                }
            } catch (RefusedException e) {
                notes.add(log + ": " + e.getMessage());
            }
        }
        return found;
    }

    private static Finding inLog(Path log, Finding found) {
        return new Finding(
                found.guard(),
                found.severity(),
                log.toString().replace('\\', '/'),
                0,
                found.sessionId(),
                found.seq(),
                found.message(),
                found.evidence());
    }

    /** Files that could not be read, and why. */
    public List<String> notes() {
        return notes;
    }

    /** Sessions that were looked at. */
    public long sessions() {
        return sessions;
    }
}
