package dev.pave.execute.worktreelifecycle;

import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.git.Git;
import dev.pave.pattern.DurableFile;
import dev.pave.workspace.Commands;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Root;
import dev.pave.workspace.Shown;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What a new work tree gets beside what git puts there: copies of ignored files, files of its own, and what commands do.
 *
 * @param run    what was asked for
 * @param trees  those that are there; what is copied comes from the one that was asked in
 * @param values for templates
 * @param path   of the new one
 */
record NewFiles(RunContext run, WorkTrees trees, Map<String, String> values, Path path) {

    /** The texts of files, by path. */
    static Map<String, String> templates(RunContext run) {
        Map<String, String> templates = new LinkedHashMap<>();
        if (run.input().get("write") instanceof Map<?, ?> files) {
            files.forEach((name, text) -> templates.put(String.valueOf(name), String.valueOf(text)));
        }
        return templates;
    }

    List<Step> shown() {
        List<Step> steps = new ArrayList<>();
        Set<String> copied = copied(steps);
        copied.forEach(each -> steps.add(new Shown("copy", path.resolve(each).toString(), "copy", "ignored here")));
        templates(run).keySet().forEach(this::requireInside);
        templates(run)
                .forEach((name, text) -> steps.add(new Shown(
                        "file",
                        path.resolve(name).toString(),
                        "create",
                        "",
                        "+" + NewWorkTree.rendered(text, values).strip().replace("\n", "\n+"))));
        setup().forEach(command ->
                steps.add(new Shown("command", path.toString(), String.join(" ", command), "in the new work tree")));
        return steps;
    }

    /** Does all of it. */
    List<RunCheck> make() throws IOException {
        Set<String> copied = copied(new ArrayList<>());
        for (String each : copied) {
            copy(trees.here().resolve(each), path.resolve(each));
        }
        Root root = new Root(path);
        for (Map.Entry<String, String> file : templates(run).entrySet()) {
            Path target = root.resolve(file.getKey());
            if (Files.exists(target) && !copied.contains(file.getKey())) {
                throw new ExecutionException(
                        file.getKey() + " is in " + values.get("branch") + " already; write another");
            }
            DurableFile.write(target, NewWorkTree.rendered(file.getValue(), values));
        }
        List<RunCheck> checks = new ArrayList<>();
        for (List<String> command : setup()) {
            new Commands(Commands.LONGEST).run(path, List.of(command));
            checks.add(new RunCheck(String.join(" ", command), true, ""));
        }
        return checks;
    }

    /** Commands with their values. */
    private List<List<String>> setup() {
        return commands(run).stream()
                .map(command -> command.stream()
                        .map(word -> word.contains("{{") ? NewWorkTree.rendered(word, values) : word)
                        .toList())
                .toList();
    }

    static List<List<String>> commands(RunContext run) {
        return run.input().get("setup") instanceof List<?> commands
                ? commands.stream()
                        .map(each ->
                                ((List<?>) each).stream().map(String::valueOf).toList())
                        .toList()
                : List.of();
    }

    /** @param unmatched takes a step for each pattern that nothing fits */
    private Set<String> copied(List<Step> unmatched) {
        Set<String> copied = new LinkedHashSet<>();
        for (String pattern : run.texts("copy")) {
            List<String> matching = matching(pattern, "--directory");
            if (matching.isEmpty()) {
                matching = matching(pattern, "--no-empty-directory");
            }
            if (matching.isEmpty()) {
                unmatched.add(new Shown("copy", pattern, "skip", "nothing that git ignores here fits it"));
            }
            copied.addAll(matching);
        }
        return copied;
    }

    private List<String> matching(String pattern, String how) {
        PathMatcher matcher;
        try {
            requireInside(pattern);
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceFirst("/$", ""));
        } catch (PatternSyntaxException e) {
            throw new InputException("copy: \"" + pattern + "\" is no pattern: " + e.getDescription());
        }
        String ignored =
                Git.in(trees.here()).text("ls-files", "--others", "--ignored", "--exclude-standard", how, "-z");
        return Stream.of(ignored.split("\0"))
                .map(name -> name.replaceFirst("/$", ""))
                .filter(name -> !name.isEmpty())
                .filter(name -> matcher.matches(Path.of(name))
                        || matcher.matches(Path.of(name).getFileName()))
                .filter(name -> !holdsWorkTree(trees.here().resolve(name)))
                .toList();
    }

    /** What leads out of the work tree is refused before anything is made. */
    private void requireInside(String name) {
        if (!path.resolve(name).normalize().startsWith(path)) {
            throw new ExecutionException("\"" + name + "\" leads out of " + path);
        }
    }

    private boolean holdsWorkTree(Path folder) {
        return path.startsWith(folder)
                || trees.all().stream()
                        .map(WorkTree::path)
                        .filter(tree -> tree.startsWith(trees.here()) && !tree.equals(trees.here()))
                        .anyMatch(tree -> tree.startsWith(folder) || folder.startsWith(tree));
    }

    /** Links stay links. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
                    Files.copy(
                            file,
                            file.equals(from)
                                    ? to
                                    : to.resolve(from.relativize(file).toString()),
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
