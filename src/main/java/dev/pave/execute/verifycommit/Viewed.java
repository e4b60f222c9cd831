package dev.pave.execute.verifycommit;

import java.util.List;
import java.util.Optional;

/**
 * One change that is looked at: a commit, what the index holds, files, or a message alone.
 *
 * @param commit  its id; empty where it is no commit yet
 * @param isMerge whether it has several parents
 * @param message what it says; empty where it says nothing yet
 * @param files   what it adds or changes; what it removes is not there
 */
record Viewed(String commit, boolean isMerge, Optional<String> message, List<ViewedFile> files) {

    private static final int SHORT = 9;

    Viewed {
        files = List.copyOf(files);
    }

    static Viewed ofMessage(String message) {
        return new Viewed("", false, Optional.of(message), List.of());
    }

    static Viewed ofFiles(List<ViewedFile> files) {
        return new Viewed("", false, Optional.empty(), files);
    }

    /** Its files without what is in them, to be kept. */
    List<ViewedFile> withoutContents() {
        return files.stream()
                .map(file -> new ViewedFile(
                        file.path(), file.before(), file.mode(), file.size(), file.sizeBefore(), null, file.added()))
                .toList();
    }

    /** Before what is said of it, where it is one of several. */
    String called() {
        return commit.isEmpty() ? "" : commit.substring(0, Math.min(SHORT, commit.length())) + " ";
    }
}
