package dev.pave.execute.refactorpatch;

import dev.pave.workspace.Commands;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.ThrowAwayTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A recipe of OpenRewrite, run by the Maven plugin that a project has, in a work tree of its own.
 *
 * @param name   e.g. {@code org.openrewrite.java.RemoveUnusedImports}
 * @param place  the project
 * @param trials where work trees are made for it
 */
record Recipe(String name, PatchPlace place, Path trials) {

    private static final String PLUGIN = "rewrite-maven-plugin";

    /** @throws ExecutionException where the project cannot run it, with what to do */
    void requireMaven() throws IOException {
        Path pom = place.tree().resolve("pom.xml");
        String instead = "; or have it write a patch, and give that: refactor_patch takes `patch` too";
        if (!Files.isRegularFile(pom) || !Files.readString(pom).contains(PLUGIN)) {
            throw new ExecutionException("a recipe is run by the project's own " + PLUGIN + ", and "
                    + (Files.isRegularFile(pom) ? "pom.xml does not name it" : "there is no pom.xml here")
                    + "; add it with the recipe's library" + instead);
        }
        if (!Files.isExecutable(place.tree().resolve("mvnw")) && !isInPath("mvn")) {
            throw new ExecutionException(
                    "a recipe is run by Maven, and there is neither ./mvnw nor mvn here" + instead);
        }
        if (place.head() == null) {
            throw new ExecutionException("a recipe is run on a commit, and there is none here yet; commit first");
        }
    }

    private static boolean isInPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What it changes on the commit that is checked out; new files too, but for what git ignores. */
    PatchFile patch(Scratch scratch) throws IOException {
        try (ThrowAwayTree trial = ThrowAwayTree.at(place.tree(), trials, place.head())) {
            String maven = Files.isExecutable(trial.path().resolve("mvnw")) ? "./mvnw" : "mvn";
            new Commands(Commands.LONGEST)
                    .run(
                            trial.path(),
                            List.of(List.of(
                                    maven, "-B", "-q", "rewrite:runNoFork", "-Drewrite.activeRecipes=" + name)));
            trial.git().text("add", "--all");
            Path file = scratch.resolve("recipe.patch");
            trial.git()
                    .text("diff", "--cached", "--binary", "--no-ext-diff", "--no-textconv", "--output=" + file, "HEAD");
            if (Files.size(file) == 0) {
                throw new ExecutionException(name + " changes nothing here");
            }
            return PatchFile.read(name, file);
        }
    }
}
