package dev.pave.hooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One of git's hooks. After a commit: a nightly run over the repository, in the background. It neither waits nor fails,
 * whatever becomes of it, so no commit is slower or broken by it. Before a commit: what it holds, or its message, is looked at,
 * and the commit is not made where an error is found.
 *
 * @param folder  the repository's folder of hooks
 * @param program that is started
 * @param moment  when it is
 */
public record GitHook(Path folder, Program program, Moment moment) implements Hook {

    /** When git calls. */
    public enum Moment {
        AFTER("git", "post-commit", "mines each new commit in the background"),
        BEFORE("pre-commit", "pre-commit", "looks at what is about to be committed"),
        MESSAGE("commit-msg", "commit-msg", "looks at the message of a commit");

        private final String id;
        private final String file;
        private final String purpose;

        Moment(String id, String file, String purpose) {
            this.id = id;
            this.file = file;
            this.purpose = purpose;
        }

        /** As it is asked for. */
        public String id() {
            return id;
        }
    }

    private static final String HEADER = "#!/bin/sh\n";
    private static final Pattern SHELL = Pattern.compile("^#!.*\\b(ba|da|z|k|a)?sh\\b");

    /** The one after a commit. */
    public GitHook(Path folder, Program program) {
        this(folder, program, Moment.AFTER);
    }

    @Override
    public String id() {
        return moment.id;
    }

    @Override
    public Path file() {
        return folder.resolve(moment.file);
    }

    @Override
    public String purpose() {
        return moment.purpose;
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
            throw new HookException(file() + " is no shell script; call " + called()
                    + (moment == Moment.AFTER
                            ? " from it, in the background"
                            : " from it, and end with its exit code"));
        }
        block().put(lines(), HEADER);
    }

    private boolean isShell() throws IOException {
        byte[] text = Files.readAllBytes(file());
        String start = new String(text, 0, Math.min(text.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        return !start.startsWith("#!")
                || SHELL.matcher(start.lines().findFirst().orElse("")).find();
    }

    /** A launcher that is gone breaks no commit. */
    private String lines() {
        return moment == Moment.AFTER
                ? "(sh " + called() + " </dev/null >/dev/null 2>&1 &)\n"
                : "[ ! -x " + program.launcher() + " ] || " + called() + " || exit 1\n";
    }

    private String called() {
        String pave = program.launcher() + " --home " + program.homeWord();
        return switch (moment) {
            case AFTER -> program.script("after-commit.sh") + " " + program.launcher() + " " + program.homeWord();
            case BEFORE -> pave + " verify-commit --staged";
            case MESSAGE -> pave + " verify-commit --message-file \"$1\"";
        };
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
