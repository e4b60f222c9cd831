package dev.pave.mine.templates;

import dev.pave.pattern.change.FileKind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** What most of the newest past files are beside their lines. */
final class NewestForms {

    private static final int NEWEST = 5;

    private final Deque<PastFile> files = new ArrayDeque<>();

    void learn(PastFile file) {
        files.addFirst(file);
        if (files.size() > NEWEST) {
            files.removeLast();
        }
    }

    /** Of equally many the newest one's. */
    FileKind kind() {
        List<FileKind> kinds = files.stream().map(PastFile::kind).toList();
        return kinds.stream()
                .distinct()
                .max(Comparator.comparingLong((FileKind kind) ->
                                kinds.stream().filter(kind::equals).count())
                        .thenComparing(kind -> -kinds.indexOf(kind)))
                .orElse(FileKind.PLAIN);
    }

    boolean ended() {
        return files.stream().filter(PastFile::ended).count() * 2 >= files.size();
    }
}
