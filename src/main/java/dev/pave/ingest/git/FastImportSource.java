package dev.pave.ingest.git;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A history that comes as a {@code git fast-import} stream. It is imported once, into a bare repository of its own that
 * is named by the stream's content.
 */
public final class FastImportSource {
    private static final Duration IMPORT = Duration.ofMinutes(10);

    private final Path folder;

    /** @param folder where the imported repositories are kept */
    public FastImportSource(Path folder) {
        this.folder = folder;
    }

    /** Whether a path names such a stream: {@code *.fi}. */
    public static boolean isStream(Path path) {
        return path.getFileName() != null && path.getFileName().toString().endsWith(".fi") && Files.isRegularFile(path);
    }

    /**
     * The repository that the stream makes.
     *
     * @throws RepositoryException when git refuses the stream, or there is no git
     */
    public Path repository(Path stream) {
        try {
            String file = stream.getFileName().toString();
            String name = file.substring(0, file.length() - ".fi".length());
            Path target = folder.resolve(digits(stream)).resolve(name + ".git");
            if (!Files.isDirectory(target)) {
                Files.createDirectories(target.getParent());
                Path unfinished = Files.createTempDirectory(target.getParent(), "import");
                Git git = Git.in(unfinished).within(IMPORT);
                git.text("init", "--quiet", "--bare", "--template=", "--initial-branch=main");
                git.reading(stream.toAbsolutePath()).text("fast-import", "--quiet");
                finish(unfinished, target);
            }
            return target;
        } catch (GitException refused) {
            throw new RepositoryException("cannot import " + stream + ": " + refused.getMessage(), refused);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot import " + stream + " into " + folder, e);
        }
    }

    private static void finish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            delete(unfinished); // another run was faster
        }
    }

    private static String digits(Path stream) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(stream));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
