package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts back what was there before a run, as far as the run came; begun anew after a kill, it ends the same. */
final class Undoing {

    private final StagedFiles files;
    private final Journal journal;
    private final Path aside;
    private final List<String> changed = new ArrayList<>();

    /** @param aside where a file goes that is neither the old nor the new one; null to leave such a file in its place */
    Undoing(StagedFiles files, Journal journal, Path aside) {
        this.files = files;
        this.journal = journal;
        this.aside = aside;
    }

    /**
     * Files that are made go first: that frees space for the others.
     *
     * @return in words, the files that somebody changed
     */
    List<String> run() throws IOException {
        List<Journal.Entry> latestFirst = new ArrayList<>(journal.files());
        Collections.reverse(latestFirst);
        latestFirst.sort(Comparator.comparing(Journal.Entry::was));
        for (Journal.Entry entry : latestFirst) {
            try {
                putBack(entry);
            } catch (IOException e) {
                throw ExecutionException.at(entry.path(), "put back", e);
            } catch (ExecutionException leadsElsewhere) {
                changed.add(entry.path() + " is left as it is: " + leadsElsewhere.getMessage());
            }
        }
        List<String> innermostFirst = new ArrayList<>(journal.folders());
        Collections.reverse(innermostFirst);
        for (String made : innermostFirst) {
            Path there = files.root().path().resolve(made);
            if (Files.isDirectory(there) && isEmpty(there)) {
                DurableFile.delete(there);
            } else if (Files.isDirectory(there)) {
                changed.add(made + " was made, and is left since it holds other files");
            }
        }
        return changed;
    }

    private void putBack(Journal.Entry entry) throws IOException {
        Path target = files.target(entry);
        boolean placed = files.isPlaced(entry);
        if (StagedFiles.isThere(files.beside(entry))) {
            DurableFile.delete(files.beside(entry));
        }
        if (!placed || files.isAsBefore(entry)) {
            return;
        }
        if (!files.isAsMade(entry)) {
            if (aside == null || Files.isDirectory(target)) {
                changed.add(target + " was changed since, and is left as it is");
                return;
            }
            if (StagedFiles.isThere(target)) {
                putAside(entry, target);
            }
        }
        restore(entry, target);
    }

    private void putAside(Journal.Entry entry, Path target) throws IOException {
        Path other = aside.resolve(files.folder().getFileName()).resolve(entry.path());
        Files.createDirectories(other.getParent());
        Files.copy(target, other, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        changed.add(entry.path() + " was changed while it was verified, and is put back; what it was changed to is in "
                + other);
    }

    private void restore(Journal.Entry entry, Path target) throws IOException {
        if (!entry.was()) {
            DurableFile.delete(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (Files.exists(files.copy("kept", entry))) {
            DurableFile.move(files.copy("kept", entry), target);
        } else {
            files.putBeside(Files.readAllBytes(files.copy("old", entry)), entry, entry.permissions());
            files.forceBeside(entry);
            DurableFile.move(files.beside(entry), target);
        }
    }

    private static boolean isEmpty(Path there) throws IOException {
        try (Stream<Path> inIt = Files.list(there)) {
            return inIt.findAny().isEmpty();
        }
    }
}
