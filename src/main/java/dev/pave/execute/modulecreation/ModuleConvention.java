package dev.pave.execute.modulecreation;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.RunContext;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Part;
import dev.pave.workspace.InputException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the repository itself makes such a module: an approved specification whose first file is of the language, and whose
 * folders are there.
 *
 * @param specification of it
 */
record ModuleConvention(Specification specification) {

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "java", List.of(".java"),
            "python", List.of(".py"),
            "javascript", List.of(".js", ".mjs", ".cjs", ".jsx"),
            "typescript", List.of(".ts", ".tsx"),
            "go", List.of(".go"));

    /** The one that makes the most files; empty where there is none. */
    static Optional<ModuleConvention> of(RunContext run) {
        // one that cannot be used is told by `pave registry validate`, and keeps nobody from a module
        List<Specification> found = new SpecificationReader(run.home().specs())
                .usable(id -> id.startsWith("P-"), (id, broken) -> {}).stream()
                        .filter(each -> fits(each, run))
                        .toList();
        ApprovalCheck approval = new ApprovalCheck(run.home());
        return found.stream()
                .sorted(Comparator.comparing(
                                (Specification each) -> -created(each).size())
                        .thenComparing(Specification::id))
                .filter(each -> approval.objection(each).isEmpty())
                .findFirst()
                .map(ModuleConvention::new);
    }

    private static List<Part> created(Specification specification) {
        return specification.roles().stream()
                .filter(part -> part.action() == Action.CREATE && part.content() != null && !part.optional())
                .toList();
    }

    private static boolean fits(Specification specification, RunContext run) {
        List<Part> created = created(specification);
        return !created.isEmpty()
                && ENDINGS.get(run.text("language", "")).stream()
                        .anyMatch(created.get(0).template()::endsWith)
                && specification.roles().stream()
                        .filter(part -> !part.optional())
                        .allMatch(part -> isThere(part, run));
    }

    /** Whether the folder of its file is there, as far as it is the same for all; of an edited file, that itself. */
    private static boolean isThere(Part part, RunContext run) {
        String template = part.template();
        int slot = template.indexOf('{');
        String fixed = slot < 0 ? template : template.substring(0, Math.max(0, template.lastIndexOf('/', slot)));
        return !fixed.isEmpty() && Files.exists(run.repository().resolve(fixed));
    }

    /** As its executor takes it. */
    RunContext run(RunContext run) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", run.text("name", ""));
        if (specification.takes("folder")) {
            if (run.text("package", null) == null) {
                throw new InputException("module_creation wants a package: --set package=...; likely: "
                        + String.join(", ", specification.known("folder")) + " (the folder of the mined convention "
                        + specification.id() + ")");
            }
            input.put("folder", run.text("package", "").replace('.', '/'));
        }
        return new RunContext(run.home(), specification, run.repository(), input, run.onConflict(), run.apply());
    }

    String inWords() {
        return "made by the repository's own convention " + specification.id() + " ("
                + String.join(
                        ", ", specification.roles().stream().map(Part::template).toList())
                + "), which goes before pave's template";
    }
}
