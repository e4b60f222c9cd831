package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.PatternId;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.FileRows;
import dev.pave.store.log.LogFileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The log files that were read before. At its own place a file is known by how it begins: by the hash of its first 4 KB, or
 * of all of it when it was shorter then, with that length. Under another name it is known only by all that was read of it,
 * and only where it is gone from its old place; as long as it is there, another file is a copy of it or has nothing to do
 * with it. What brought nothing yet, an empty file or a bare header, is no other file's beginning. A file that was cut or
 * changed where it had been read is a new one; executions with ids of their own that were read there before are left out,
 * and those whose ids are unique wherever they were read.
 */
final class KnownLogs {

    /** The format of a file without content. */
    static final String EMPTY = "empty";
    /** The format of a file that has the content of another one; its position names that one and what was read of it. */
    static final String COPY = "copy";
    /** The format of a file that is not what it claims to be. */
    static final String REFUSED = "refused";

    private final ExecutionStore store;
    private final Loading loading;
    private final KnownStates states = new KnownStates();
    private HeadHashes hashed;

    KnownLogs(ExecutionStore store, Loading loading) {
        this.store = store;
        this.loading = loading;
        store.states().forEach(this::remember);
    }

    void remember(LogFileState state) {
        states.put(state);
    }

    static String fingerprint(Sample head) {
        return HeadHashes.fingerprint(head);
    }

    /** Those of the head that was asked for last are kept, since it is compared with many. */
    private HeadHashes hashes(Sample head) {
        if (hashed == null || hashed.head() != head) {
            hashed = new HeadHashes(head);
        }
        return hashed;
    }

    private boolean begins(LogFileState state, Sample head) {
        int length = KnownStates.length(state);
        return length <= head.bytes().length
                && state.fingerprint().equals(hashes(head).fingerprint(length));
    }

    /** What was last read at a place, whatever is there now. */
    Optional<LogFileState> at(Path location) {
        return states.at(location.toString()).stream()
                .reduce((older, newer) -> newer.ingestedAt().isBefore(older.ingestedAt()) ? older : newer);
    }

    /** Whether another source brought something that was read at a place. */
    boolean isAnotherAt(Path location, String sourceId) {
        return states.at(location.toString()).stream().anyMatch(state -> hasBroughtToo(state, sourceId));
    }

    /** Whether another source of a format brought something. */
    boolean isAnotherOf(String format, String sourceId) {
        return states.all().stream().anyMatch(state -> state.format().equals(format) && hasBroughtToo(state, sourceId));
    }

    private static boolean hasBroughtToo(LogFileState state, String sourceId) {
        return state.executions() > 0 && !state.sourceId().equals(sourceId);
    }

    /** How many executions all files of a format have. */
    long executionsOf(String format) {
        return states.all().stream()
                .filter(state -> state.format().equals(format))
                .mapToLong(LogFileState::executions)
                .sum();
    }

    /** What was read at its place and is what the file begins with; of several the one of which most is known. */
    Optional<LogFileState> here(LogContent content, Sample head) throws IOException {
        Optional<LogFileState> fitting = states.at(content.path().toString()).stream()
                .filter(state -> !state.format().equals(COPY) && begins(state, head))
                .max(Comparator.comparingInt(KnownStates::length));
        return fitting.isPresent() && isRewritten(fitting.get(), content) ? Optional.empty() : fitting;
    }

    /** As long as before and touched, but another content. What grew is not read from its beginning to see that. */
    private static boolean isRewritten(LogFileState state, LogContent content) throws IOException {
        return grows(state)
                && state.size() == content.size()
                && !content.isPacked()
                && !holds(content, Mark.parse(state.position()));
    }

    /** Whether anything was found in it, good or bad. */
    static boolean hasBrought(LogFileState state) {
        return state.executions() + state.rejected() > 0;
    }

