package dev.pave.ingest.log;

import dev.pave.pattern.PatternId;
import dev.pave.store.LogFileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The log files that were read before, found again by how their content begins, under whatever name. The fingerprint of a
 * file is the hash of its first 4 KB, or of all of it when it was shorter then, with that length.
 */
final class KnownLogs {

    private static final int HEAD = 4096;

    private final Map<String, LogFileState> byId = new LinkedHashMap<>();

    KnownLogs(List<LogFileState> states) {
        states.forEach(this::remember);
    }

    void remember(LogFileState state) {
        byId.put(state.sourceId(), state);
    }

    static String fingerprint(Sample head) {
        var length = Math.min(HEAD, head.bytes().length);
        return length + ":" + hash(head, length);
    }

    private static String hash(Sample head, int length) {
        return PatternId.sha256(new String(head.bytes(), 0, length, StandardCharsets.ISO_8859_1))
                .substring(0, 16);
    }

    static boolean begins(LogFileState state, Sample head) {
        var length = Integer.parseInt(
                state.fingerprint().substring(0, state.fingerprint().indexOf(':')));
        return length <= head.bytes().length && state.fingerprint().equals(length + ":" + hash(head, length));
    }

    /** What was last read at a place, whatever is there now. */
    Optional<LogFileState> at(Path location) {
        return byId.values().stream()
                .filter(state -> state.location().equals(location.toString()))
                .reduce((older, newer) -> newer.ingestedAt().isBefore(older.ingestedAt()) ? older : newer);
    }

    /** The state of a content: first of what was at its place, else of what was elsewhere. */
    Optional<LogFileState> of(LogContent content, Sample head) throws IOException {
        var location = content.path().toString();
        for (var state : byId.values()) {
            if (state.location().equals(location) && begins(state, head)) {
                return Optional.of(state);
            }
        }
        for (var state : byId.values()) {
            if (!state.location().equals(location) && begins(state, head) && isSame(state, content)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(LogFileState state, LogContent content) throws IOException {
        var rest = content.openAt(Mark.parse(state.position()));
        if (rest != null) {
            rest.stream().close();
        }
        return rest != null;
    }

    /** Whether what was read under that state is still at its place, so that another file with it is a copy. */
    static boolean isStillThere(LogFileState state) throws IOException {
        var location = Path.of(state.location());
        return Files.isRegularFile(location)
                && begins(state, LogContent.of(location).head());
    }

    /** An id for a content that is new: its name and eight digits. */
    String fresh(LogContent content, Sample head) {
        var name = content.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._+-]+", "-");
        var id = name + "-"
                + PatternId.sha256(content.path() + "\n" + fingerprint(head)).substring(0, 8);
        var free = id;
        for (var n = 2; byId.containsKey(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
