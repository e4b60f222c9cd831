package dev.pave.ingest.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A history that comes as a {@code git fast-import} stream. It is imported once, into a bare repository of its own that
 * is named by the stream's content.
 */
public final class FastImportSource {
    private static final int MINUTES = 10;

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
                git(null, "init", "--quiet", "--bare", "--initial-branch=main", unfinished.toString());
                git(stream, "--git-dir", unfinished.toString(), "fast-import", "--quiet");
                finish(unfinished, target);
            }
            return target;
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

    private static void git(Path input, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add("git");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().keySet().removeIf(key -> key.equals("GIT_DIR") || key.equals("GIT_WORK_TREE"));
        builder.redirectErrorStream(true);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        if (input == null) {
            process.getOutputStream().close();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new RepositoryException(
                        "git " + arguments[arguments.length - 1] + " failed: " + said.strip(), null);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new RepositoryException("the import was interrupted", e);
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
