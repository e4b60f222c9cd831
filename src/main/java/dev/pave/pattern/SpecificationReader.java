package dev.pave.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the specifications that {@code specs/PATTERN_INDEX.yaml} lists. */
public final class SpecificationReader {

    private final SpecsFolder specs;

    public SpecificationReader(Path specs) {
        this.specs = new SpecsFolder(specs);
    }

    /** The templates beside a specification. */
    public interface Templates {
        /** @param name as the specification has it, e.g. {@code P-3f2a91c0/1-name.js.hbs} */
        String read(String name) throws IOException;
    }

    /**
     * The specification of a pattern; empty when none is listed.
     *
     * @throws IOException with file and remedy when it cannot be read
     */
    public Optional<Specification> find(String id) throws IOException {
        String index = read(specs.index(), "`pave init` writes an empty one");
        for (JsonNode entry : tree(specs.index().toString(), index).path("patterns")) {
            if (entry.path("id").asString("").equals(id)) {
                String listed = entry.path("spec").asString("");
                Path file = specs.path().resolve(listed).normalize();
                Specification found = parse(
                        file.toString(),
                        read(file, "it is listed in " + SpecsFolder.INDEX),
                        name -> read(file.resolveSibling(name).normalize(), file + " has it as a content"));
                if (!found.id().equals(id)) {
                    throw new IOException(file + " is listed as " + id + ", but says that it is " + found.id());
                }
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private String read(Path file, String why) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "is not there; " + why);
        }
        if (!specs.holds(file)) {
            throw new IOException(file + " is no file below " + specs.path() + "; " + why);
        }
        return Files.readString(file);
    }

    /**
     * Reads a specification's text.
     *
     * @param file      its name, for messages
     * @param yaml      its text
     * @param templates what its roles have as content
     * @throws IOException with file and remedy when it cannot be read
     */
    public static Specification parse(String file, String yaml, Templates templates) throws IOException {
        JsonNode spec = tree(file, yaml);
        List<String> read = new ArrayList<>(List.of(yaml));
        List<Specification.Part> parts = new ArrayList<>();
        for (JsonNode role : spec.path("roles")) {
            String content = null;
            if (role.has("content")) {
                String name = role.path("content").asString("");
                content = templates.read(name);
                read.add(name);
                read.add(content);
            }
            parts.add(part(file, role, content));
        }
        List<List<String>> verify = new ArrayList<>();
        spec.path("verify").forEach(command -> verify.add(texts(command)));
        return new Specification(
                spec.path("id").asString(""),
                spec.path("version").asInt(1),
                spec.path("signature").asString(""),
                spec.path("executor").asString(null),
                parts,
                verify,
                values(spec.path("values")),
                style(file, spec.path("name_style").asString("")),
                inputs(spec.path("inputs")),
                ContentHash.of(read));
    }

    /** A value is a text, or a text with its figures: {@code {value: style, files: 446}}. */
    private static Map<String, List<String>> values(JsonNode slots) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> slot : slots.properties()) {
            List<String> known = new ArrayList<>();
            slot.getValue().forEach(item -> known.add((item.isObject() ? item.path("value") : item).asString("")));
            values.put(slot.getKey(), List.copyOf(known));
        }
        return values;
    }

    private static CaseStyle style(String file, String id) throws IOException {
        return CaseStyle.inPaths().stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        file + ": there is no name_style " + id + "; kebab, snake, camel and pascal are some"));
    }

    private static Map<String, String> inputs(JsonNode names) {
        Map<String, String> inputs = new TreeMap<>();
        for (Map.Entry<String, JsonNode> input : names.properties()) {
            inputs.put(input.getKey(), input.getValue().asString(""));
        }
        return inputs;
    }

    private static Specification.Part part(String file, JsonNode role, String content) throws IOException {
        String action = role.path("action").asString("create");
        String place = role.path("place").asString("at_end");
        return new Specification.Part(
                role.path("template").asString(""),
                Action.of(action).orElseThrow(() -> new IOException(file + ": there is no action \"" + action + "\"")),
                role.path("optional").asBoolean(false),
                content,
                texts(role.path("insert")),
                Place.of(place).orElseThrow(() -> new IOException(file + ": there is no place \"" + place + "\"")),
                role.path("after").asString(null));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    private static JsonNode tree(String file, String text) throws IOException {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JacksonException e) {
            throw new IOException(
                    file + " is no YAML: " + e.getOriginalMessage() + "; `pave registry validate` checks all", e);
        }
    }
}
