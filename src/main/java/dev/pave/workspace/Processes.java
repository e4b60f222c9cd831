package dev.pave.workspace;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The processes of one run. Each is noted before and after it is run, so that those of a run that was killed are taken back
 * too; one that fails itself is not.
 *
 * @param folder of the run
 * @param root   they run in
 * @param all    in order
 */
record Processes(Path folder, Path root, List<Journal.Process> all) {

    /**
     * Runs one of them, where its time has come.
     *
     * @param number of it among all
     * @param fates  by name, what became of the earlier ones; takes that of this one
     * @throws CommandException when it fails and is not optional
     */
    StepResult run(int number, ProcessStep step, Map<String, StepOptions.Fate> fates) throws IOException {
        StepResult result = done(number, step, fates);
        fates.put(step.options().name(), result.fate());
        return result;
    }

    private StepResult done(int number, ProcessStep step, Map<String, StepOptions.Fate> fates) throws IOException {
        if (!step.options().isDue(fates)) {
            return new StepResult(step.action(), StepOptions.Fate.SKIPPED, "");
        }
        note("begun", number);
        try {
            String output =
                    run(all.get(number).git(), step.arguments(), step.options().limit());
            note("done", number);
            return new StepResult(step.action(), StepOptions.Fate.SUCCEEDED, output);
        } catch (CommandException itself) {
            DurableFile.delete(folder.resolve("begun-" + number));
            if (step.options().optional()) {
                return new StepResult(step.action(), StepOptions.Fate.FAILED, itself.output());
            }
            throw itself;
        }
    }

    private void note(String what, int number) throws IOException {
        DurableFile.put(folder.resolve(what + "-" + number), new byte[0]);
        DurableFile.force(folder);
    }

    private String run(boolean git, List<String> arguments, Duration limit) {
        if (!git) {
            return new Commands(limit).one(root, arguments);
        }
        try {
            return Git.in(root).within(limit).text(arguments.toArray(String[]::new));
        } catch (GitException failed) {
            throw new CommandException(failed.getMessage(), "");
        }
    }

    /**
     * Takes back those that are done, the latest first. One that cannot be keeps no other from it.
     *
     * @return in words, what is left
     */
    List<String> undo() throws IOException {
        List<String> left = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (Files.exists(folder.resolve("done-" + i))) {
                undo(all.get(i), "was done", left);
            } else if (Files.exists(folder.resolve("begun-" + i))) {
                undo(all.get(i), "did not come to its end", left);
            }
            forget("begun", i);
            forget("done", i);
        }
        return left;
    }

    /** After a kill in between, one may be gone. */
    private void forget(String what, int number) throws IOException {
        if (Files.exists(folder.resolve(what + "-" + number))) {
            DurableFile.delete(folder.resolve(what + "-" + number));
        }
    }

    /** Also of what was begun and not noted as done: most of such had ended when the run was killed. */
    private void undo(Journal.Process process, String how, List<String> left) {
        if (process.inverse().isEmpty()) {
            left.add(process.inWords() + " " + how + ", and cannot be undone");
            return;
        }
        try {
            run(process.git(), process.inverse(), Commands.LONGEST);
        } catch (ExecutionException failed) {
            left.add(process.inWords() + " " + how + ", and is not undone: " + failed.getMessage());
        }
    }
}
