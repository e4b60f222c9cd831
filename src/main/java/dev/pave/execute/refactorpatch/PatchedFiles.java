package dev.pave.execute.refactorpatch;

import dev.pave.pattern.change.FileKind;
import dev.pave.workspace.DeleteFile;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Root;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be done to files so that they are as a patch made copies of them.
 *
 * @param tree  the work tree
 * @param after where they are as they are to be
 * @param moved by the name of today, the former one of files that are renamed or copied
 */
record PatchedFiles(Path tree, Path after, Map<String, String> moved) {

    /** One file; its bytes are where a link leads to. */
    private record State(FileKind kind, byte[] bytes) {

        static State of(Path file) throws IOException {
            if (Files.isSymbolicLink(file)) {
                return new State(
                        FileKind.LINK, Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8));
            }
            return Files.isRegularFile(file)
                    ? new State(
                            Files.isExecutable(file) ? FileKind.EXECUTABLE : FileKind.PLAIN, Files.readAllBytes(file))
                    : null;
        }

        boolean isAs(State other) {
            return other != null && kind == other.kind && Arrays.equals(bytes, other.bytes);
        }

        boolean isLink() {
            return kind == FileKind.LINK;
        }
    }

    /** The steps, what goes first. */
    List<FileStep> steps(List<String> paths) throws IOException {
        Root root = new Root(tree);
        List<FileStep> gone = new ArrayList<>();
        List<FileStep> written = new ArrayList<>();
        for (String path : paths) {
            Path file = root.resolveLink(path);
            State was = State.of(file);
            State is = State.of(after.resolve(path));
            if (is == null ? was == null : is.isAs(was)) {
                continue;
            }
            if (is == null) {
                gone.add(new DeleteFile(path, was.bytes(), was.isLink() ? FileKind.LINK : FileKind.PLAIN));
                continue;
            }
            if (is.isLink() && !root.holdsTarget(file, new String(is.bytes(), StandardCharsets.UTF_8))) {
                throw new ExecutionException(path + " would be a link that leads out of " + tree);
            }
            if (Files.isDirectory(file) && !Files.isSymbolicLink(file)
                    || root.inTheWay(file).isPresent()) {
                throw new ExecutionException(
                        path + " would be where a folder is, or a folder where a file is; give a `branch`");
            }
            written.add(was == null ? created(path, is) : edited(path, file, was, is));
        }
        gone.addAll(written);
        return gone;
    }

    private FileStep created(String path, State is) {
        String from = moved.get(path);
        String told =
                from == null ? is.kind() == FileKind.PLAIN ? "" : is.kind().id() : "from " + from;
        return new WriteFile(path, FileAction.CREATE, null, is.bytes(), told, is.kind());
    }

    private static FileStep edited(String path, Path file, State was, State is) throws IOException {
        if (was.isLink() != is.isLink()) {
            throw new ExecutionException(path + " would become " + (is.isLink() ? "a link" : "a file") + " and is "
                    + (was.isLink() ? "a link" : "a file")
                    + ", which cannot be changed in place; give a `branch`, or use two patches");
        }
        boolean sameMode = was.kind() == is.kind();
        return new WriteFile(
                path,
                FileAction.EDIT,
                was.bytes(),
                is.bytes(),
                sameMode ? "" : "mode " + mode(was) + " to " + mode(is),
                is.isLink() ? FileKind.LINK : FileKind.PLAIN,
                sameMode ? null : permissions(file, is.kind() == FileKind.EXECUTABLE));
    }

    private static String mode(State state) {
        return state.kind() == FileKind.EXECUTABLE ? "755" : "644";
    }

    /** Those of a file, so that whoever may read it may run it, or nobody may. */
    private static String permissions(Path file, boolean executable) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.removeIf(each -> each.name().endsWith("_EXECUTE"));
        if (executable) {
            for (PosixFilePermission each : Set.copyOf(permissions)) {
                if (each.name().endsWith("_READ")) {
                    permissions.add(PosixFilePermission.valueOf(each.name().replace("_READ", "_EXECUTE")));
                }
            }
        }
        return PosixFilePermissions.toString(permissions);
    }
}
