package dev.pave.execute.verifycommit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder as if a commit added them. */
final class FolderView {

    private static final long MOST_BYTES = 1 << 20;
    private static final String PLAIN = "100644";

    private FolderView() {}

    static Viewed of(Path folder) throws IOException {
        List<ViewedFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !path.startsWith(".git/")) {
                    files.add(of(file, path));
                }
            }
        }
        return Viewed.ofFiles(files);
    }

    private static ViewedFile of(Path file, String path) throws IOException {
        boolean link = Files.isSymbolicLink(file);
        byte[] bytes = link
                ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                : Files.size(file) > MOST_BYTES ? null : Files.readAllBytes(file);
        long size = bytes == null ? Files.size(file) : bytes.length;
        return ViewedFile.of(path, null, link ? ViewedFile.LINK : PLAIN, new Blobs.Blob(size, bytes), List.of());
    }
}
