package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.change.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run is about to do, on disk before the first file is touched: with it, and the copies beside it, a run that was
 * killed is undone.
 *
 * @param root    the repository
 * @param files   in the order of their writing
 * @param folders that are made, outermost first
 * @param processes that are run afterwards, in order
 */
record Journal(String root, List<Entry> files, List<String> folders, List<Process> processes) {

    static final String FILE = "journal.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * One file that is written.
     *
     * @param path        below the repository
     * @param number      of its copy, {@code old-<number>}, and of the link to the file as it was,
     *                    {@code kept-<number>}
     * @param was         whether it was there before
     * @param permissions as {@code rw-r--r--}; null where it was not there, or the file system has none
     * @param kind        of a file that is made; null of an older version
     * @param made        the permissions that it gets; null where it keeps its own, or gets the usual ones
     * @param hash        SHA-256 of the new file; null of one that goes, and of an older version
     */
    record Entry(String path, int number, boolean was, String permissions, FileKind kind, String made, String hash) {

        boolean isLink() {
            return kind == FileKind.LINK;
        }
    }

    /**
     * One process that is run.
     *
     * @param git       whether it is git; a command otherwise
     * @param arguments of git, or the command itself
     * @param inverse   what takes it back; empty where nothing does
     */
    record Process(boolean git, List<String> arguments, List<String> inverse) {

        static Process of(ProcessStep step) {
            return new Process(step instanceof GitOperation, step.arguments(), step.inverse());
        }

        String inWords() {
            return "`" + (git ? "git " : "") + String.join(" ", arguments) + "`";
        }
    }

    Journal {
        processes = processes == null ? List.of() : processes; // one of an older version has none
    }

    /** Puts the run's copies of all that is written into its folder, and notes them. */
    static Journal of(Plan plan, Path folder, Root root) throws IOException {
        List<FileStep> files = plan.files().stream().filter(FileStep::changes).toList();
        List<Entry> entries = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>();
        for (FileStep file : files) {
            Path target = root.resolveLink(file.path());
            entries.add(entry(file, entries.size(), target));
            folders.addAll(missing(root.path(), target.getParent()));
        }
        List<Entry> there = entries.stream().filter(Entry::was).toList();
        for (Entry entry : there) {
            keep(files.get(entry.number()), entry, folder);
        }
        Together.each(there, entry -> DurableFile.force(old(folder, entry)));
        List<Process> processes = plan.processes().stream().map(Process::of).toList();
        return new Journal(root.path().toString(), entries, List.copyOf(folders), processes);
    }

    private static Entry entry(FileStep file, int number, Path target) throws IOException {
        boolean was = file.before() != null;
        WriteFile made = file instanceof WriteFile written ? written : null;
        return new Entry(
                file.path(),
                number,
                was,
                was && file.form() != FileKind.LINK ? permissions(target) : null,
                file.form(),
                made == null ? null : made.permissions(),
                file.after() == null ? null : PatternId.sha256(file.after()));
    }

    /** What is there now; what will be there is in the plan, and its hash in the journal. */
    private static void keep(FileStep file, Entry entry, Path folder) throws IOException {
        String mode = entry.permissions();
        DurableFile.fill(
                old(folder, entry), file.before(), mode == null ? null : PosixFilePermissions.fromString(mode));
    }

    private static Path old(Path folder, Entry entry) {
        return folder.resolve("old-" + entry.number());
    }

    /** Folders that are not there yet, outermost first. */
    private static List<String> missing(Path root, Path wanted) {
        List<String> missing = new ArrayList<>();
        for (Path at = wanted; !Files.exists(at); at = at.getParent()) {
            missing.add(0, root.relativize(at).toString());
        }
        return missing;
    }

    private static String permissions(Path file) throws IOException {
        try {
            return Files.getFileStore(file).supportsFileAttributeView("posix")
                    ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    : null;
        } catch (NoSuchFileException gone) {
            return null; // its place is looked at once more before it is written
        }
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Whether it is there and says what a run did; a broken disk may leave another. */
    static boolean isWhole(Path folder) {
        try {
            Journal journal = isIn(folder) ? read(folder) : null;
            return journal != null
                    && Path.of(journal.root()).isAbsolute()
                    && journal.files() != null
                    && journal.folders() != null;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    static Journal read(Path folder) throws IOException {
        try {
            return MAPPER.readValue(Files.readAllBytes(folder.resolve(FILE)), Journal.class);
        } catch (JacksonException e) {
            throw new IOException(folder.resolve(FILE) + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Appears whole, on disk, or not at all. */
    void write(Path folder) throws IOException {
        DurableFile.write(folder.resolve(FILE), MAPPER.writeValueAsBytes(this));
    }
}
