package dev.pave.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hooks that were put in and taken out leave every file and folder as it was. */
class HookRoundTripTest {

    @TempDir
    Path folder;

    private List<Hook> hooks() {
        Program program = new Program(Path.of("").toAbsolutePath(), new Home(folder.resolve("new/home")));
        return List.of(
                new GitHook(folder.resolve("shop/.git/hooks"), program),
                new ShellHook("bash", folder.resolve("me/.bashrc"), program),
                new ShellHook("zsh", folder.resolve("me/zsh/.zshrc"), program),
                new ClaudeCodeHook(folder.resolve("shop/.claude/settings.local.json"), program));
    }

    /** Each file and folder, with its mode and its text or where it leads to. */
    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                String mode =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS));
                String text = Files.isSymbolicLink(each)
                        ? "-> " + Files.readSymbolicLink(each)
                        : Files.isDirectory(each) ? "" : Files.readString(each, StandardCharsets.ISO_8859_1);
                tree.put(folder.relativize(each).toString(), mode + " " + text);
            }
        }
        return tree;
    }

    static Stream<Arguments> files() {
        List<String> scripts = List.of(
                "",
                "echo one",
                "echo one\n",
                "#!/bin/sh\r\nexit 0\r\n",
                "#!/bin/bash\necho a\r\necho b",
                "\n\n",
                "#!/bin/sh",
                "caf\u00e9 = \u00ff\n");
        List<String> settings = List.of(
                "{}",
                "{}\n",
                "{\r\n  \"model\": \"opus\"\r\n}\r\n",
                "{\"hooks\": {}}",
                "{\"hooks\":{\"PostToolUse\":[]} }\n");
        return Stream.of("rw-r--r--", "rw-------", "rwxr-xr-x", "rwxr-x---", "r--r--r--")
                .flatMap(mode -> Stream.of(0, 1, 2, 3)
                        .flatMap(hook ->
                                (hook == 3 ? settings : scripts).stream().map(text -> Arguments.of(hook, mode, text))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesAFileBackWithItsBytesAndItsMode(int which, String mode, String text) throws IOException {
        Hook hook = hooks().get(which);
        Files.createDirectories(hook.file().getParent());
        Files.write(hook.file(), text.getBytes(StandardCharsets.ISO_8859_1));
        Files.setPosixFilePermissions(hook.file(), PosixFilePermissions.fromString(mode));
        Map<String, String> before = tree();

        for (int times = 0; times < 2; times++) {
            hook.install();
            hook.install();
            assertThat(hook.isInstalled()).isTrue();
            hook.uninstall();
            hook.uninstall();
            assertThat(tree()).isEqualTo(before);
        }
    }

    @Test
    void leavesNoneOfTheFilesAndFoldersThatWereMade() throws IOException {
        Map<String, String> before = tree();
        for (Hook hook : hooks()) {
            hook.install();
        }
        assertThat(tree()).containsKeys("me/.bashrc", "me/zsh/.zshrc", "shop/.claude", "shop/.git/hooks/post-commit");
        for (int i = hooks().size(); i-- > 0; ) {
            hooks().get(i).uninstall();
        }

        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void leavesFoldersThatWereThereOrAreUsedSince() throws IOException {
        Files.createDirectories(folder.resolve("shop/.claude"));
        Files.createDirectories(folder.resolve("new/home/state"));
        Map<String, String> before = tree();
        for (Hook hook : hooks()) {
            hook.install();
        }
        Files.writeString(folder.resolve("me/zsh/theirs"), "x");
        for (Hook hook : hooks()) {
            hook.uninstall();
        }

        assertThat(tree())
                .containsAllEntriesOf(before)
                .containsKey("me/zsh/theirs")
                .doesNotContainKey("shop/.git");
    }

    @Test
    void keepsNothingOfSettingsThatWereChangedSince() throws IOException {
        Hook agent = hooks().get(3);
        agent.install();
        Files.writeString(agent.file(), Files.readString(agent.file()) + "\n");
        agent.uninstall();
        assertThat(tree()).containsOnlyKeys("");

        agent.install();
        Files.writeString(agent.file(), Files.readString(agent.file()).replaceFirst("\\{", "{\"model\": \"opus\","));
        agent.uninstall();
        assertThat(tree()).containsOnlyKeys("", "shop", "shop/.claude", "shop/.claude/settings.local.json");
    }

    @Test
    void wakesNoHookThatWasNotExecutable() throws Exception {
        Hook git = hooks().get(0);
        Files.createDirectories(git.file().getParent());
        Files.writeString(git.file(), "#!/bin/sh\ntouch " + folder.resolve("ran") + "\n");
        git.install();

        ProcessBuilder outsideOfGit = new ProcessBuilder(git.file().toString()).directory(folder.toFile());
        assertThat(outsideOfGit.start().waitFor()).isZero();
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void followsALinkAndRefusesOneThatLeadsNowhere() throws IOException {
        for (Hook hook : hooks()) {
            Files.createDirectories(hook.file().getParent());
            Files.createSymbolicLink(hook.file(), folder.resolve(hook.id()));
            Map<String, String> before = tree();
            assertThatThrownBy(hook::install).isInstanceOf(HookException.class).hasMessageContaining("not there");
            assertThat(tree()).isEqualTo(before);

            Files.writeString(folder.resolve(hook.id()), "{}\n");
            Map<String, String> there = tree();
            hook.install();
            assertThat(hook.isInstalled()).isTrue();
            hook.uninstall();
            assertThat(tree()).isEqualTo(there);
        }
    }
}
