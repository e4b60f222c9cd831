package dev.pave.execute.executor;

import dev.pave.execute.OnConflict;
import dev.pave.git.CheckedAttributes;
import dev.pave.git.Git;
import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.change.FileText;
import dev.pave.specify.InsertedLines;
import dev.pave.syntax.Flaw;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.Root;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of one plan, as they are in the repository and as they would be. Reads only. */
public final class PlannedFiles {

    private static final String NO_FILE = "something else than a file is there";

    private final Root root;
    private final Path repository;
    private final OnConflict onConflict;
    private final Map<String, CheckedAttributes> attributes;
    private final Set<String> paths = new HashSet<>();
    private final Map<Path, SiblingFiles> beside = new HashMap<>();

    /** @param created paths of all files that the plan may create */
    public PlannedFiles(Root root, Path repository, OnConflict onConflict, List<String> created) {
        this.root = root;
        this.repository = repository;
        this.onConflict = onConflict;
        this.attributes = CheckedAttributes.of(repository, created);
    }

    /** @throws ExecutionException when its path leads out of the repository */
    public WriteFile created(WantedFile file) throws IOException {
        return once(
                file.kind() == FileKind.LINK ? toLink(file.path(), file.text().strip()) : toCreate(file));
    }

    /** Why git or a program makes a file, and pave does not; empty where it does. */
    Optional<String> madeElsewhere(String path) {
        CheckedAttributes attributes = attributes(path);
        if (attributes.isPointer()) {
            return Optional.of(FileText.KEPT_BY_LFS);
        }
        return attributes.isGenerated() ? Optional.of(FileText.MADE_BY_A_PROGRAM) : Optional.empty();
    }

    /** Why a text cannot be written as git has its like in the work tree; empty where it can. */
    Optional<String> encodedOtherwise(String path) {
        String encoding = attributes(path).encoding();
        return encoding.isEmpty()
                ? Optional.empty()
                : Optional.of("git keeps it as " + encoding + " here, which pave does not write");
    }

    private CheckedAttributes attributes(String path) {
        return attributes.getOrDefault(path, CheckedAttributes.NONE);
    }

    /** In words, each file that would not be whole. */
    public List<String> flaws(List<WriteFile> files) throws IOException {
        return new WholeFiles(root).flaws(files);
    }

    private WriteFile toLink(String path, String target) throws IOException {
        Path file = root.resolveLink(path);
        byte[] after = target.getBytes(StandardCharsets.UTF_8);
        if (!root.holdsTarget(file, target)) {
            return standsInTheWay(path, null, "it would be a link that leads out of the repository");
        }
        if (Files.isSymbolicLink(file)) {
            byte[] before = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(before, after)
                    ? new WriteFile(path, FileAction.UNCHANGED, before, null, "", FileKind.LINK)
                    : standsInTheWay(path, null, "it is a link that leads elsewhere");
        }
        if (Files.exists(file)) {
            return standsInTheWay(path, null, "it would be a link, and something else is there");
        }
        return root.inTheWay(file)
                .map(way -> standsInTheWay(path, null, way + " is a file, and would have to be a folder"))
                .orElseGet(() -> new WriteFile(path, FileAction.CREATE, null, after, "a link", FileKind.LINK));
    }

    /** How lines of a new file end: as git's attributes say, else as those of the newest files beside it. */
    private boolean endsWithReturn(String path, Path file) throws IOException {
        String named = attributes(path).lineEnd();
        if (!named.isEmpty()) {
            return named.equals("crlf");
        }
        return beside(file).endLinesWithReturn();
    }

    /** The newest files that a new one stands beside. */
    private SiblingFiles beside(Path file) throws IOException {
        boolean isThere = Files.exists(file.getParent());
        String name = file.getFileName().toString();
        Path alike =
                (isThere ? file : file.getParent()).resolveSibling("*" + name.substring(name.lastIndexOf('.') + 1));
        if (!beside.containsKey(alike)) {
            beside.put(alike, new SiblingFiles(file));
        }
        return beside.get(alike);
    }

    /** With a byte order mark in front where there is to be one. */
    static byte[] marked(byte[] text, boolean hasMark) {
        byte[] mark = SiblingFiles.MARK.getBytes(StandardCharsets.ISO_8859_1);
        boolean has = text.length >= mark.length && Arrays.equals(text, 0, mark.length, mark, 0, mark.length);
        if (!hasMark || has) {
            return text;
        }
        byte[] all = Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, all, mark.length, text.length);
        return all;
    }

    private static byte[] ended(String text, boolean withReturn) {
        String plain = text.replace("\r\n", "\n");
        return (withReturn ? plain.replace("\n", "\r\n") : plain).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file with lines put in; nothing of it is edited where one of them has no place.
     *
     * @throws ExecutionException when its path leads out of the repository
     */
    PlannedEdit edited(String path, List<InsertedLines> inserted, Map<String, String> values) throws IOException {
        Path there = root.resolve(path);
        if (Files.exists(there) && !Files.isRegularFile(there)) {
            return new PlannedEdit(once(standsInTheWay(path, null, NO_FILE)), List.of(), null);
        }
        PlannedEdit edit = new EditedFile(path, inserted, values).planned(there);
        if (edit.file() == null && !Files.exists(there) && isLeftOut(path)) {
            return PlannedEdit.byHand(
                    path, "the sparse checkout leaves it out; git sparse-checkout add brings it", edit.lines());
        }
        if (edit.file() == null) {
            return edit;
        }
        Optional<Flaw> flaw = new WholeFiles(root).flaw(edit.file());
        return flaw.isPresent()
                ? PlannedEdit.byHand(path, "with its new lines " + flaw.get().inWords(), edit.lines())
                : new PlannedEdit(once(edit.file()), edit.lines(), null);
    }

    /** Whether git has a file that a sparse checkout does not put into the work tree. */
    private boolean isLeftOut(String path) {
        return Git.isThere()
                && Git.in(repository).ask("ls-files", "-t", "--", path).text().startsWith("S ");
    }

    /** Two places that are one with these values stand in each other's way. */
    private WriteFile once(WriteFile next) {
        return paths.add(next.path())
                ? next
                : standsInTheWay(next.path(), next.before(), "another part of the specification makes or edits it too");
    }

    private WriteFile toCreate(WantedFile wanted) throws IOException {
        String path = wanted.path();
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            if (wanted.isUpdate() && wanted.base() != null) {
                return new WriteFile(path, FileAction.SKIP, null, null, "it was deleted since it was made");
            }
            byte[] after = marked(
                    ended(wanted.text(), endsWithReturn(path, file)),
                    !wanted.text().isEmpty() && beside(file).beginWithMark());
            String usual = wanted.kind() == FileKind.EXECUTABLE ? "executable" : "";
            String told = wanted.permissions() == null ? usual : wanted.permissions();
            return root.inTheWay(file)
                    .map(way -> standsInTheWay(path, null, way + " is a file, and would have to be a folder"))
                    .orElseGet(() -> new WriteFile(
                            path, FileAction.CREATE, null, after, told, wanted.kind(), wanted.permissions()));
        }
        if (!Files.isRegularFile(file)) {
            return standsInTheWay(path, null, NO_FILE);
        }
        return new DifferingFile(wanted, onConflict, read(path, file), file).planned();
    }

    private static byte[] read(String path, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ExecutionException.at(path, "read", e);
        }
    }

    private WriteFile standsInTheWay(String path, byte[] before, String why) {
        FileAction what = onConflict == OnConflict.SKIP ? FileAction.SKIP : FileAction.CONFLICT;
        return new WriteFile(path, what, before, null, why);
    }
}
