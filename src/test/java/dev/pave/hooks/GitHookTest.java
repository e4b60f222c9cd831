package dev.pave.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a launcher that only notes how it was called. */
class GitHookTest {

    @TempDir
    Path folder;

    private Path repository;
    private GitHook hook;

    @BeforeEach
    void makeRepositoryAndLauncher() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("it's pave"));
        Path scripts = Files.createDirectories(checkout.resolve("src/main/sh"));
        Files.copy(Path.of("src/main/sh/after-commit.sh"), scripts.resolve("after-commit.sh"));
        Path launcher = checkout.resolve("pave");
        Files.writeString(launcher, """
                #!/bin/sh
                echo "${GIT_DIR-unset} $*" >>"$(dirname "$0")/calls"
                [ "$(wc -l <"$(dirname "$0")/calls")" -ge 2 ] || exit 5
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        repository = Files.createDirectories(folder.resolve("shop"));
        git("init", "-q", ".");
        hook = new GitHook(repository.resolve(".git/hooks"), new Program(checkout, new Home(home())));
    }

    private int git(String... args) throws Exception {
        String[] all = new String[args.length + 5];
        System.arraycopy(new String[] {"git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"}, 0, all, 0, 5);
        System.arraycopy(args, 0, all, 5, args.length);
        Process process = new ProcessBuilder(all)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private Path home() {
        return folder.resolve("it's hömé 😀; $(x)");
    }

    private Path calls() {
        return folder.resolve("it's pave/calls");
    }

    private void awaitCalls(int count) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until
                && (!Files.exists(calls()) || Files.readAllLines(calls()).size() < count)) {
            Thread.onSpinWait();
        }
        assertThat(Files.readAllLines(calls())).hasSize(count);
    }

    @Test
    void minesAfterACommitAndWaitsForARunThatIsUnderWay() throws Exception {
        hook.install();

        assertThat(git("commit", "-q", "--allow-empty", "-m", "one")).isZero();

        awaitCalls(2);
        assertThat(Files.readAllLines(calls()))
                .containsOnly("unset --home " + home() + " nightly --repo " + repository.toRealPath());
    }

    @Test
    void leavesTheHookThatWasThereAsItWas() throws Exception {
        String before = "#!/bin/bash\nset -e\nexit 0";
        Files.createDirectories(hook.folder());
        Files.writeString(hook.file(), before);

        hook.install();
        hook.install();
        assertThat(hook.isInstalled()).isTrue();
        assertThat(git("commit", "-q", "--allow-empty", "-m", "one")).isZero();
        awaitCalls(2);
        hook.uninstall();

        assertThat(Files.readString(hook.file())).isEqualTo(before);
        assertThat(hook.isInstalled()).isFalse();
    }

    @Test
    void leavesNothingBehind() throws IOException {
        hook.install();
        hook.uninstall();
        hook.uninstall();

        assertThat(hook.file()).doesNotExist();
    }

    @Test
    void refusesAHookThatIsNoShellScript() throws IOException {
        Files.createDirectories(hook.folder());
        Files.writeString(hook.file(), "#!/usr/bin/env python3\nprint()\n");

        assertThatThrownBy(hook::install).isInstanceOf(HookException.class).hasMessageContaining("no shell script");
        assertThat(hook.isInstalled()).isFalse();
    }
}
