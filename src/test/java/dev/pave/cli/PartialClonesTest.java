package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.git.Git;
import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clone does not have is told, with what gets it, by all that read histories; the exit code is 6. */
class PartialClonesTest {

    private static final List<String> NAMES = List.of(
            "anvil", "bellows", "chisel", "drill", "file", "hammer", "mallet", "plane", "pliers", "rasp", "saw",
            "vice");

    @TempDir
    Path folder;

    private Path full;
    private String home;

    @BeforeEach
    void makeRepository() throws IOException {
        full = new FastImportSource(folder.resolve("imported")).repository(CommandLineRun.shop(folder, NAMES));
        Git.in(full).text("config", "uploadpack.allowFilter", "true");
        home = folder.resolve("home").toString();
        assertThat(pave("init", home).code).isZero();
    }

    private String cloned(String filter) throws IOException, InterruptedException {
        Path clone = folder.resolve("clone");
        Process git = new ProcessBuilder(
                        "git", "clone", "-q", "--no-checkout", "--filter=" + filter, "file://" + full, clone.toString())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        return clone.toString();
    }

    private CommandLineRun in(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return pave(all);
    }

    @Test
    void aTreelessCloneSaysHowManyTreesItLacks() throws IOException, InterruptedException {
        String clone = cloned("tree:0");
        String said = "lacks the trees of 13 of 13 commits";

        for (CommandLineRun run : List.of(
                in("suggest", "--repo", clone, "src/wrench.js"),
                in("backtest", "--repo", clone),
                in("nightly", "--repo", clone),
                in("nightly", "--repo", clone))) {
            assertThat(run.err).contains(said, "`git fetch --refetch --filter=blob:none`");
            assertThat(run.code).isEqualTo(6);
        }
        assertThat(in("query", "--csv", "SELECT DISTINCT kind FROM run_notes WHERE text LIKE '%" + said + "%'").out)
                .isEqualTo("kind\nskipped\n");
    }

    @Test
    void nothingIsApprovedOfWhichNobodyHasReadTheContents() throws IOException, InterruptedException {
        String clone = cloned("blob:none");

        for (int night = 1; night <= 2; night++) {
            CommandLineRun run = in("nightly", "--repo", clone);

            assertThat(run.err).contains("lacks the contents of", "`git fetch --refetch --no-filter`");
            assertThat(run.code).isEqualTo(6);
        }
        assertThat(in("candidates", "list").out).contains("src/{name}.js");
        assertThat(statuses()).isEqualTo("status,held\ncandidate,true\n");
        assertThat(in("suggest", "--repo", clone, "src/wrench.js").code).isZero();
        assertThat(in("suggest", "--repo", clone, "--content", "src/wrench.js").code)
                .isEqualTo(6);
    }

    @Test
    void aWholeCloneOfTheSameIsApproved() {
        CommandLineRun run = in("nightly", "--repo", full.toString());

        assertThat(run.err).doesNotContain("lacks");
        assertThat(run.code).isZero();
        assertThat(statuses()).isEqualTo("status,held\napproved,false\n");
        assertThat(in("suggest", "--repo", full.toString(), "--content", "src/wrench.js").code)
                .isZero();
    }

    private String statuses() {
        return in(
                        "query",
                        "--csv",
                        "SELECT status, reason LIKE '%contents of its files are not in this clone%' AS held"
                                + " FROM pattern_candidates WHERE kind = 'similar_files'")
                .out;
    }

    @Test
    void aBranchThatIsNotThereIsToldAndAnotherIsRead() {
        Git.in(full).text("symbolic-ref", "HEAD", "refs/heads/gone");

        CommandLineRun night = in("nightly", "--repo", full.toString());
        CommandLineRun suggestion = in("suggest", "--repo", full.toString(), "src/wrench.js");

        assertThat(List.of(night, suggestion)).allSatisfy(run -> {
            assertThat(run.err).contains("HEAD names gone, a branch that is not there: main is read in its place");
            assertThat(run.code).isZero();
        });
        assertThat(night.out).contains("13");
        assertThat(suggestion.out).contains("test/wrench.test.js");
    }

    @Test
    void theTreeOfHeadSaysWhatIsThereWhateverTheCommitsSay() throws IOException, InterruptedException {
        Path work = folder.resolve("work");
        for (List<String> command : List.of(
                List.of("git", "clone", "-q", full.toString(), work.toString()),
                List.of("git", "-C", work.toString(), "checkout", "-q", "-b", "side"),
                commit(work, "side"),
                List.of("git", "-C", work.toString(), "checkout", "-q", "-"),
                commit(work, "main"),
                List.of("git", "-C", work.toString(), "merge", "-q", "--no-commit", "side"),
                List.of("git", "-C", work.toString(), "rm", "-q", "-f", "src/index.js"),
                commit(work, "merge"))) {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        }

        CommandLineRun run = in("suggest", "--repo", work.toString(), "--min-confidence", "0.5", "src/wrench.js");

        assertThat(run.out).contains("test/wrench.test.js").doesNotContain("src/index.js");
    }

    private static List<String> commit(Path work, String message) {
        return List.of(
                "git",
                "-C",
                work.toString(),
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.org",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                message);
    }
}
