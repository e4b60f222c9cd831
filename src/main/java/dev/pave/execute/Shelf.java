package dev.pave.execute;

import dev.pave.execute.Plan.PlannedFile;
import dev.pave.execute.Plan.Step;
import dev.pave.pattern.Home;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final Staging staging;

    /**
     * @param specs   e.g. {@code specs}
     * @param staging where changes are staged, so that a specification is there whole or not at all
     */
    Shelf(Path specs, Path staging) {
        this.specs = specs;
        this.staging = new Staging(staging);
    }

    public static Shelf of(Home home) {
        return new Shelf(home.specs(), home.state().resolve("staging-specs"));
    }

    /** Undoes what a killed run left half written. */
    public void recover() throws IOException {
        staging.recover();
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
            return Outcome.WRITTEN;
        }
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
        String shown = known.map(Note::convention).orElse("");
        String content = known.map(Note::content).orElse("");
        offer(id, mined, next, new Note(shown, next - 1, content, convention));
        return Outcome.OFFERED;
    }

    /**
     * Takes over what was offered; what a person had edited goes.
     *
     * @return whether there was an offer
     */
    public boolean accept(String id) throws IOException {
        Path folder = specs.resolve("offers").resolve(id);
        Optional<Note> known = note(id);
        Map<String, String> offered = files(folder, id);
        if (known.isEmpty() || known.get().offered() == null || offered.isEmpty()) {
            return false;
        }
        Note note = known.get();
        put(id, offered, new Note(note.offered(), note.version() + 1, content(offered), null));
        for (String name : offered.keySet()) {
            Files.delete(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve("changes.diff"));
        return true;
    }

    private void write(String id, MinedSpecification mined, int version, String convention) throws IOException {
        Map<String, String> files = mined.files(version);
        put(id, files, new Note(convention, version, content(files), null));
    }

    /** Puts files in the place of those that are there. */
    private void put(String id, Map<String, String> files, Note note) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        files.forEach((name, text) -> changed.put("mined/" + name, text));
        changed.put(notes(id), MAPPER.writeValueAsString(note));
        changed.putAll(listed(id));
        Map<String, String> before = current(id);
        replace(changed);
        for (String old : before.keySet()) {
            if (!files.containsKey(old)) {
                Files.delete(mined().resolve(old));
            }
        }
    }

    private void offer(String id, MinedSpecification mined, int version, Note note) throws IOException {
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
        Map<String, String> changed = new TreeMap<>();
        offered.forEach((name, text) -> changed.put("offers/" + id + "/" + name, text));
        changed.put("offers/" + id + "/changes.diff", diff.toString());
        changed.put(notes(id), MAPPER.writeValueAsString(note));
        changed.putAll(listed(id));
        replace(changed);
    }

    /** The files of a pattern as they are, by name. */
    private Map<String, String> current(String id) throws IOException {
        return files(mined(), id);
    }

    private static Map<String, String> files(Path folder, String id) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path spec = folder.resolve(id + ".pattern.yaml");
        if (Files.isRegularFile(spec)) {
            files.put(id + ".pattern.yaml", Files.readString(spec));
        }
        if (Files.isDirectory(folder.resolve(id))) {
            try (Stream<Path> templates = Files.list(folder.resolve(id))) {
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

    /** The index with the pattern in it; nothing where it is there. */
    private Map<String, String> listed(String id) throws IOException {
        Path index = specs.resolve(INDEX);
        String text = Files.isRegularFile(index) ? Files.readString(index) : "version: 1\npatterns: []\n";
        if (text.contains(path(id))) {
            return Map.of();
        }
        String entry = "  - id: " + id + "\n    spec: " + path(id) + "\n";
        String opened = text.replaceFirst("(?m)^patterns:\\s*\\[\\s*\\]\\s*$", "patterns:");
        return Map.of(INDEX, (opened.endsWith("\n") ? opened : opened + "\n") + entry);
    }

    private Optional<Note> note(String id) throws IOException {
        Path file = specs.resolve(notes(id));
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), Note.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String notes(String id) {
        return "mined/.written/" + id + ".json";
    }

    private Path mined() {
        return specs.resolve("mined");
    }

    /** All of these or none; by path below {@code specs/}. */
    private void replace(Map<String, String> texts) throws IOException {
        List<PlannedFile> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = specs.resolve(text.getKey());
            byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            byte[] after = text.getValue().getBytes(StandardCharsets.UTF_8);
            files.add(new PlannedFile(text.getKey(), before == null ? Step.CREATE : Step.EDIT, before, after, ""));
        }
        staging.apply(specs, new Plan(files, List.of()), root -> {});
    }
}
