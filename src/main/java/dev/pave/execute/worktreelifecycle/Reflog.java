package dev.pave.execute.worktreelifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a reference has been, as git keeps it in a file. */
final class Reflog {

    private static final Pattern LINE = Pattern.compile("^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*> (\\d+) [+-]\\d{4}");

    private Reflog() {}

    /** Its commits; none where nothing was kept. */
    static Set<String> commits(Path file) throws IOException {
        Set<String> commits = new LinkedHashSet<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher parts = LINE.matcher(line);
                if (parts.find()) {
                    commits.add(parts.group(1));
                    commits.add(parts.group(2));
                }
            }
        }
        commits.removeIf(commit -> commit.matches("0+"));
        return commits;
    }

    /** Those of all references below a folder. */
    static Set<String> below(Path folder) throws IOException {
        Set<String> commits = new LinkedHashSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    commits.addAll(commits(file));
                }
            }
        }
        return commits;
    }

    /** When it changed last; the other time where nothing was kept. */
    static Instant last(Path file, Instant otherwise) throws IOException {
        Instant last = otherwise;
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher parts = LINE.matcher(line);
                last = parts.find() ? Instant.ofEpochSecond(Long.parseLong(parts.group(3))) : last;
            }
        }
        return last;
    }
}
