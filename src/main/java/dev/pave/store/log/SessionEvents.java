package dev.pave.store.log;

import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.SessionEvent;
import java.io.Serializable;
import java.time.Instant;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;

/**
 * The executions of many sessions in columns, about thirty bytes each and their parameters: an object for each of ten
 * million would not fit. Sessions are contiguous; the one that began first comes first.
 */
final class SessionEvents extends AbstractList<SessionEvent> implements RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final Execution.Outcome[] OUTCOMES = Execution.Outcome.values();

    private final LogStore.Parameters stored;
    private final LogStore.Parameters commands;
    private final ArrayList<String> sessions = new ArrayList<>();
    private final ArrayList<String> operations = new ArrayList<>();
    private final HashMap<String, Integer> numbers = new HashMap<>();
    private int size;
    private final int[] session;
    private final int[] operation;
    private final long[] seq;
    private final long[] startedMs;
    private final int[] durationMs;
    private final byte[] outcome;
    /** Null as long as no execution has any. */
    private String[] parameters;

    private final BitSet commanded = new BitSet();

    /**
     * @param room     how many there will be: what grows takes twice as much meanwhile
     * @param stored   parameters of their JSON
     * @param commands parameters of a command
     */
    SessionEvents(int room, LogStore.Parameters stored, LogStore.Parameters commands) {
        this.stored = stored;
        this.commands = commands;
        session = new int[room];
        operation = new int[room];
        seq = new long[room];
        startedMs = new long[room];
        durationMs = new int[room];
        outcome = new byte[room];
    }

    /**
     * @param startedMs  null when unknown
     * @param durationMs null when unknown
     * @param parameters JSON; null for none
     * @param command    in which they are where there is no JSON; null for none
     */
    void add(
            SessionKey key,
            long place,
            String name,
            Long startedMs,
            Long durationMs,
            Execution.Outcome how,
            String parameters,
            String command) {
        String text = key.text();
        if (sessions.isEmpty() || !sessions.get(sessions.size() - 1).equals(text)) {
            sessions.add(text);
        }
        session[size] = sessions.size() - 1;
        operation[size] = numbers.computeIfAbsent(name, n -> {
            operations.add(n);
            return operations.size() - 1;
        });
        seq[size] = place;
        this.startedMs[size] = startedMs == null ? UNKNOWN : startedMs;
        this.durationMs[size] = durationMs == null ? 0 : (int) Math.max(0, Math.min(Integer.MAX_VALUE, durationMs));
        outcome[size] = (byte) how.ordinal();
        String told = parameters == null ? command : parameters;
        if (told != null) {
            this.parameters = this.parameters == null ? new String[session.length] : this.parameters;
            this.parameters[size] = told;
            commanded.set(size, parameters == null);
        }
        size++;
    }

    @Override
    public SessionEvent get(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException(i + " of " + size);
        }
        return new SessionEvent(
                sessions.get(session[i]),
                seq[i],
                operations.get(operation[i]),
                startedMs[i] == UNKNOWN ? null : Instant.ofEpochMilli(startedMs[i]),
                durationMs[i],
                OUTCOMES[outcome[i]],
                parameters == null || parameters[i] == null
                        ? Map.of()
                        : new Parameters(parameters[i], commanded.get(i) ? commands : stored));
    }

    @Override
    public int size() {
        return size;
    }

    /** Parameters that are only parsed where somebody asks: few are ever looked at. */
    private static final class Parameters extends AbstractMap<String, String> {

        private final String text;
        private final Function<String, Map<String, String>> parser;

        Parameters(String text, Function<String, Map<String, String>> parser) {
            this.text = text;
            this.parser = parser;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return parser.apply(text).entrySet();
        }
    }
}
