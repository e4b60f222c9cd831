package dev.pave.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * After a commit: a nightly run over the repository, in the background. It neither waits nor fails, whatever becomes of it,
 * so no commit is slower or broken by it.
 *
 * @param folder  the repository's folder of hooks
 * @param program that is started
 */
public record GitHook(Path folder, Program program) implements Hook {

    private static final String HEADER = "#!/bin/sh\n";
    private static final Pattern SHELL = Pattern.compile("^#!.*\\b(ba|da|z|k|a)?sh\\b");

    @Override
    public String id() {
        return "git";
    }

    @Override
    public Path file() {
        return folder.resolve("post-commit");
    }

    @Override
    public String purpose() {
        return "mines each new commit in the background";
    }

    @Override
    public boolean isInstalled() throws IOException {
        return block().isIn();
    }

    @Override
    public void install() throws IOException {
        if (block().isIn(lines())) {
            return;
        }
        uninstall();
        if (Files.exists(file()) && !isShell()) {
            throw new HookException(file() + " is no shell script; call " + program.script("after-commit.sh") + " "
                    + program.launcher() + " " + program.homeWord() + " from it, in the background");
        }
        block().put(lines(), HEADER);
    }

    private boolean isShell() throws IOException {
        byte[] text = Files.readAllBytes(file());
        String start = new String(text, 0, Math.min(text.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        return !start.startsWith("#!")
                || SHELL.matcher(start.lines().findFirst().orElse("")).find();
    }

    private String lines() {
        return "(sh " + program.script("after-commit.sh") + " " + program.launcher() + " " + program.homeWord()
                + " </dev/null >/dev/null 2>&1 &)\n";
    }

    @Override
    public void uninstall() throws IOException {
        if (block().isIn()) {
            block().take(HEADER);
        }
    }

    private MarkedBlock block() {
        return new MarkedBlock(file(), true);
    }
}
