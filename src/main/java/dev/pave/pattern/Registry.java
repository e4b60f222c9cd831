package dev.pave.pattern;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The registry of patterns: {@code specs/PATTERN_INDEX.yaml}, the specifications that it lists, and their schemas. */
public final class Registry {

    /**
     * Something wrong in the registry.
     *
     * @param file    file below {@code specs/}
     * @param field   JSON pointer of the field; empty for the whole file
     * @param message what is wrong, and what to do
     */
    public record Mistake(String file, String field, String message) {}

    private final SpecsFolder folder;
    private final Path specs;

    public Registry(Path specs) {
        this.folder = new SpecsFolder(specs);
        this.specs = folder.path();
    }

    /** All mistakes; empty when the registry is good. */
    public List<Mistake> validate() {
        List<Mistake> mistakes = new ArrayList<>();
        if (!Files.isRegularFile(folder.index())) {
            mistakes.add(new Mistake(SpecsFolder.INDEX, "", "is not there; `pave init` writes an empty one"));
            return mistakes;
        }
        check(folder.index(), "pattern-index.schema.json", mistakes);
        List<Path> listed = listed(mistakes);
        for (Path spec : specifications()) {
            check(spec, "pattern.schema.json", mistakes);
            contents(spec, mistakes);
            if (!listed.contains(spec)) {
                mistakes.add(new Mistake(
                        folder.name(spec), "", "is not listed in " + SpecsFolder.INDEX + "; list it or remove it"));
            }
        }
        return mistakes;
    }

    private List<Path> listed(List<Mistake> mistakes) {
        List<Path> listed = new ArrayList<>();
        JsonNode index = parse(folder.index(), new ArrayList<>());
        if (index != null) {
            for (JsonNode entry : index.path("patterns")) {
                Path spec = specs.resolve(entry.path("spec").asString("")).normalize();
                if (!folder.holds(spec)) {
                    mistakes.add(new Mistake(
                            SpecsFolder.INDEX, "/patterns", entry.path("spec").asString("") + " is not there"));
                }
                listed.add(spec);
            }
        }
        return listed;
    }

    private List<Path> specifications() {
        try (Stream<Path> files = Files.walk(specs)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SpecsFolder.ENDING))
                    .filter(f -> !f.startsWith(specs.resolve(SpecsFolder.OFFERS)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + specs, e);
        }
    }

    private void contents(Path spec, List<Mistake> mistakes) {
        JsonNode content = parse(spec, new ArrayList<>());
        if (content == null) {
            return;
        }
        for (JsonNode role : content.path("roles")) {
            String text = role.path("content").asString("");
            Path file = spec.resolveSibling(text).normalize();
            if (!text.isEmpty() && !folder.holds(file)) {
                mistakes.add(new Mistake(folder.name(spec), "/roles", "its content " + text + " is not there"));
            }
        }
    }

    private void check(Path file, String schemaName, List<Mistake> mistakes) {
        JsonNode content = parse(file, mistakes);
        Path schemaFile = specs.resolve("schemas").resolve(schemaName);
        if (content == null) {
            return;
        }
        if (!Files.isRegularFile(schemaFile)) {
            mistakes.add(new Mistake("schemas/" + schemaName, "", "is not there; `pave init` writes it"));
            return;
        }
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schemaFile), InputFormat.JSON);
        schema.validate(content.toString(), InputFormat.JSON)
                .forEach(error -> mistakes.add(new Mistake(
                        folder.name(file), error.getInstanceLocation().toString(), error.getMessage())));
    }

    private JsonNode parse(Path file, List<Mistake> mistakes) {
        try {
            return new YAMLMapper().readTree(read(file));
        } catch (JacksonException e) {
            mistakes.add(new Mistake(folder.name(file), "", "is no YAML: " + e.getOriginalMessage()));
            return null;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8 text", e);
        }
    }
}
