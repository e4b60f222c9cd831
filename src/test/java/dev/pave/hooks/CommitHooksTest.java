package dev.pave.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Home;
import dev.pave.hooks.GitHook.Moment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a launcher that notes how it was called, and finds an error where a file says so. */
class CommitHooksTest {

    @TempDir
    Path folder;

    private Path repository;
    private Path checkout;

    @BeforeEach
    void makeRepositoryAndLauncher() throws Exception {
        checkout = Files.createDirectories(folder.resolve("it's pave"));
        Path launcher = checkout.resolve("pave");
        Files.writeString(launcher, """
                #!/bin/sh
                echo "$*" >>"$(dirname "$0")/calls"
                [ ! -e "$(dirname "$0")/bad" ] || exit 3
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        repository = Files.createDirectories(folder.resolve("shop"));
        git("init", "-q", ".");
    }

    private GitHook hook(Moment moment) {
        return new GitHook(repository.resolve(".git/hooks"), new Program(checkout, new Home(folder)), moment);
    }

    private int git(String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
        all.addAll(List.of(args));
        return new ProcessBuilder(all)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void askBeforeACommitAndOfItsMessage() throws Exception {
        hook(Moment.BEFORE).install();
        hook(Moment.MESSAGE).install();

        assertThat(git("commit", "-q", "--allow-empty", "-m", "one")).isZero();

        assertThat(Files.readAllLines(checkout.resolve("calls")))
                .containsExactly(
                        "--home " + folder + " verify-commit --staged",
                        "--home " + folder + " verify-commit --message-file .git/COMMIT_EDITMSG");
    }

    @Test
    void keepACommitWithAnErrorFromBeingMade() throws Exception {
        hook(Moment.BEFORE).install();
        Files.createFile(checkout.resolve("bad"));

        assertThat(git("commit", "-q", "--allow-empty", "-m", "one")).isNotZero();
        assertThat(git("commit", "-q", "--allow-empty", "--no-verify", "-m", "one"))
                .isZero();
    }

    @Test
    void breakNothingWhereTheLauncherIsGone() throws Exception {
        hook(Moment.BEFORE).install();
        Files.delete(checkout.resolve("pave"));

        assertThat(git("commit", "-q", "--allow-empty", "-m", "one")).isZero();
    }

    @Test
    void leaveTheHookOfOthersAsItWas() throws Exception {
        Path file = Files.createDirectories(repository.resolve(".git/hooks")).resolve("pre-commit");
        Files.writeString(file, "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

        hook(Moment.BEFORE).install();
        assertThat(hook(Moment.BEFORE).isInstalled()).isTrue();
        assertThat(hook(Moment.AFTER).isInstalled()).isFalse();
        hook(Moment.BEFORE).uninstall();

        assertThat(file).hasContent("#!/bin/sh\nexit 0\n");
    }
}
