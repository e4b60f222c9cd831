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
 * The executions of many sessions in columns, about twenty bytes each and their parameters: an object for each of ten
 * million would not fit. Sessions are contiguous; the one that began first comes first. Places and times are kept as they
 * differ from those of the session's first execution.
 */
final class SessionEvents extends AbstractList<SessionEvent> implements RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Execution.Outcome[] OUTCOMES = Execution.Outcome.values();

    private final LogStore.Parameters stored;
    private final LogStore.Parameters commands;
    private final ArrayList<String> sessions = new ArrayList<>();
    /** Of the executions, in order. */
    private final Offsets seq;

    private final Offsets startedMs;
    private final ArrayList<String> operations = new ArrayList<>();
    private final HashMap<String, Integer> numbers = new HashMap<>();
    private int size;
    private final int[] session;
    private final int[] operation;
    private final int[] durationMs;
    private final byte[] outcome;
    /** Of the executions from {@link #firstTold} on: the newest have them, and they come last. Null as long as none has any. */
    private String[] parameters;

    private int firstTold;

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
        seq = new Offsets(room);
        startedMs = new Offsets(room);
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
        boolean first = size == 0 || session[size - 1] != sessions.size() - 1;
        session[size] = sessions.size() - 1;
        operation[size] = numbers.computeIfAbsent(name, n -> {
            operations.add(n);
            return operations.size() - 1;
        });
        seq.add(first, place);
        this.startedMs.add(first, startedMs == null ? Offsets.NONE : startedMs);
        this.durationMs[size] = durationMs == null ? 0 : (int) Math.max(0, Math.min(Integer.MAX_VALUE, durationMs));
        outcome[size] = (byte) how.ordinal();
        String told = parameters == null ? command : parameters;
        if (told != null) {
            if (this.parameters == null) {
                this.parameters = new String[session.length - size];
                firstTold = size;
            }
            this.parameters[size - firstTold] = told;
            commanded.set(size - firstTold, parameters == null);
        }
        size++;
    }

    @Override
    public SessionEvent get(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException(i + " of " + size);
        }
        long started = startedMs.get(session[i], i);
        return new SessionEvent(
                sessions.get(session[i]),
                seq.get(session[i], i),
                operations.get(operation[i]),
                started == Offsets.NONE ? null : Instant.ofEpochMilli(started),
                durationMs[i],
                OUTCOMES[outcome[i]],
                parameters(i));
    }

    private Map<String, String> parameters(int i) {
        int told = i - firstTold;
        return parameters == null || told < 0 || parameters[told] == null
                ? Map.of()
                : new Parameters(parameters[told], commanded.get(told) ? commands : stored);
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
