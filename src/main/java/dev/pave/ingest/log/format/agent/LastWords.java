package dev.pave.ingest.log.format.agent;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an agent said last before it stopped: where it went on with a call, or said more, those words are forgotten. */
public final class LastWords {

    private record Words(String id, long micros, String text, long line) {}

    private final ToolCalls calls;
    private final Map<String, Words> bySession = new LinkedHashMap<>();

    public LastWords(ToolCalls calls) {
        this.calls = calls;
    }

    /** It said something. */
    public void said(String session, String id, long micros, String text, long line) {
        if (!text.isBlank()) {
            bySession.put(session, new Words(id, micros, text, line));
        }
    }

    /** It went on with a call. */
    public void wentOn(String session) {
        bySession.remove(session);
    }

    /** Somebody else has the word. */
    public void stopped(String session) {
        Words words = bySession.remove(session);
        if (words != null) {
            calls.claim(words.id(), session, words.micros(), words.text(), words.line());
        }
    }

    /** Nobody says more. */
    public void end() {
        bySession.keySet().stream().toList().forEach(this::stopped);
    }
}
