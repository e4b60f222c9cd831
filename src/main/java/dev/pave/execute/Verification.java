package dev.pave.execute;

import dev.pave.git.GitException;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.Commands;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.GitStatus;
import dev.pave.workspace.VerificationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs commands that have to succeed in a changed repository. */
public final class Verification {

    private Verification() {}

    /**
     * @return a check for each command
     * @throws VerificationException when one fails; among its suppressed is what they changed themselves
     */
    public static List<RunCheck> run(Path root, List<List<String>> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        Set<String> before = GitStatus.changed(root);
        try {
            new Commands(Commands.LONGEST).run(root, commands);
        } catch (CommandException e) {
            VerificationException failed = new VerificationException(e);
            tellWhatChanged(root, before, failed);
            throw failed;
        }
        return commands.stream()
                .map(command -> new RunCheck(String.join(" ", command), true, ""))
                .toList();
    }

    private static void tellWhatChanged(Path root, Set<String> before, VerificationException failed) {
        try {
            Set<String> after = GitStatus.changed(root);
            after.removeAll(before);
            after.forEach(path -> failed.addSuppressed(new ExecutionException(
                    path + " was changed while it was verified, and is left as it is; see `git status`")));
        } catch (GitException refused) {
            failed.addSuppressed(refused);
        }
    }
}