    /** The file elsewhere that this one is: moved here, or a copy of one that is still there. */
    Optional<LogFileState> elsewhere(LogContent content, Sample head) throws IOException {
        String copied = copyAt(content.path()).map(KnownLogs::original).orElse("");
        for (LogFileState state : states.beginning(hashes(head), copied)) {
            boolean wasCopy = state.sourceId().equals(copied);
            if (LogFormats.isKnown(state.format())
                    && hasBrought(state)
                    && !state.location().equals(content.path().toString())
                    && (isStillThere(state) ? isCopy(state, content, wasCopy) : hasMoved(state, content))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether all of it that its file has was read, so that a copy of the file has nothing new. */
    boolean isReadToItsEnd(LogFileState state) throws IOException {
        return isStillThere(state) && Files.size(Path.of(state.location())) == state.size();
    }

    private boolean isStillThere(LogFileState state) throws IOException {
        Path location = Path.of(state.location());
        if (!Files.isRegularFile(location)) {
            return false;
        }
        LogContent there = LogContent.of(location);
        boolean untouched = there.size() == state.size()
                && Files.getLastModifiedTime(location).toMillis() == state.modifiedMs();
        return untouched
                || HeadHashes.fingerprint(there.head(), KnownStates.length(state))
                                .equals(state.fingerprint())
                        && isWhatWasRead(state, there);
    }

    private static boolean isWhatWasRead(LogFileState state, LogContent there) throws IOException {
        Mark mark = Mark.parse(state.position());
        if (!grows(state)) {
            return there.at(Long.MAX_VALUE).isBehindTheSame(mark);
        }
        return there.holds(mark);
    }

    /** The same file by another name, or all of its content; one that was a copy may have been left behind. */
    private static boolean isCopy(LogFileState state, LogContent content, boolean wasCopy) throws IOException {
        Path original = Path.of(state.location());
        if (Files.isSameFile(original, content.path())) {
            return true;
        }
        LogContent there = LogContent.of(original);
        return there.mayEqual(content, wasCopy) && there.startsWith(content, wasCopy);
    }

    private static boolean hasMoved(LogFileState state, LogContent content) throws IOException {
        Mark mark = Mark.parse(state.position());
        return grows(state) ? holds(content, mark) : content.at(Long.MAX_VALUE).isBehindTheSame(mark);
    }

    private static boolean holds(LogContent content, Mark mark) throws IOException {
        return content.at(mark.offset()).isBehindTheSame(mark);
    }

    private static boolean grows(LogFileState state) {
        return LogFormats.isKnown(state.format())
                && LogFormats.named(state.format()).appends();
    }

    /** The id of the source that a copy is one of. */
    static String original(LogFileState copy) {
        return Mark.parse(copy.position()).provisional();
    }

    /** What a copy was one of, where the store still has what was read of that. */
    Optional<LogFileState> originalOf(LogFileState copy) {
        return states.of(original(copy))
                .filter(state ->
                        grows(state) || Mark.parse(state.position()).isBehindTheSame(Mark.parse(copy.position())));
    }

    private Optional<LogFileState> copyAt(Path location) {
        return states.at(location.toString()).stream()
                .filter(state -> state.format().equals(COPY))
                .findFirst();
    }

    /** Forgets that the file at a place was a copy or empty, but for the one of that id. */
    void nothingAt(Path location, String but) {
        List<String> gone = states.at(location.toString()).stream()
                .filter(state -> state.format().equals(COPY) || state.format().equals(EMPTY))
                .map(LogFileState::sourceId)
                .filter(id -> !id.equals(but))
                .toList();
        if (!gone.isEmpty()) {
            loading.finish();
        }
        gone.forEach(store::forget);
        gone.forEach(states::remove);
    }

    /** Notes what was seen of a file that has nothing to read. */
    void seen(LogFileState state) {
        loading.hold(FileRows.none(state));
        remember(state);
    }

    /** An id for a content that is new: its name and eight digits. */
    String fresh(LogContent content, Sample head) {
        String name = content.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._+-]+", "-");
        String id = name + "-"
                + PatternId.sha256(content.path() + "\n" + fingerprint(head)).substring(0, 8);
        String free = id;
        for (int n = 2; states.has(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
