package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.HostileRepositories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night over all kinds of damage: each repository that can be read is, and none stops the others or a later night. */
class HostileRepositoriesTest {

    /** Of these nothing can be read. */
    private static final Set<String> CLOSED = Set.of(
            "broken_config",
            "broken_worktree",
            "empty_git_folder",
            "future_format",
            "git_file_to_itself",
            "head_is_garbage",
            "head_on_missing_commit",
            "odd_refs",
            "sha256",
            "truncated_pack");

    /** Of these something is left out. */
    private static final Set<String> GAPS = Set.of(
            "corrupt_object",
            "duplicate_entries",
            "empty_name",
            "empty_object",
            "escaping_names",
            "file_and_folder",
            "missing_parent",
            "missing_tree",
            "odd_modes",
            "tree_bomb",
            "truncated_tree",
            "unsorted_tree",
            "wrong_types");

    @TempDir
    Path folder;

    private CommandLineRun nightly(List<String> kinds) {
        List<String> words =
                new ArrayList<>(List.of("--home", folder.resolve("home").toString(), "nightly"));
        kinds.forEach(kind -> words.addAll(
                List.of("--repo", folder.resolve("all").resolve(kind).toString())));
        return pave(words.toArray(String[]::new));
    }

    private String query(String sql) {
        return pave("--home", folder.resolve("home").toString(), "query", "--csv", sql).out;
    }

    private static Set<String> named(CommandLineRun night) {
        Set<String> named = new TreeSet<>();
        for (String line : night.err.split("\n")) {
            if (line.matches("pave: warning: [a-z-]+ of \\w+: .*")) {
                named.add(line.replaceFirst(".*? of (\\w+): .*", "$1"));
            }
        }
        return named;
    }

    @Test
    void readsWhatCanBeReadNamesTheRestAndDoesSoAgainTheNextNight() {
        List<String> kinds = HostileRepositories.kinds();
        HostileRepositories.make(folder.resolve("all"), kinds);
        assertThat(kinds).hasSizeGreaterThan(40).containsAll(CLOSED).containsAll(GAPS);
        assertThat(pave("init", folder.resolve("home").toString()).code).isZero();

        CommandLineRun first = nightly(kinds);

        assertThat(first.code).as(first.err).isEqualTo(6);
        Set<String> wrong = new TreeSet<>(CLOSED);
        wrong.addAll(GAPS);
        assertThat(named(first)).containsAll(wrong);
        Set<String> read = new TreeSet<>(
                query("SELECT name FROM sources ORDER BY name").lines().skip(1).toList());
        Set<String> open = new TreeSet<>(kinds);
        open.removeAll(CLOSED);
        assertThat(read).isEqualTo(open);
        String counts = query("SELECT s.name || ' ' || count(c.seq) FROM sources s LEFT JOIN changes c"
                + " ON c.repo = s.source_id GROUP BY s.name ORDER BY s.name");
        assertThat(counts.lines())
                .contains("duplicate_entries 5", "deep_path 5", "deep_source 5", "many_files 5", "octopus 46")
                .contains("tree_bomb 5", "wrong_types 7", "odd_times 14", "odd_authors 13", "no_commits 0")
                .contains("missing_parent 2", "missing_tree 5", "shallow 2", "treeless 5", "blobless 5");
        assertThat(query("SELECT length(path) FROM file_changes WHERE path LIKE '%Deep.java' AND path LIKE 'd/d/%'"))
                .contains("10009");
        assertThat(query("SELECT path FROM file_changes")).doesNotContain("..").doesNotContain("/etc/out");

        CommandLineRun second = nightly(kinds);
        assertThat(second.code).isEqualTo(6);
        assertThat(named(second)).isEqualTo(named(first));
    }

    @Test
    void aHealthyRepositoryBesideThemIsDone() throws Exception {
        HostileRepositories.make(folder.resolve("all"), List.of("duplicate_entries", "symlink_loop", "shallow"));
        assertThat(pave("init", folder.resolve("home").toString()).code).isZero();

        assertThat(nightly(List.of("symlink_loop", "shallow")).code).isZero();
        assertThat(nightly(List.of("symlink_loop", "duplicate_entries")).code).isEqualTo(6);
    }

    @Test
    void aStreamThatGitRefusesStopsNoOther() throws Exception {
        HostileRepositories.make(folder.resolve("all"), List.of("octopus"));
        Files.writeString(folder.resolve("all/broken.fi"), "commit refs/heads/main\nnonsense\n");
        assertThat(pave("init", folder.resolve("home").toString()).code).isZero();

        CommandLineRun night = nightly(List.of("broken.fi", "octopus"));

        assertThat(night.code).isEqualTo(6);
        assertThat(night.err).contains("broken.fi").contains("git fast-import failed");
        assertThat(query("SELECT name FROM sources")).contains("octopus");
    }
}
