package dev.pave.hooks;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it was before this program rewrote it, kept in the home: {@code <digest of its path>.before}, what was written
 * in its place, and how many folders were made for it and for what is kept.
 *
 * @param file   that is rewritten
 * @param folder where it is kept
 */
record FileBackup(Path file, Path folder) {

    private static final int DIGITS = 16;

    /** Keeps the file, if there is one, and writes another text in its place. */
    void replace(String text) throws IOException {
        int around = new NewFile(file).makeFolders();
        int kept = new NewFile(kept(".before")).makeFolders();
        Files.deleteIfExists(kept(".before"));
        if (Files.exists(file)) {
            Files.copy(file, kept(".before"));
        }
        DurableFile.write(kept(".folders"), around + " " + kept);
        DurableFile.write(kept(".after"), text);
        DurableFile.write(file, text);
    }

    /** Gives the file back as it was, unless it was changed since; whether it did. */
    boolean restore() throws IOException {
        if (!Files.exists(kept(".after")) || Files.mismatch(kept(".after"), file) >= 0) {
            return false;
        }
        if (isOurs()) {
            deleteFile();
        } else {
            DurableFile.write(file, Files.readAllBytes(kept(".before")));
            forget();
        }
        return true;
    }

    /** Whether there was no such file. */
    boolean isOurs() {
        return Files.exists(kept(".after")) && !Files.exists(kept(".before"));
    }

    /** Removes the file, with the folders that were made for it. */
    void deleteFile() throws IOException {
        new NewFile(file).delete(folders(0));
        forget();
    }

    /** Removes what is kept; its folder, too, when that is all there was in it. */
    void forget() throws IOException {
        int made = Math.max(1, folders(1));
        Files.deleteIfExists(kept(".before"));
        Files.deleteIfExists(kept(".folders"));
        new NewFile(kept(".after")).delete(made);
    }

    private int folders(int which) throws IOException {
        return Files.exists(kept(".folders"))
                ? Integer.parseInt(Files.readString(kept(".folders")).split(" ")[which])
                : 0;
    }

    private Path kept(String ending) {
        String digest = PatternId.sha256(file.toAbsolutePath().normalize().toString());
        return folder.resolve(digest.substring(0, DIGITS) + ending);
    }
}
