package dev.pave.execute;

import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.EditSite;
import dev.pave.specify.HandlebarsText;
import dev.pave.specify.InsertedLines;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Plan.PlannedFile;
import dev.pave.workspace.Plan.Step;
import dev.pave.workspace.Root;
import dev.pave.workspace.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a specification would change in a repository. Reads only. */
public final class Planner {

    /** What is done about a file that is there and differs. */
    public enum OnConflict {
        FAIL,
        SKIP,
        OVERWRITE
    }

    private final Root root;
    private final OnConflict onConflict;

    public Planner(Path repository, OnConflict onConflict) throws IOException {
        this.root = new Root(repository);
        this.onConflict = onConflict;
    }

    /**
     * @param values of the instance: {@code name}, {@code folder} where a path has it, and any of the inputs
     * @throws ExecutionException when a value is missing or cannot be part of a path, or a path leaves the repository
     */
    public Plan plan(Specification specification, Map<String, String> values) throws IOException {
        Inputs.check(specification, values);
        Map<String, String> whole = Inputs.whole(specification, values);
        List<PlannedFile> files = new ArrayList<>();
        List<String> byHand = new ArrayList<>();
        for (Part part : specification.roles()) {
            if (part.optional()) {
                continue;
            }
            String path = path(part.template(), whole);
            boolean known = part.action() == Action.CREATE
                    ? part.content() != null
                    : !part.insert().isEmpty();
            if (!known) {
                byHand.add(path);
            } else if (part.action() == Action.CREATE) {
                files.add(once(files, created(path, rendered(part.template(), part.content(), whole))));
            } else {
                files.add(once(files, edited(path, InsertedLines.of(part, specification.inputs()), whole)));
            }
        }
        return new Plan(files, byHand, Inputs.unusual(specification, values));
    }

    /** Two places that are one with these values stand in each other's way. */
    private PlannedFile once(List<PlannedFile> files, PlannedFile next) {
        return files.stream().noneMatch(file -> file.path().equals(next.path()))
                ? next
                : standsInTheWay(next.path(), next.before(), "another part of the specification makes or edits it too");
    }

    /** A path template with its slots filled. */
    public static String path(String template, Map<String, String> values) {
        String path = template.replace("{folder}", values.getOrDefault("folder", ""));
        for (CaseStyle style : CaseStyle.inPaths()) {
            path = path.replace(style.slot(), style.write(values.get("name")));
        }
        return path;
    }

    private static String rendered(String of, String template, Map<String, String> values) {
        try {
            return HandlebarsText.render(template, values);
        } catch (IllegalArgumentException e) {
            throw new ExecutionException("the text of " + of + " cannot be made: " + e.getMessage());
        }
    }

    private PlannedFile created(String path, String text) throws IOException {
        byte[] after = text.getBytes(StandardCharsets.UTF_8);
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return root.inTheWay(file)
                    .map(way -> standsInTheWay(path, null, way + " is a file, and would have to be a folder"))
                    .orElseGet(() -> new PlannedFile(path, Step.CREATE, null, after, ""));
        }
        if (!Files.isRegularFile(file)) {
            return standsInTheWay(path, null, "something else than a file is there");
        }
        byte[] before = read(path, file);
        if (Arrays.equals(before, after)) {
            return new PlannedFile(path, Step.UNCHANGED, before, null, "");
        }
        return switch (onConflict) {
            case FAIL -> new PlannedFile(path, Step.CONFLICT, before, after, "it is there already, and differs");
            case SKIP -> new PlannedFile(path, Step.SKIP, before, null, "it is there already");
            case OVERWRITE -> new PlannedFile(path, Step.OVERWRITE, before, after, "");
        };
    }

    private static byte[] read(String path, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ExecutionException.at(path, "read", e);
        }
    }

    private PlannedFile edited(String path, InsertedLines inserted, Map<String, String> values) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return standsInTheWay(path, null, "there is no such file to edit");
        }
        byte[] before = read(path, file);
        Optional<TextLines> text = TextLines.of(before);
        if (text.isEmpty()) {
            return standsInTheWay(path, before, "it is no text");
        }
        TextLines lines = text.get();
        EditSite site = inserted.form().in(lines.lines(), values);
        List<String> put = site.lines();
        if (site.isThere()) {
            return new PlannedFile(path, Step.UNCHANGED, before, null, "");
        }
        int at = site.at(put);
        if (at < 0) {
            return standsInTheWay(path, before, "the place for its new lines was not found");
        }
        return lines.with(at, inserted.filled(put, values))
                .map(after -> new PlannedFile(path, Step.EDIT, before, after, ""))
                .orElseGet(() -> standsInTheWay(
                        path, before, "it is no UTF-8, and the new lines are more than ASCII: edit it by hand"));
    }

    private PlannedFile standsInTheWay(String path, byte[] before, String why) {
        Step step = onConflict == OnConflict.SKIP ? Step.SKIP : Step.CONFLICT;
        return new PlannedFile(path, step, before, null, why);
    }
}
