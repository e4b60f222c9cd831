package dev.pave.home;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.Resource;
import dev.pave.pattern.Specification;
import dev.pave.pattern.text.CaseStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern that pave comes with: what it is called, what it does, and what it takes. Its specification and schema are those
 * of the program, whatever a home has under their names.
 *
 * @param id    also its executor's, e.g. {@code batch_create}
 * @param title what it does, in a line
 * @param input what a run of it takes
 * @param text  its specification
 */
public record BuiltIn(String id, String title, InputSchema input, String text) {

    /** All of them. */
    public static final List<String> IDS = List.of(
            "atomic_create",
            "batch_create",
            "self_heal",
            "verify_commit",
            "refactor_patch",
            "module_creation",
            "worktree_lifecycle");

    private static final String SPECS = "/home/specs/";

    /** The one of an id; empty where there is none, or it is not part of this program yet. */
    public static Optional<BuiltIn> find(String id) {
        String file = SPECS + id + SpecsFolder.ENDING;
        if (!IDS.contains(id) || BuiltIn.class.getResource(file) == null) {
            return Optional.empty();
        }
        String text = Resource.text(BuiltIn.class, file);
        YamlNode spec = Yaml.read(file, text);
        InputSchema input = InputSchema.parse(
                Resource.text(BuiltIn.class, SPECS + spec.get("schema").text()));
        return Optional.of(new BuiltIn(id, spec.get("title").text(), input, text));
    }

    /** The id that was meant by a beginning of it, or with some letters wrong; empty where none is alike. */
    public static Optional<String> meant(String typed) {
        String id = typed.replace('-', '_');
        return IDS.stream()
                .filter(each -> !id.isEmpty() && each.startsWith(id))
                .findFirst()
                .or(() -> Nearest.to(id, IDS));
    }

    /** Whether a specification is that of one of them. */
    public static boolean is(Specification specification) {
        return IDS.contains(specification.id());
    }

    /** As what is run. */
    public Specification specification() {
        return new Specification(
                id, 1, id, id, List.of(), List.of(), Map.of(), CaseStyle.AS_IS, Map.of(), PatternId.sha256(text));
    }
}
