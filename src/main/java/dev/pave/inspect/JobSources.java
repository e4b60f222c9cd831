package dev.pave.inspect;

import dev.pave.ingest.git.FastImportSource;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.ingest.log.LogGlob;
import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what a job reads before it does: whether it is there and may be read, and whether a repository has all of its
 * history. Reads none of it.
 *
 * @param repositories folders of repositories
 * @param logs         absolute globs
 * @param until        revision or day that bounds history; null for none
 */
public record JobSources(List<Path> repositories, List<String> logs, String until) {

    /**
     * One source.
     *
     * @param what   how it is
     * @param remedy what to do; empty where all is well
     */
    public record Seen(String what, String remedy) {}

    /** A line a source, in the order of the job. */
    public List<Seen> look() {
        List<Seen> seen = new ArrayList<>();
        repositories.forEach(folder -> seen.add(repository(folder)));
        logs.forEach(glob -> seen.add(files(glob)));
        return seen;
    }

    private Seen repository(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (FastImportSource.isStream(place)) {
            return Files.isReadable(place) ? sound(place) : unreadable(place);
        }
        try (HistoryReader reader = HistoryReader.open(RepositorySource.at(folder))) {
            Optional<String> head = reader.head(Until.parse(until));
            if (head.isEmpty()) {
                return new Seen(place + " has no commit yet", "nothing; it is read once it has one");
            }
            if (reader.isShallow()) {
                return new Seen(
                        place + " is a shallow clone: what came before its first commits is not there to be learned",
                        "git -C " + place + " fetch --unshallow");
            }
            return sound(place);
        } catch (RepositoryException e) {
            return new Seen(e.getMessage(), "mend it, or name another one below `sources:` of the job file");
        }
    }

    private static Seen files(String glob) {
        try {
            List<Path> files = LogGlob.files(glob);
            if (files.isEmpty()) {
                return new Seen(
                        "no log file matches " + glob, "nothing, if there will be some; else mend the job file");
            }
            Optional<Path> closed =
                    files.stream().filter(file -> !Files.isReadable(file)).findFirst();
            return closed.map(JobSources::unreadable).orElseGet(() -> sound(glob));
        } catch (RefusedException e) {
            return new Seen(e.getMessage(), "mend the job file");
        } catch (IOException e) {
            return new Seen("the files of " + glob + " cannot be listed: " + e, "let its reader into the folder");
        }
    }

    private static Seen unreadable(Path file) {
        return new Seen(
                file + " cannot be read by " + System.getProperty("user.name"),
                "let " + System.getProperty("user.name") + " read it, or take it out of the job file");
    }

    private static Seen sound(Object place) {
        return new Seen(place + " can be read", "");
    }
}
