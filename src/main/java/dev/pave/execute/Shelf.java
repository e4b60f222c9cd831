package dev.pave.execute;

import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mined specifications stand: {@code specs/mined}, listed in {@code PATTERN_INDEX.yaml}. What a person changed is
 * never written over; a convention that changed since is put below {@code specs/offers} with a diff.
 */
public final class Shelf {

    private static final String INDEX = "PATTERN_INDEX.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What became of a specification. */
    public enum Outcome {
        /** The first of its pattern. */
        WRITTEN,
        /** The convention is as it was. */
        UNCHANGED,
        /** The convention changed, and nobody had edited the old one. */
        RENEWED,
        /** The convention changed, and a person had edited the old one. */
        OFFERED
    }

    /** What was written last, and of which convention; of an offer too. */
    private record Note(String convention, int version, String content, String offered) {}

    private final Path specs;

    public Shelf(Path specs) {
        this.specs = specs;
    }

    /** Whether the pattern has a specification here. */
    public boolean has(String id) {
        return Files.isRegularFile(mined().resolve(id + ".pattern.yaml"));
    }

    /** Path below {@code specs/} of a pattern's specification. */
    public static String path(String id) {
        return "mined/" + id + ".pattern.yaml";
    }

    /** Puts a specification where it belongs. */
    public Outcome put(String id, MinedSpecification mined) throws IOException {
        Optional<Note> known = note(id);
        String convention = mined.fingerprint();
        if (known.isEmpty() && !has(id)) {
            write(id, mined, 1, convention);
            list(id);
            return Outcome.WRITTEN;
        }
        list(id);
        if (known.isPresent() && known.get().convention().equals(convention)) {
            return Outcome.UNCHANGED;
        }
        int next = known.map(Note::version).orElse(0) + 1;
        if (known.isPresent() && known.get().content().equals(content(current(id)))) {
            write(id, mined, next, convention);
            return Outcome.RENEWED;
        }
        if (known.isPresent() && convention.equals(known.get().offered())) {
            return Outcome.UNCHANGED;
        }
        offer(id, mined, next);
        keep(
                id,
                new Note(
                        known.map(Note::convention).orElse(""),
                        next - 1,
                        known.map(Note::content).orElse(""),
                        convention));
        return Outcome.OFFERED;
    }

    private void write(String id, MinedSpecification mined, int version, String convention) throws IOException {
        Map<String, String> files = mined.files(version);
        for (String old : current(id).keySet()) {
            if (!files.containsKey(old)) {
                Files.delete(mined().resolve(old));
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            replace(mined().resolve(file.getKey()), file.getValue());
        }
        keep(id, new Note(convention, version, content(files), null));
    }

    private void offer(String id, MinedSpecification mined, int version) throws IOException {
        Path folder = specs.resolve("offers").resolve(id);
        StringBuilder diff = new StringBuilder();
        Map<String, String> here = current(id);
        Map<String, String> offered = mined.files(version);
        TreeMap<String, String> all = new TreeMap<>(here);
        all.putAll(offered);
        for (String name : all.keySet()) {
            String before = here.getOrDefault(name, "");
            String after = offered.getOrDefault(name, "");
            if (!before.equals(after)) {
                diff.append(UnifiedDiff.of(
                        "mined/" + name,
                        before.getBytes(StandardCharsets.UTF_8),
                        after.getBytes(StandardCharsets.UTF_8)));
            }
        }
        for (Map.Entry<String, String> file : offered.entrySet()) {
            replace(folder.resolve(file.getKey()), file.getValue());
        }
        replace(folder.resolve("changes.diff"), diff.toString());
    }

    /** The files of a pattern as they are, by name. */
    private Map<String, String> current(String id) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path spec = mined().resolve(id + ".pattern.yaml");
        if (Files.isRegularFile(spec)) {
            files.put(id + ".pattern.yaml", Files.readString(spec));
        }
        if (Files.isDirectory(mined().resolve(id))) {
            try (Stream<Path> templates = Files.list(mined().resolve(id))) {
                for (Path template : templates.filter(Files::isRegularFile).toList()) {
                    files.put(id + "/" + template.getFileName(), Files.readString(template));
                }
            }
        }
        return files;
    }

    private static String content(Map<String, String> files) {
        return PatternId.sha256(new TreeMap<>(files).toString());
    }

    private void list(String id) throws IOException {
        Path index = specs.resolve(INDEX);
        String text = Files.isRegularFile(index) ? Files.readString(index) : "version: 1\npatterns: []\n";
        if (text.contains(path(id))) {
            return;
        }
        String entry = "  - id: " + id + "\n    spec: " + path(id) + "\n";
        String opened = text.replaceFirst("(?m)^patterns:\\s*\\[\\s*\\]\\s*$", "patterns:");
        replace(index, (opened.endsWith("\n") ? opened : opened + "\n") + entry);
    }

    private Optional<Note> note(String id) throws IOException {
        Path file = notes(id);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), Note.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private void keep(String id, Note note) throws IOException {
        replace(notes(id), MAPPER.writeValueAsString(note));
    }

    private Path notes(String id) {
        return mined().resolve(".written").resolve(id + ".json");
    }

    private Path mined() {
        return specs.resolve("mined");
    }

    /** Appears whole or not at all. */
    private static void replace(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), ".new", "");
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
