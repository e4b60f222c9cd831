package dev.pave.workspace;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of one run. Each is noted before and after it is run, so that those of a run that was killed are taken back
 * too; one that fails itself is not.
 *
 * @param folder of the run
 * @param root   they run in
 * @param all    in order
 */
record Processes(Path folder, Path root, List<Journal.Process> all) {

    /** @throws CommandException when one of them fails; the later ones are not run */
    void run() throws IOException {
        for (int i = 0; i < all.size(); i++) {
            note("begun", i);
            try {
                run(all.get(i).git(), all.get(i).arguments());
            } catch (CommandException itself) {
                DurableFile.delete(folder.resolve("begun-" + i));
                throw itself;
            }
            note("done", i);
        }
    }

    private void note(String what, int number) throws IOException {
        DurableFile.put(folder.resolve(what + "-" + number), new byte[0]);
        DurableFile.force(folder);
    }

    private void run(boolean git, List<String> arguments) {
        if (!git) {
            new Commands(Commands.LONGEST).run(root, List.of(arguments));
            return;
        }
        try {
            Git.in(root).within(Commands.LONGEST).text(arguments.toArray(String[]::new));
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
                undo(all.get(i), left);
                DurableFile.delete(folder.resolve("begun-" + i));
                DurableFile.delete(folder.resolve("done-" + i));
            } else if (Files.exists(folder.resolve("begun-" + i))) {
                left.add(all.get(i).inWords() + " did not come to its end; see what it has done");
            }
        }
        return left;
    }

    private void undo(Journal.Process process, List<String> left) {
        if (process.inverse().isEmpty()) {
            left.add(process.inWords() + " was done, and cannot be undone");
            return;
        }
        try {
            run(process.git(), process.inverse());
        } catch (ExecutionException failed) {
            left.add(process.inWords() + " was done, and is not undone: " + failed.getMessage());
        }
    }
}
