package dev.pave.serve.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what was added to the spool: the files of today and yesterday (UTC), since a command belongs to the day on which it
 * began. Of what began before, the end is read by the night only. Safe for several threads.
 */
final class SpoolTail {

    private static final int BUFFER = 64 * 1024;

    /** Behind this there is only the last of it to see, and it is said how many there were. */
    private static final int MOST_DAYS = 8;

    private final Path folder;
    private final Clock clock;

    SpoolTail(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The last lines that there are. */
    SpoolBatch last(int most) throws IOException {
        return since(new SpoolMark(new TreeMap<>()), most);
    }

    /**
     * What was added since.
     *
     * @param most lines that are kept, the newest; of the others only how many they are
     */
    SpoolBatch since(SpoolMark mark, int most) throws IOException {
        return read(mark, Optional.empty(), most);
    }

    /** What lies between. */
    SpoolBatch between(SpoolMark from, SpoolMark until, int most) throws IOException {
        return read(from, Optional.of(until), most);
    }

    private SpoolBatch read(SpoolMark from, Optional<SpoolMark> until, int most) throws IOException {
        SpoolLines lines = new SpoolLines(most);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate yesterday = today.minusDays(1);
        LocalDate least = today.minusDays(MOST_DAYS);
        LocalDate first = from.days().isEmpty() ? yesterday : from.days().firstKey();
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (LocalDate day = first.isBefore(least) ? least : first; !day.isAfter(today); day = day.plusDays(1)) {
            boolean tailed = !day.isBefore(yesterday);
            long bound = until.isPresent() && tailed ? until.get().at(day) : Long.MAX_VALUE;
            long end = read(day, from.at(day), bound, lines);
            if (tailed) {
                days.put(day, end);
            }
        }
        return lines.batch(new SpoolMark(days));
    }

    /** @return where the last whole line ends */
    private long read(LocalDate day, long from, long until, SpoolLines lines) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(day + ".jsonl"), StandardOpenOption.READ)) {
            long end = Math.min(until, channel.size());
            if (end <= from) {
                return end; // nothing new; or the file was replaced by a shorter one
            }
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, end - from));
            lines.begin(from);
            for (long at = from; at < end; ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
                int got = channel.read(buffer, at);
                if (got <= 0) {
                    break;
                }
                lines.add(buffer.array(), got);
                at += got;
            }
            return lines.end();
        } catch (NoSuchFileException notYet) {
            return 0;
        }
    }
}
