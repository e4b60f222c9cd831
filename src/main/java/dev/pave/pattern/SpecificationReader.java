package dev.pave.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the specifications that {@code specs/PATTERN_INDEX.yaml} lists. */
public final class SpecificationReader {

    private static final String INDEX = "PATTERN_INDEX.yaml";

    private final Path specs;

    public SpecificationReader(Path specs) {
        this.specs = specs;
    }

    /**
     * The specification of a pattern; empty when none is listed.
     *
     * @throws IOException with file and remedy when it cannot be read
     */
    public Optional<Specification> find(String id) throws IOException {
        for (JsonNode entry : tree(specs.resolve(INDEX)).path("patterns")) {
            if (entry.path("id").asString("").equals(id)) {
                Path file = specs.resolve(entry.path("spec").asString("")).normalize();
                if (!file.startsWith(specs.normalize())) {
                    throw new IOException(INDEX + ": the specification of " + id + " is not below " + specs);
                }
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    private Specification read(Path file) throws IOException {
        JsonNode spec = tree(file);
        List<Specification.Part> parts = new ArrayList<>();
        for (JsonNode role : spec.path("roles")) {
            parts.add(part(file, role));
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
                values(spec.path("values")));
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

    private Specification.Part part(Path file, JsonNode role) throws IOException {
        String content = null;
        if (role.has("content")) {
            Path text = file.resolveSibling(role.path("content").asString("")).normalize();
            if (!text.startsWith(specs.normalize())) {
                throw new IOException(file + ": the content " + role.path("content") + " is not below " + specs);
            }
            content = Files.readString(text);
        }
        String place = role.path("place").asString("at_end");
        return new Specification.Part(
                role.path("template").asString(""),
                Action.valueOf(role.path("action").asString("create").toUpperCase(Locale.ROOT)),
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

    private static JsonNode tree(Path file) throws IOException {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(
                    file + " is no YAML: " + e.getOriginalMessage() + "; `pave registry validate` checks all", e);
        }
    }
}
