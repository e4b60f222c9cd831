package dev.pave.inspect;

import dev.pave.execute.RunContext;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunHook;
import dev.pave.home.Home;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The guards over the files that a run has made or edited: only what its own lines brought counts.
 *
 * @param home whose guards look
 */
public record ChangedFilesGuards(Home home) implements RunHook {

    @Override
    public List<RunFinding> changed(RunContext run, Plan plan, Path root) throws IOException {
        List<FileStep> files = plan.files().stream()
                .filter(Step::changes)
                .filter(file -> file.after() != null && Files.isRegularFile(root.resolve(file.path())))
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        Set<Guard> guards = EnumSet.allOf(Guard.class);
        guards.removeIf(Guard::countsOthers);
        List<Path> paths = files.stream().map(file -> root.resolve(file.path())).toList();
        return new GuardScan(home, guards, paths, List.of(), null, List.of())
                .run(warning -> {}).findings().stream()
                        .map(finding -> of(finding, files))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<RunFinding> of(Finding finding, List<FileStep> files) {
        return files.stream()
                .filter(file ->
                        file.path().equals(finding.path()) || file.path().endsWith("/" + finding.path()))
                .findFirst()
                .filter(file -> isNew(file, finding.line()))
                .map(file -> new RunFinding(
                        "guards",
                        finding.guard().id(),
                        RunFinding.WARNING,
                        file.path(),
                        finding.line(),
                        finding.message()));
    }

    /** Whether the line was not there before. */
    private static boolean isNew(FileStep file, int line) {
        if (file.before() == null || line < 1) {
            return true;
        }
        List<String> after = lines(file.after());
        return line > after.size() || !lines(file.before()).contains(after.get(line - 1));
    }

    private static List<String> lines(byte[] bytes) {
        return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\\R", -1));
    }
}
