package dev.pave.git;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The git program at a folder. It runs as a list of arguments, under {@link Neutral} settings, with a limit of time and of
 * what it may say.
 */
public final class Git {

    private static final int MOST_BYTES = 128 << 20;
    private static final int MOST_COMPLAINT = 64 << 10;

    private final Path folder;
    private final Duration limit;
    private final Path input;
    private final Map<String, String> more;
    private final String settings;

    private Git(Path folder, Duration limit, Path input, Map<String, String> more, String settings) {
        this.folder = folder;
        this.limit = limit;
        this.input = input;
        this.more = more;
        this.settings = settings;
    }

    /** @param folder that git runs in */
    public static Git in(Path folder) {
        return new Git(folder, Duration.ofMinutes(2), null, Map.of(), null);
    }

    /** Whether there is a git to run. */
    public static boolean isThere() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
    }

    /** The same, ended after another time. */
    public Git within(Duration time) {
        return new Git(folder, time, input, more, settings);
    }

    /** The same, fed with a file. */
    public Git reading(Path file) {
        return new Git(folder, limit, file, more, settings);
    }

    /** The same, with a variable of its environment, e.g. {@code GIT_INDEX_FILE}. */
    public Git with(String name, Object value) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put(name, value.toString());
        return new Git(folder, limit, input, all, settings);
    }

    /** The same, for many questions in a row: the settings are looked at now, and not before each of them. */
    public Git steady() {
        return new Git(folder, limit, input, more, settings());
    }

    /**
     * What git said.
     *
     * @param code      its exit code
     * @param bytes     its standard output
     * @param complaint the first line of its standard error that tells a failure, else the first; may be empty
     * @param errors    its standard error
     */
    public record Answer(int code, byte[] bytes, String complaint, String errors) {

        /** Its standard output as a text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * What git prints.
     *
     * @throws GitException where it is not there, ends with another code than 0, takes too long or says too much
     */
    public String text(String... arguments) {
        return good(arguments).text();
    }

    /** The same, byte for byte. */
    public byte[] bytes(String... arguments) {
        return good(arguments).bytes();
    }

    private Answer good(String... arguments) {
        Answer answer = ask(arguments);
        if (answer.code() != 0) {
            throw refused(answer, arguments);
        }
        return answer;
    }

    /** An answer as an error that names it. */
    public GitException refused(Answer answer, String... arguments) {
        return new GitException("git " + arguments[0] + " failed in " + folder + " ("
                + (answer.complaint().isEmpty() ? "exit code " + answer.code() : answer.complaint()) + ")");
    }

    /**
     * What git answers, whatever its exit code.
     *
     * @throws GitException where it is not there, takes too long or says too much
     */
    public Answer ask(String... arguments) {
        return run(settings == null ? settings() : settings, arguments);
    }

    /** The names of all settings that are there. */
    private String settings() {
        String[] list = {"config", "--list", "--name-only", "-z"};
        Answer all = new Git(folder, limit, null, more, "").run("", list);
        if (all.code() != 0) {
            throw refused(all, list);
        }
        return all.text();
    }

    private Answer run(String names, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Neutral.into(builder.environment(), names);
        builder.environment().putAll(more);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            return answer(builder.start(), arguments[0]);
        } catch (IOException e) {
            throw new GitException("git " + arguments[0] + " cannot be run in " + folder + ": " + e.getMessage(), e);
        }
    }

    private Answer answer(Process git, String name) throws IOException {
        CompletableFuture<byte[]> said = reader(git.getInputStream(), MOST_BYTES);
        CompletableFuture<byte[]> complaint = reader(git.getErrorStream(), MOST_COMPLAINT);
        try {
            if (input == null) {
                git.getOutputStream().close();
            }
            boolean ended = git.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                throw new GitException("git " + name + " took more than " + limit.toSeconds() + " seconds in " + folder
                        + " and was ended");
            }
            byte[] bytes = said.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > MOST_BYTES) {
                throw new GitException("git " + name + " said more than " + (MOST_BYTES >> 20) + " MB in " + folder);
            }
            String errors = new String(complaint.get(limit.toMillis(), TimeUnit.MILLISECONDS), StandardCharsets.UTF_8);
            return new Answer(git.exitValue(), bytes, complaint(errors), errors);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GitException("interrupted while git " + name + " was running", stopped);
        } catch (ExecutionException | TimeoutException e) {
            throw new GitException("what git " + name + " says in " + folder + " cannot be read", e);
        } finally {
            git.descendants().forEach(ProcessHandle::destroyForcibly);
            git.destroyForcibly();
        }
    }

    private static String complaint(String errors) {
        List<String> lines = errors.lines().map(String::strip).toList();
        return lines.stream()
                .filter(line -> line.startsWith("fatal:") || line.startsWith("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.get(0));
    }

    /** Reads to the end, so that nothing waits for room, and keeps no more than one byte above a bound. */
    private static CompletableFuture<byte[]> reader(InputStream from, int most) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try (from) {
                        ByteArrayOutputStream kept = new ByteArrayOutputStream();
                        byte[] buffer = new byte[1 << 14];
                        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                            kept.write(buffer, 0, Math.min(n, most + 1 - kept.size()));
                        }
                        all.complete(kept.toByteArray());
                    } catch (IOException | OutOfMemoryError e) {
                        all.completeExceptionally(e);
                    }
                },
                "git");
        thread.setDaemon(true);
        thread.start();
        return all;
    }
}
