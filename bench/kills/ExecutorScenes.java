package dev.pave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of every executor that changes something, each of a home and a repository at the same place. */
final class ExecutorScenes {

    static final List<String> NAMES = List.of(
            "atomic", "batch-1", "batch-20", "batch-500", "patch-1", "patch-20", "patch-500", "patch-branch", "patch-here",
            "module", "tree-create", "tree-remove", "heal", "composite", "mined");

    private final Path work;
    private final Path place;

    ExecutorScenes(Path work) {
        this.work = work;
        this.place = work.resolve("place");
    }

    /**
     * @param run arguments of pave without {@code --apply} or {@code --dry-run}
     */
    record Scene(String name, Path place, List<String> run, Path kept) {

        List<String> with(String last) {
            List<String> all = new ArrayList<>(run);
            all.add(last);
            return all;
        }

        /** At every how many places an image is made, so that there are about twice as many as are wanted: a file passes a dozen. */
        int every(int wanted) {
            String files = name.replaceAll("\\D+", "");
            return Math.max(1, (files.isEmpty() ? 0 : Integer.parseInt(files) * 12) / (2 * wanted));
        }

        void restore() throws IOException, InterruptedException {
            Scenes.copy(kept, place);
        }
    }

    Scene scene(String name) throws Exception {
        run("rm", "-rf", place.toString());
        if (name.equals("mined")) {
            Scenes.Scene mined = new Scenes(work).scene("run-many");
            List<String> run = mined.command().subList(0, mined.command().size() - 1);
            return new Scene(name, place, run, mined.kept());
        }
        Path repository = Files.createDirectories(place.resolve("repository"));
        must(List.of("init", place.resolve("home").toString()));
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Ada");
        git("config", "user.email", "ada@example.org");
        write(".gitignore", ".env\n");
        write(".env", "PORT=1\n");
        write("notes.txt", "one\n");
        write("check.sh", "grep -q three notes.txt || { echo STYLE; exit 1; }\n");
        write("fix.sh", "echo three > notes.txt\n");
        String size = name.replaceAll("\\D+", "");
        int files = size.isEmpty() ? 20 : Integer.parseInt(size);
        for (int i = 0; i < files; i += name.startsWith("batch") ? 2 : 1) {
            write("part" + i % 7 + "/file" + i + ".txt", "old " + i + "\nsame\n");
        }
        commit("begin");
        List<String> run = arguments(name.replaceAll("-\\d+", ""), files);
        Path kept = work.resolve("kept-" + name);
        Scenes.copy(place, kept);
        return new Scene(name, place, run, kept);
    }

    private List<String> arguments(String kind, int files) throws Exception {
        return switch (kind) {
            case "atomic" ->
                pave("atomic_create", "{\"path\": \"notes.txt\", \"content\": \"new\\n\", \"mode\": \"755\", \"on_conflict\": \"overwrite\"}");
            case "batch" -> pave("batch_create", batch(files));
            case "patch" -> pave("refactor_patch", patch(files, ""));
            case "patch-branch" -> {
                approve("refactor_patch");
                yield pave("refactor_patch", patch(files, ", \"branch\": \"topic\", \"verify\": [[\"test\", \"-f\", \"notes.txt\"]]"));
            }
            case "patch-here" -> {
                approve("refactor_patch");
                yield pave("refactor_patch", patch(files, ", \"branch\": \"main\""));
            }
            case "module" -> {
                write("pyproject.toml", "[project]\nname = \"shop\"\nversion = \"1\"\n");
                write("src/shop/__init__.py", "from . import cart\n");
                write("src/shop/cart.py", "A = 1\n");
                write("tests/test_cart.py", "def test_it():\n    assert True\n");
                commit("shop");
                yield pave("module_creation", "{\"language\": \"python\", \"name\": \"order-list\"}");
            }
            case "tree-create" ->
                pave("worktree_lifecycle", "{\"action\": \"create\", \"branch\": \"topic\", \"path\": \"../tree\", \"copy\": [\".env\"],"
                        + " \"write\": {\".env.local\": \"PORT=2\\n\"}}");
            case "tree-remove" -> {
                git("worktree", "add", "--quiet", "-b", "topic", place.resolve("tree").toString());
                yield pave("worktree_lifecycle", "{\"action\": \"remove\", \"path\": \"../tree\"}");
            }
            case "heal" -> {
                Files.writeString(place.resolve("home/rules/corrections.yaml"), """
                        words: {}
                        forms:
                        - name: what the check says
                          output: 'STYLE'
                          then: sh fix.sh
                          proof: command
                        """);
                yield pave("self_heal", "{\"command\": [\"sh\", \"check.sh\"]}");
            }
            case "composite" -> {
                composite();
                yield pave("release", "{\"version\": \"1.2\"}");
            }
            default -> throw new IllegalArgumentException("no scene " + kind);
        };
    }

