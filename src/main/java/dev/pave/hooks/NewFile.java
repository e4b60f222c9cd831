package dev.pave.hooks;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made where there was none, with the folders that it lies in, so that none of them is left behind. */
record NewFile(Path file) {

    /**
     * Makes the folders that are missing; returns how many.
     *
     * @throws HookException where the name leads to a file that is not there: it would be written over
     */
    int makeFolders() throws IOException {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new HookException(file + " is a link to " + Files.readSymbolicLink(file)
                    + ", which is not there; make that file, or take the link away");
        }
        int missing = 0;
        for (Path folder = folder(); !Files.exists(folder); folder = folder.getParent()) {
            missing++;
        }
        Files.createDirectories(folder());
        return missing;
    }

    /** Removes it, if it is there, and as many folders around it as were made and are empty again. */
    void delete(int folders) throws IOException {
        Files.deleteIfExists(file);
        Path folder = folder();
        for (int left = folders; left > 0 && isEmpty(folder); left--) {
            DurableFile.delete(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> in = Files.newDirectoryStream(folder)) {
            return !in.iterator().hasNext();
        }
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }
}
