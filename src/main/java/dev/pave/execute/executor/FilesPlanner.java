package dev.pave.execute.executor;

import dev.pave.execute.Executor;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.execute.Verification;
import dev.pave.home.BuiltIn;
import dev.pave.home.InputSchema;
import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.specify.HandlebarsText;
import dev.pave.specify.InsertedLines;
import dev.pave.workspace.ByHand;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Root;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the files and edits that a mined specification says, and has its {@code verify:} run.
 *
 * @param id as the rules assign it to what they detected
 */
public record FilesPlanner(String id) implements Executor {

    /** What the rules assign. */
    public static final List<String> IDS = List.of("atomic_create", "batch_create", "refactor_patch");

    @Override
    public boolean runs(Specification specification) {
        return !BuiltIn.is(specification)
                && !specification.isComposite()
                && (specification.executor() == null || specification.executor().equals(id));
    }

    @Override
    public InputSchema input(Specification specification) {
        return new PatternInput(specification).schema();
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        Specification specification = run.specification();
        PatternInput input = new PatternInput(specification);
        Root root = new Root(run.repository());
        PartValues own = new PartValues(run.input().keySet());
        NextNumbers numbers = new NextNumbers(root, specification, own);
        Map<String, String> whole = numbers.with(input.whole(run.input()));
        List<Part> parts = usual(specification);
        List<String> created = new ArrayList<>();
        for (Part part : parts) {
            if (part.action() == Action.CREATE) {
                created.add(path(part.template(), numbers.of(part, whole)));
            }
        }
        PlannedFiles planned = new PlannedFiles(root, run.repository(), run.onConflict(), created);
        List<WriteFile> files = new ArrayList<>();
        List<ByHand> byHand = new ArrayList<>();
        for (Part part : parts) {
            Map<String, String> values = numbers.of(part, whole);
            String path = path(part.template(), values);
            Optional<String> elsewhere =
                    part.action() == Action.CREATE ? planned.madeElsewhere(path) : Optional.empty();
            Optional<String> encoded = part.action() == Action.CREATE && part.content() != null
                    ? planned.encodedOtherwise(path)
                    : Optional.empty();
            if (elsewhere.isPresent()) {
                byHand.add(new ByHand(path, elsewhere.get(), ""));
            } else if (encoded.isPresent()) {
                byHand.add(new ByHand(path, encoded.get(), rendered(part.template(), part.content(), values)));
            } else if (part.action() == Action.CREATE && part.content() != null) {
                String text = rendered(part.template(), part.content(), values);
                files.add(planned.created(new WantedFile(path, text, part.kind())));
            } else if (part.action() == Action.EDIT && !part.inserts().isEmpty()) {
                PlannedEdit edit = planned.edited(path, InsertedLines.of(part, specification.inputs()), values);
                Optional.ofNullable(edit.file()).ifPresent(files::add);
                Optional.ofNullable(edit.byHand()).ifPresent(byHand::add);
            } else {
                String sketch = part.sketch() == null ? "" : rendered(part.template(), part.sketch(), values);
                byHand.add(new ByHand(path, part.byHand(), sketch));
            }
        }
        List<String> notes = new ArrayList<>(input.unusual(run.input()));
        notes.addAll(input.chosen(run.input(), whole));
        return new Plan(List.copyOf(files), byHand, notes, planned.flaws(files));
    }

    /** What comes each time; where nothing does, the files that the pattern is of. */
    private static List<Part> usual(Specification specification) {
        List<Part> usual =
                specification.roles().stream().filter(part -> !part.optional()).toList();
        return !usual.isEmpty()
                ? usual
                : specification.roles().stream()
                        .filter(part -> part.action() == Action.CREATE)
                        .limit(1)
                        .toList();
    }

    /** A path template with its slots filled. */
    public static String path(String template, Map<String, String> values) {
        String path = Slot.fillFolder(template, values.getOrDefault("folder", ""));
        String number = values.get("number");
        path = number == null ? path : path.replace(Sequence.SHARED, number);
        return Slot.fillName(path, values);
    }

    static String rendered(String of, String template, Map<String, String> values) {
        try {
            return HandlebarsText.render(template, values);
        } catch (IllegalArgumentException e) {
            throw new ExecutionException("the text of " + of + " cannot be made: " + e.getMessage());
        }
    }

    @Override
    public List<RunCheck> verify(RunContext run, Path root) {
        return Verification.run(root, run.specification().verify());
    }
}
