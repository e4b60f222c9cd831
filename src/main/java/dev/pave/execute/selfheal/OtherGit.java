package dev.pave.execute.selfheal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a lock of git is still somebody's; told where there is a {@code /proc}, as on Linux. */
final class OtherGit {

    private static final Path PROCESSES = Path.of("/proc");

    private OtherGit() {}

    /** Whether a recovery would remove a lock of git while a git is at work there. */
    static boolean holds(String recovery, Path root) {
        return recovery.matches("(?s).*\\.git/.*lock.*")
                && ProcessHandle.allProcesses()
                        .filter(each -> each.info().command().orElse("").endsWith("/git"))
                        .anyMatch(each -> isIn(root, each.pid()));
    }

    private static boolean isIn(Path root, long process) {
        try {
            return Files.readSymbolicLink(PROCESSES.resolve(process + "/cwd")).startsWith(root.toRealPath());
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
