package dev.pave.execute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands by which a specification has its result verified: lists of arguments, never a shell's line. */
final class Commands {

    private static final int MINUTES = 10;
    private static final int MOST_SHOWN = 2_000;
    private static final List<String> ENVIRONMENT = List.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR");

    private Commands() {}

    /** @throws ExecutionException with the end of its output when a command fails or takes more than ten minutes */
    static void run(Path root, List<List<String>> commands) throws IOException {
        for (List<String> command : commands) {
            if (!command.isEmpty()) {
                run(root, command, Files.createTempFile("pave", ".out"));
            }
        }
    }

    private static void run(Path root, List<String> command, Path output) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(ENVIRONMENT);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new ExecutionException(command + " took more than " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new ExecutionException(
                        command + " ended with " + process.exitValue() + ":\n" + end(Files.readAllBytes(output)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(command + " was interrupted");
        } finally {
            Files.delete(output);
        }
    }

    private static String end(byte[] output) {
        String text = new String(output, StandardCharsets.UTF_8).strip();
        return text.substring(Math.max(0, text.length() - MOST_SHOWN));
    }
}