    private static String batch(int files) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < files; i++) {
            items.append(i == 0 ? "" : ", ").append("{\"n\": ").append(i).append(", \"part\": ").append(i % 7).append('}');
        }
        return "{\"files\": [{\"path\": \"part{{part}}/file{{n}}.txt\", \"content\": \"new {{n}}\\nsame\\n\"}], \"items\": ["
                + items + "], \"on_conflict\": \"overwrite\"}";
    }

    /** Edits of all files, and a new one. */
    private String patch(int files, String more) throws Exception {
        for (int i = 0; i < files; i++) {
            write("part" + i % 7 + "/file" + i + ".txt", "new " + i + "\nsame\n");
        }
        write("added/file.txt", "added\n");
        git("add", "--intent-to-add", "--all");
        Process diff = new ProcessBuilder("git", "diff")
                .directory(place.resolve("repository").toFile())
                .redirectOutput(place.resolve("change.patch").toFile())
                .start();
        if (diff.waitFor() != 0) {
            throw new IOException("git diff failed");
        }
        git("reset", "--quiet", "--hard");
        run("rm", "-rf", place.resolve("repository/added").toString());
        return "{\"patch\": \"" + place.resolve("change.patch") + "\"" + more + "}";
    }

    private void composite() throws Exception {
        Path specs = place.resolve("home/specs");
        Files.writeString(specs.resolve("release.pattern.yaml"), """
                id: release
                kind: composite
                signature: the release
                inputs: {version: "a release"}
                steps:
                - use: batch_create
                  with:
                    files:
                    - {path: "release/{{version}}/notes.md", content: "notes\\n"}
                    - {path: "release/{{version}}/list.md", content: "list\\n"}
                    items: [{n: 1}]
                - run: [git, tag, "v{{version}}"]
                  undo: [git, tag, -d, "v{{version}}"]
                """);
        Path index = specs.resolve("PATTERN_INDEX.yaml");
        Files.writeString(index, Files.readString(index) + "- id: release\n  spec: release.pattern.yaml\n");
        approve("release");
    }

    private void approve(String id) {
        must(List.of("--home", place.resolve("home").toString(), "approve", id, "--reason", "read it"));
    }

    private List<String> pave(String pattern, String input) throws IOException {
        Path file = place.resolve("input.json");
        Files.writeString(file, input);
        return List.of("--home", place.resolve("home").toString(), "run", pattern, "-i", file.toString(), "--repo",
                place.resolve("repository").toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = place.resolve("repository").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) throws Exception {
        git("add", "--all");
        git("commit", "--quiet", "-m", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", place.resolve("repository").toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(List.of(command) + " failed");
        }
    }

    private static void must(List<String> command) {
        Kills.Said said = Kills.here(command);
        if (said.code() != 0) {
            throw new IllegalStateException(command + " ended with " + said.code() + ": " + said.text());
        }
    }
}
