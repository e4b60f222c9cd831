package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * bash's history: {@code #1767225600} where {@code HISTTIMEFORMAT} was set, and the command in the next lines. A command goes
 * on as long as a quote, block or here-document is open; what follows when it is whole is another one, without a time. When
 * times are switched on, bash gives old entries the time at which it reads them: where three or more in a row have the same
 * second, none of them is a time of work. It keeps neither durations nor exit codes. The last command may still grow.
 */
public final class BashHistoryFormat implements LogFormat {

    private static final Pattern TIME = Pattern.compile("#(\\d{9,11})\\s*");
    private static final int AT_ONCE = 3;
    private static final int MOST_LINES = 60;
    private static final int LONGEST = 20_000;

    @Override
    public String id() {
        return "bash-history";
    }

    @Override
    public boolean recognises(Sample head) {
        List<String> lines = head.lines(1000);
        long times = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (TIME.matcher(lines.get(i)).matches()
                    && !TIME.matcher(lines.get(i + 1)).matches()) {
                times++;
            }
        }
        return times > 1
                || times == 1 && TIME.matcher(lines.get(0)).matches()
                || head.name().endsWith("bash_history") && head.isText();
    }

    @Override
    public long foreignLine(Sample head) {
        return ForeignLines.first(head);
    }

    @Override
    public boolean appends() {
        return true;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        return new Reading(input, sink).read();
    }

    /** A command while its lines are read. */
    private static final class Entry {
        private final Mark start;
        private final long line;
        private final long micros;
        private final StringBuilder text = new StringBuilder();
        private int lines;

        Entry(Mark start, long line, long micros) {
            this.start = start;
            this.line = line;
            this.micros = micros;
        }

        void add(String more) {
            text.append(lines++ == 0 ? "" : "\n").append(more);
        }

        boolean goesOn() {
            return text.length() < LONGEST
                    && (lines < MOST_LINES || micros != ExecutionRow.NONE)
                    && OpenCommand.open(text.toString()) > 0;
        }

        LogEvent event(LogInput input, boolean timed) {
            LogEvent event = new LogEvent(":" + start.offset(), input.session())
                    .line(line)
                    .command(text.toString().strip());
            return timed && micros != ExecutionRow.NONE ? event.at(micros) : event;
        }
    }

    /** The commands of a file; those of one second are kept back until their number is known. */
    private static final class Reading {
        private final LogInput input;
        private final Sink sink;
        private final LogLines lines;
        private final Deque<Entry> sameTime = new ArrayDeque<>();
        private Entry entry;
        private Mark stamp;
        private long micros = ExecutionRow.NONE;
        private boolean atOnce;
        private boolean anyTime;

        Reading(LogInput input, Sink sink) throws IOException {
            this.input = input;
            this.sink = sink;
            this.lines = input.lines();
        }

        Mark read() throws IOException {
            while (lines.next()) {
                String text = lines.text();
                Matcher time = TIME.matcher(text);
                if (lines.tooLong()) {
                    sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
                } else if (time.matches()) {
                    end();
                    anyTime = true;
                    stamp = lines.markStart();
                    micros = Long.parseLong(time.group(1)) * 1_000_000;
                    settle(micros, lines.place());
                } else if (!text.isBlank() || entry != null && entry.goesOn()) {
                    line(text);
                }
            }
            return last();
        }

        private void line(String text) {
            if (entry != null && !entry.goesOn()) {
                end();
            }
            if (entry == null && stamp == null && !anyTime && OpenCommand.open(text) < 0) {
                sink.reject(lines.number(), lines.offset(), "is the end of a command that was cut off before it", text);
                return;
            }
            if (entry == null) {
                Mark start = stamp == null ? lines.markStart() : stamp;
                entry = new Entry(start, lines.number(), stamp == null ? ExecutionRow.NONE : micros);
                stamp = null;
            }
            entry.add(text);
        }

        private void end() {
            if (entry != null) {
                settle(entry.micros, entry.start);
                sameTime.add(entry);
                entry = null;
                if (sameTime.size() > AT_ONCE) {
                    atOnce = true;
                    sink.execution(sameTime.poll().event(input, false));
                }
            }
        }

        /** Gives the commands of another second. */
        private void settle(long now, LinePlace place) {
            if (!sameTime.isEmpty() && sameTime.peek().micros != now) {
                boolean timed = !atOnce && sameTime.size() < AT_ONCE;
                sameTime.forEach(each -> sink.execution(each.event(input, timed)));
                sameTime.clear();
                atOnce = false;
                sink.settled(place);
            }
        }

        private Mark last() {
            end();
            boolean timed = !atOnce && sameTime.size() < AT_ONCE;
            Entry last = stamp == null ? sameTime.pollLast() : null;
            sameTime.forEach(each -> sink.execution(each.event(input, timed)));
            if (last != null) {
                return sink.provisional(last.event(input, timed), last.start);
            }
            return stamp == null ? lines.here() : stamp;
        }
    }
}
