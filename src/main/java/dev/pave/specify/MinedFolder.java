package dev.pave.specify;

import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import dev.pave.home.PatternIndex;
import dev.pave.home.SpecificationReader;
import dev.pave.home.SpecsFolder;
import dev.pave.home.TextFile;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code specs/mined}: of each pattern {@code ID.pattern.yaml}, its templates in {@code ID/}, and a note of what was written.
 *
 * @param specs e.g. {@code specs}
 */
record MinedFolder(Path specs) {

    private static final Pattern ID = Pattern.compile("P-[0-9a-f]{4,64}");

    Path path() {
        return specs.resolve("mined");
    }

    /** The name of a specification's file. */
    static String file(String id) {
        return id + SpecsFolder.ENDING;
    }

    /** Below {@code specs/}, the note of what was written. */
    static String notes(String id) {
        return "mined/.written/" + id + ".json";
    }

    /** The texts of one specification as they are, by name. */
    Map<String, String> files(String id) throws IOException {
        return files(path(), id);
    }

    /** The same of another folder. */
    static Map<String, String> files(Path folder, String id) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path spec = folder.resolve(file(id));
        if (Files.isRegularFile(spec)) {
            files.put(file(id), TextFile.read(spec));
        }
        if (Files.isDirectory(folder.resolve(id))) {
            try (Stream<Path> templates = Files.list(folder.resolve(id))) {
                for (Path template : templates.filter(Files::isRegularFile).toList()) {
                    files.put(id + "/" + template.getFileName(), TextFile.read(template));
                }
            }
        }
        return files;
    }

    /** The ids of all patterns with a specification here, in order. */
    List<String> ids() throws IOException {
        if (!Files.isDirectory(path())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SpecsFolder.ENDING))
                    .map(name -> name.substring(0, name.length() - SpecsFolder.ENDING.length()))
                    .filter(ID.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }

    boolean has(String id) {
        return Files.isRegularFile(path().resolve(file(id)));
    }

    /** Whether none is there, or files are missing of one that nobody edited. */
    boolean isLost(String id) {
        try {
            return !has(id)
                    || note(id).filter(note -> note.isIncomplete(path(), file(id)))
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + specs.resolve(notes(id)), e);
        }
    }

    /** Removes the folder of a pattern's templates where none is left in it. */
    void removeEmpty(String id) throws IOException {
        Path templates = path().resolve(id);
        if (Files.isDirectory(templates)) {
            boolean isEmpty;
            try (Stream<Path> left = Files.list(templates)) {
                isEmpty = left.findAny().isEmpty();
            }
            if (isEmpty) {
                DurableFile.delete(templates);
            }
        }
    }

    Optional<ShelfNote> note(String id) throws IOException {
        return ShelfNote.read(specs.resolve(notes(id)));
    }

    /** The index with those of the patterns that it does not list, by its path; nothing where it lists all. */
    static Map<String, String> listed(SpecsFolder folder, PatternIndex index, List<String> ids) {
        if (!folder.listsMined()) {
            return Map.of();
        }
        List<PatternIndex.Listed> added = ids.stream()
                .filter(id -> index.spec(id).isEmpty())
                .map(id -> new PatternIndex.Listed(id, SpecsFolder.mined(id)))
                .toList();
        return added.isEmpty() ? Map.of() : Map.of(SpecsFolder.INDEX, index.withAll(added));
    }

    /**
     * Files of a pattern as a specification.
     *
     * @throws MistakesException where they are none
     */
    static Specification parsed(String id, Map<String, String> files) {
        return SpecificationReader.parse(SpecsFolder.mined(id), files.getOrDefault(file(id), ""), name -> {
            if (!files.containsKey(name)) {
                throw new MistakesException(Mistake.in(SpecsFolder.mined(id), "its content " + name + " is not there"));
            }
            return files.get(name);
        });
    }
}
