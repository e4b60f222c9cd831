package dev.pave.home;

import dev.pave.pattern.Action;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Specification;
import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.NameForm;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Reads the specifications that {@code specs/PATTERN_INDEX.yaml} lists; each must fit the schema. */
public final class SpecificationReader {

    private static final SpecSchema SCHEMA = SpecSchema.shipped("pattern.schema.json");

    private final SpecsFolder specs;

    public SpecificationReader(Path specs) {
        this.specs = new SpecsFolder(specs);
    }

    /** The templates beside a specification. */
    public interface Templates {
        /**
         * @param name as the specification has it, e.g. {@code P-3f2a91c0/1-name.js.hbs}
         * @throws MistakesException when it is not there
         */
        String read(String name);
    }

    /**
     * The specification of a pattern; empty when none is listed.
     *
     * @throws MistakesException when the index, the specification or a template cannot be used
     */
    public Optional<Specification> find(String id) {
        Optional<String> listed = specs.spec(PatternIndex.read(specs), id);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Path file = specs.path().resolve(listed.get()).normalize();
        Specification found = parse(
                file.toString(),
                read(file, "it is listed in " + SpecsFolder.INDEX),
                name -> read(file.resolveSibling(name).normalize(), file + " has it as a content"));
        if (!found.id().equals(id)) {
            throw new MistakesException(otherId(file.toString(), id, found));
        }
        return Optional.of(found);
    }

    /**
     * Those that are listed and can be used, in the order of the index; none where there is no index yet.
     *
     * @param wanted by id
     * @param broken is told of each that cannot be used
     * @throws MistakesException when the index cannot be used
     */
    public List<Specification> usable(Predicate<String> wanted, BiConsumer<String, MistakesException> broken) {
        List<Specification> usable = new ArrayList<>();
        for (String id : specs.ids(PatternIndex.readOrNew(specs))) {
            try {
                if (wanted.test(id)) {
                    find(id).ifPresent(usable::add);
                }
            } catch (MistakesException unusable) {
                broken.accept(id, unusable);
            }
        }
        return usable;
    }

    /**
     * The id of a specification that is meant by the beginning of it; what was typed where none begins so.
     *
     * @throws UsageException where several do
     */
    public String id(String idOrPrefix) {
        return IdPrefix.find(idOrPrefix, specs.ids(PatternIndex.read(specs))).orElse(idOrPrefix);
    }

    static Mistake otherId(String file, String listed, Specification found) {
        return Mistake.in(
                file,
                "is listed as " + listed + ", but says that it is " + found.id() + "; correct its `id` or "
                        + SpecsFolder.INDEX);
    }

    private String read(Path file, String why) {
        if (!Files.exists(file)) {
            boolean mined = file.startsWith(specs.path().resolve("mined"));
            throw new MistakesException(Mistake.in(
                    file.toString(),
                    "is not there; " + why + "; put it back, "
                            + (mined ? "or the next `pave nightly` writes it" : "or take it out there")));
        }
        if (Files.isDirectory(file)) {
            throw new MistakesException(Mistake.in(file.toString(), "is a folder; " + why + "; put the file back"));
        }
        if (!specs.holds(file)) {
            throw new MistakesException(Mistake.in(file.toString(), "is no file below " + specs.path() + "; " + why));
        }
        return TextFile.read(file);
    }

    /**
     * Reads a specification's text.
     *
     * @param file      its name, for messages
     * @param yaml      its text
     * @param templates what its roles have as content
     * @throws MistakesException when it does not fit the schema, or a template is not there
     */
    public static Specification parse(String file, String yaml, Templates templates) {
        YamlNode spec = Yaml.read(file, yaml);
        MistakesException.throwIfAny(SCHEMA.mistakes(spec));
        List<String> read = new ArrayList<>(List.of(yaml));
        List<Specification.Part> parts = new ArrayList<>();
        for (YamlNode role : elements(spec, "roles")) {
            parts.add(part(role, text(role, "content", templates, read), text(role, "sketch", templates, read)));
        }
        List<List<String>> verify = new ArrayList<>();
        elements(spec, "verify").forEach(command -> verify.add(texts(command.elements())));
        return new Specification(
                spec.get("id").text(),
                spec.get("version") == null
                        ? 1
                        : ((BigDecimal) spec.get("version").value()).intValue(),
                spec.get("signature").text(),
                text(spec, "executor", null),
                parts,
                verify,
                values(spec.get("values")),
                new NameForm(
                        style(text(spec, "name_style", "")),
                        text(spec, "name_prefix", ""),
                        text(spec, "name_suffix", "")),
                inputs(spec.get("inputs")),
                new CompositeReader().steps(elements(spec, "steps")),
                contentHash(read));
    }

    /** What an approval is bound to; where one text ends and the next begins counts. */
    private static String contentHash(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append('\n').append(text));
        return PatternId.sha256(all.toString());
    }

    /** A text beside the specification that a role names; null where it names none. */
    private static String text(YamlNode role, String key, Templates templates, List<String> read) {
        if (role.get(key) == null) {
            return null;
        }
        String name = role.get(key).text();
        String text = templates.read(name);
        read.add(name);
        read.add(text);
        return text;
    }

    /** A value is a text, or a text with its figures: {@code {value: style, files: 446}}. */
    private static Map<String, List<String>> values(YamlNode slots) {
        Map<String, List<String>> values = new TreeMap<>();
        if (slots != null) {
            slots.all()
                    .forEach((slot, known) -> values.put(
                            slot,
                            known.items().stream()
                                    .map(item ->
                                            item.hasKeys() ? item.get("value").text() : item.text())
                                    .toList()));
        }
        return values;
    }

    private static CaseStyle style(String id) {
        return CaseStyle.inPaths().stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> inputs(YamlNode names) {
        Map<String, String> inputs = new TreeMap<>();
        if (names != null) {
            names.all().forEach((name, usual) -> inputs.put(name, usual.text()));
        }
        return inputs;
    }

    private static Specification.Part part(YamlNode role, String content, String sketch) {
        YamlNode optional = role.get("optional");
        return new Specification.Part(
                role.get("template").text(),
                Action.of(role.get("action").text()).orElseThrow(),
                optional != null && (Boolean) optional.value(),
                content,
                style(text(role, "name_style", "")),
                inserts(role),
                FileKind.of(text(role, "mode", FileKind.PLAIN.id())).orElseThrow(),
                text(role, "by_hand", ""),
                sketch);
    }

    private static List<Specification.Insert> inserts(YamlNode role) {
        List<String> lines = texts(elements(role, "insert"));
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Specification.Insert> inserts = new ArrayList<>();
        inserts.add(insert(role, lines));
        elements(role, "also").forEach(more -> inserts.add(insert(more, texts(elements(more, "insert")))));
        return inserts;
    }

    private static Specification.Insert insert(YamlNode node, List<String> lines) {
        return new Specification.Insert(
                lines, InsertionPlace.of(text(node, "place", "at_end")).orElseThrow(), text(node, "after", null));
    }

    private static String text(YamlNode node, String key, String otherwise) {
        return node.get(key) == null ? otherwise : node.get(key).text();
    }

    private static List<YamlNode> elements(YamlNode node, String key) {
        return node.get(key) == null ? List.of() : node.get(key).elements();
    }

    private static List<String> texts(List<YamlNode> list) {
        return list.stream().map(YamlNode::text).toList();
    }
}
