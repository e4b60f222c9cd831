package dev.pave.hooks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * After each command of an interactive shell: a line in the spool.
 *
 * @param id      {@code bash} or {@code zsh}
 * @param file    that the shell reads when it starts
 * @param program that the lines are for
 */
public record ShellHook(String id, Path file, Program program) implements Hook {

    @Override
    public String purpose() {
        return "records each command of new shells";
    }

    @Override
    public boolean isInstalled() throws IOException {
        return block().isIn();
    }

    @Override
    public void install() throws IOException {
        if (!block().isIn(lines())) {
            uninstall();
            block().put(lines(), "");
        }
    }

    private String lines() {
        String script = program.script("pave." + id);
        return "PAVE_HOOK_HOME=" + program.homeWord() + " PAVE_HOOK_SCRIPTS=" + program.scripts() + "\n[ ! -r " + script
                + " ] || . " + script + "\n";
    }

    @Override
    public void uninstall() throws IOException {
        if (block().isIn()) {
            block().take("");
        }
    }

    private MarkedBlock block() {
        return new MarkedBlock(file, false);
    }
}
