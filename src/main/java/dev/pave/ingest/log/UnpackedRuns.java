package dev.pave.ingest.log;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The logs of a run of GitHub Actions, unpacked: {@code 0_build.txt} is a job, and what it tells stand again, step by step, in
 * the files of a folder beside it, {@code build/2_Run npm ci.txt}.
 */
final class UnpackedRuns {

    private static final Pattern NUMBERED = Pattern.compile("-?\\d+_(.+)\\.txt");

    private UnpackedRuns() {}

    /** Without the files of steps whose job is there as a whole. */
    static List<Path> whole(List<Path> files) {
        Set<Path> jobs = new HashSet<>();
        for (Path file : files) {
            Matcher numbered = NUMBERED.matcher(file.getFileName().toString());
            if (numbered.matches()) {
                jobs.add(file.resolveSibling(numbered.group(1)));
            }
        }
        return files.stream()
                .filter(file -> !jobs.contains(file.getParent())
                        || !NUMBERED.matcher(file.getFileName().toString()).matches())
                .toList();
    }
}
