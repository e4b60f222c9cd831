package dev.pave.execute.executor;

import dev.pave.execute.OnConflict;
import dev.pave.pattern.change.FileKind;
import dev.pave.specify.ThreeWayMerge;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is done about a file that is there. It keeps the ends of its lines, and its permissions where no others are wanted.
 *
 * @param wanted     as it is to be
 * @param onConflict what is done where it differs
 * @param before     its bytes
 * @param file       itself
 */
record DifferingFile(WantedFile wanted, OnConflict onConflict, byte[] before, Path file) {

    WriteFile planned() throws IOException {
        byte[] after = ended(wanted.text());
        if (Arrays.equals(before, after)) {
            return so(FileAction.EDIT, before, "");
        }
        boolean merges = onConflict == OnConflict.MERGE || wanted.isUpdate() && wanted.base() != null;
        String why = "it is there already, and differs";
        if (merges && wanted.base() != null) {
            Optional<String> merged = ThreeWayMerge.lines(text(ended(wanted.base())), text(before), text(after));
            if (merged.isPresent()) {
                return so(FileAction.EDIT, merged.get().getBytes(StandardCharsets.ISO_8859_1), "merged");
            }
            why = "what was changed in it by hand and what is new stand in the same place";
        } else if (merges) {
            why += "; pave does not know what it was made from";
        }
        return switch (onConflict) {
            case FAIL, MERGE -> new WriteFile(wanted.path(), FileAction.CONFLICT, before, after, why);
            case SKIP -> new WriteFile(wanted.path(), FileAction.SKIP, before, null, why);
            case OVERWRITE -> so(FileAction.OVERWRITE, after, "");
        };
    }

    private WriteFile so(FileAction what, byte[] after, String why) throws IOException {
        boolean same = Arrays.equals(before, after);
        if (same && hasPermissions()) {
            return new WriteFile(wanted.path(), FileAction.UNCHANGED, before, null, "");
        }
        String told = same ? "its permissions become " + wanted.permissions() : why;
        return new WriteFile(wanted.path(), what, before, after, told, FileKind.PLAIN, wanted.permissions());
    }

    private boolean hasPermissions() throws IOException {
        return wanted.permissions() == null
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .equals(wanted.permissions());
    }

    /** With the ends of lines that most of the file have, and its mark; one without any takes them as they come. */
    private byte[] ended(String text) {
        String there = text(before);
        long ends = there.chars().filter(c -> c == '\n').count();
        long withReturn = (there.length() - there.replace("\r\n", "\n").length());
        String plain = text.replace("\r\n", "\n");
        String kept = ends == 0 ? text : 2 * withReturn > ends ? plain.replace("\n", "\r\n") : plain;
        return PlannedFiles.marked(kept.getBytes(StandardCharsets.UTF_8), there.startsWith(SiblingFiles.MARK));
    }

    /** A byte a character: what is no UTF-8 stays as it is. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
