package dev.pave.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.change.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    @TempDir
    Path folder;

    private Path repository;
    private Workspace staging;
    private Plan plan;

    @BeforeEach
    void prepare() throws IOException {
        repository = Files.createDirectory(folder.resolve("repository"));
        Files.writeString(repository.resolve("index"), "old\n");
        staging = new Workspace(folder.resolve("staging"));
        plan = new Plan(List.of(
                new WriteFile("index", FileAction.EDIT, bytes("old\n"), bytes("new\n"), ""),
                new WriteFile("a/b/c", FileAction.CREATE, null, bytes("created\n"), "")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every file and folder, with its text. */
    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(repository)) {
            for (Path path : paths.toList()) {
                tree.put(
                        repository.relativize(path).toString(), Files.isDirectory(path) ? "/" : Files.readString(path));
            }
        }
        return tree;
    }

    private void isEmpty() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("staging"))) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void writesAllAndKeepsPermissions() throws IOException {
        Files.setPosixFilePermissions(repository.resolve("index"), PosixFilePermissions.fromString("rwxr-x---"));

        staging.apply(repository, plan, root -> {});

        assertThat(tree()).containsOnlyKeys("", "a", "a/b", "a/b/c", "index");
        assertThat(tree()).containsEntry("index", "new\n").containsEntry("a/b/c", "created\n");
        assertThat(Files.getPosixFilePermissions(repository.resolve("index")))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
        isEmpty();
    }

    @Test
    void putsBackAFileWhoseFolderTheCheckTookAway() throws IOException {
        Path list = Files.createDirectories(repository.resolve("docs")).resolve("list");
        Files.writeString(list, "old\n");
        Map<String, String> before = tree();
        WriteFile edit = new WriteFile("docs/list", FileAction.EDIT, bytes("old\n"), bytes("new\n"), "");

        assertThatThrownBy(() -> staging.apply(repository, new Plan(List.of(edit)), root -> {
                    Files.delete(list);
                    Files.delete(list.getParent());
                    throw new ExecutionException("refused");
                }))
                .hasMessage("refused");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void isUndoneWhereTheCheckTookItsFileAway() throws IOException {
        Map<String, String> before = tree();

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {
                    Files.delete(root.resolve("a/b/c"));
                    Files.delete(root.resolve("a/b"));
                }))
                .isInstanceOf(ExecutionException.class)
                .hasMessage("a/b/c was taken away while it was verified");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    private Plan withoutTheIndex() {
        return new Plan(List.of(
                new DeleteFile("index", bytes("old\n")),
                new WriteFile("a/b", FileAction.CREATE, null, bytes("created\n"), "")));
    }

    @Test
    void takesFilesAway() throws IOException {
        staging.apply(repository, withoutTheIndex(), root -> {});

        assertThat(tree()).containsOnlyKeys("", "a", "a/b");
        isEmpty();
    }

    @Test
    void putsBackWhatItTookAway() throws IOException {
        Map<String, String> before = tree();

        assertThatThrownBy(() -> staging.apply(repository, withoutTheIndex(), root -> {
                    assertThat(root.resolve("index")).doesNotExist();
                    throw new ExecutionException("refused");
                }))
                .hasMessage("refused");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void leavesAllAsItWasWhenTheCheckRefuses() throws IOException {
        Map<String, String> before = tree();

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {
                    throw new ExecutionException("tests failed");
                }))
                .hasMessage("tests failed");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void undoesARunThatWasKilledAfterItsLastFile() throws IOException {
        Map<String, String> before = tree();
        kill();
        assertThat(tree()).isNotEqualTo(before);

        assertThat(staging.recover()).singleElement().asString().contains("killed");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void undoesARunThatWasKilledBetweenTwoFiles() throws IOException {
        Map<String, String> before = tree();
        kill();
        Files.delete(repository.resolve("a/b/c"));

        staging.recover();

        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void leavesWhatSomebodyChangedSinceTheKill() throws IOException {
        kill();
        Files.writeString(repository.resolve("index"), "by hand\n");

        assertThat(staging.recover()).anyMatch(line -> line.contains("left as it is"));

        assertThat(tree()).containsOnlyKeys("", "index").containsEntry("index", "by hand\n");
    }

    /** An error passes by what undoes: all stays as a kill would leave it. */
    private void kill() {
        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {
                    throw new AssertionError("killed");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesAFileThatChangedSinceItWasPlanned() throws IOException {
        Files.createDirectories(repository.resolve("a/b"));
        Files.writeString(repository.resolve("a/b/c"), "somebody's\n");

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {})).hasMessageContaining("meanwhile");

        assertThat(tree()).containsEntry("index", "old\n").containsEntry("a/b/c", "somebody's\n");
    }

    @Test
    void leavesAFileOfAnotherRunThoughItIsTheSame() throws IOException {
        Files.createDirectories(repository.resolve("a/b"));
        Files.writeString(repository.resolve("a/b/c"), "created\n");

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {})).hasMessageContaining("meanwhile");

        assertThat(tree()).containsEntry("index", "old\n").containsEntry("a/b/c", "created\n");
        isEmpty();
    }

    @Test
    void meetsWhatCannotBeWrittenBeforeAnythingChanges() throws IOException {
        Plan impossible = new Plan(
                List.of(plan.files().get(0), new WriteFile("index/below", FileAction.CREATE, null, bytes("no\n"), "")));
        Map<String, String> before = tree();

        assertThatThrownBy(() -> staging.apply(repository, impossible, root -> {}))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("index/below cannot be written");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void putsBackTheFileItselfThoughTheCheckChangedIt() throws IOException {
        Object itself = Files.readAttributes(repository.resolve("index"), BasicFileAttributes.class)
                .fileKey();

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {
                    Files.writeString(root.resolve("index"), "reformatted\n");
                    Files.delete(root.resolve("a/b/c"));
                    throw new ExecutionException("not well formatted");
                }))
                .satisfies(failed -> assertThat(failed.getSuppressed())
                        .singleElement()
                        .satisfies(left -> assertThat(left).hasMessageContaining("set-aside")));

        assertThat(tree()).containsOnlyKeys("", "index").containsEntry("index", "old\n");
        assertThat(Files.readAttributes(repository.resolve("index"), BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(itself);
        isEmpty();
    }

    @Test
    void undoesAlsoWhenItIsInterrupted() throws IOException {
        Map<String, String> before = tree();

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {
                    Thread.currentThread().interrupt();
                    throw new ExecutionException("stopped");
                }))
                .hasNoSuppressedExceptions();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void letsOneRunWriteAtATime() throws IOException {
        assertThatThrownBy(() -> staging.apply(repository, plan, root -> staging.apply(root, plan, again -> {})))
                .isInstanceOf(RunningException.class);

        assertThat(tree()).containsOnlyKeys("", "index");
    }

    @Test
    void doesNotCallDoneWhatAnotherRunMayStillUndo() throws IOException {
        Plan same = new Plan(List.of(new WriteFile("index", FileAction.UNCHANGED, bytes("new\n"), null, "")));

        assertThatThrownBy(() -> staging.apply(repository, same, root -> {})).hasMessageContaining("meanwhile");
        kill();
        assertThatThrownBy(() -> staging.apply(repository, same, root -> {})).hasMessageContaining("pave doctor");
        staging.recover();
        staging.apply(
                repository,
                plan,
                root -> assertThatThrownBy(() -> staging.apply(root, same, again -> {}))
                        .isInstanceOf(RunningException.class));
        staging.apply(repository, same, root -> {});
    }

    @Test
    void wantsAKilledRunPutBackFirst() throws IOException {
        kill();

        assertThatThrownBy(() -> staging.apply(repository, plan, root -> {})).hasMessageContaining("pave doctor");

        staging.recover();
        staging.apply(repository, plan, root -> {});
        assertThat(tree()).containsEntry("index", "new\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void putsAsideAKilledRunWhoseJournalIsCut(int length) throws IOException {
        kill();
        Path stage;
        try (Stream<Path> stages = Files.list(folder.resolve("staging"))) {
            stage = stages.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path journal = stage.resolve("journal.json");
        Files.write(journal, Arrays.copyOf(Files.readAllBytes(journal), length));
        Path other = Files.createDirectory(folder.resolve("other"));
        Plan one = new Plan(List.of(plan.files().get(1)));

        staging.apply(other, one, root -> {});
        assertThat(staging.recover())
                .singleElement()
                .asString()
                .contains("cannot be read", "nothing is removed", "set-aside");

        assertThat(stage).doesNotExist();
        Path aside = folder.resolve("set-aside").resolve(stage.getFileName());
        try (Stream<Path> kept = Files.list(aside)) {
            assertThat(kept.filter(file -> file.getFileName().toString().startsWith("old-")))
                    .anySatisfy(file -> assertThat(file).hasContent("old"));
        }
        assertThat(staging.recover()).isEmpty();
    }

    @Test
    void undoesTheOthersThoughOneRepositoryIsGone() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Plan there = new Plan(List.of(plan.files().get(1)));
        assertThatThrownBy(() -> staging.apply(gone, there, root -> {
                    throw new AssertionError("killed");
                }))
                .isInstanceOf(AssertionError.class);
        kill();
        Files.move(gone, folder.resolve("moved"));

        assertThat(staging.recover()).hasSize(2).anyMatch(line -> line.contains("not there any more"));

        assertThat(tree()).containsEntry("index", "old\n");
        isEmpty();
    }

    @Test
    void writesNothingThroughALinkOrWithAnImpossibleName() throws IOException {
        Files.createDirectories(repository.resolve(".git/hooks"));
        Files.createSymbolicLink(repository.resolve("hooks"), Path.of(".git/hooks"));
        Files.createSymbolicLink(repository.resolve("dangling"), Path.of("nowhere"));
        Root root = new Root(repository);

        assertThatThrownBy(() -> root.resolve("hooks/pre-commit")).hasMessageContaining(".git");
        assertThatThrownBy(() -> root.resolve("dangling")).hasMessageContaining("link");
        assertThatThrownBy(() -> root.resolve("dangling/x")).hasMessageContaining("link");
        assertThatThrownBy(() -> root.resolve("\u00e9".repeat(128))).hasMessageContaining("shorter name");
    }

    @Test
    void staysInsideTheRepository() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(repository.resolve("link"), outside);
        Root root = new Root(repository);

        for (String path : List.of("../x", "/etc/x", "a/../../x", ".git/hooks/x", "a/.GIT/x", "link/x", "", ".")) {
            assertThatThrownBy(() -> root.resolve(path)).as(path).isInstanceOf(ExecutionException.class);
        }
        assertThat(root.resolve("a/b")).isEqualTo(repository.toRealPath().resolve("a/b"));
    }

    private WriteFile made(String path, String content, FileKind kind) {
        return new WriteFile(path, FileAction.CREATE, null, bytes(content), "", kind);
    }

    @Test
    void makesFilesThatCanBeRunAndLinks() throws IOException {
        staging.apply(
                repository,
                new Plan(List.of(
                        made("run.sh", "#!/bin/sh\n", FileKind.EXECUTABLE),
                        made("bin/run", "../run.sh", FileKind.LINK))),
                root -> {});

        assertThat(repository.resolve("run.sh")).isExecutable();
        assertThat(Files.readSymbolicLink(repository.resolve("bin/run"))).hasToString("../run.sh");
        isEmpty();
    }

    @Test
    void takesLinksAwayAgainWhenTheCheckRefuses() throws IOException {
        Map<String, String> before = tree();
        Plan linked = new Plan(
                List.of(made("bin/run", "../nowhere", FileKind.LINK), made("run.sh", "x\n", FileKind.EXECUTABLE)));

        assertThatThrownBy(() -> staging.apply(repository, linked, root -> {
                    assertThat(Files.isSymbolicLink(root.resolve("bin/run"))).isTrue();
                    throw new ExecutionException("no");
                }))
                .hasMessage("no");

        assertThat(tree()).isEqualTo(before);
        isEmpty();
    }

    @Test
    void refusesALinkWhereOneIsAlready() throws IOException {
        Files.createSymbolicLink(repository.resolve("run"), Path.of("nowhere"));

        assertThatThrownBy(() ->
                        staging.apply(repository, new Plan(List.of(made("run", "index", FileKind.LINK))), root -> {}))
                .hasMessageContaining("changed by somebody else");
        assertThat(Files.readSymbolicLink(repository.resolve("run"))).hasToString("nowhere");
    }
}
