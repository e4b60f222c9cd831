package dev.pave.specify;

import dev.pave.home.SpecsFolder;
import dev.pave.home.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of mined specifications in a folder: {@code ID.pattern.yaml}, and its templates in {@code ID/}. */
final class ShelfFiles {

    private static final Pattern ID = Pattern.compile("P-[0-9a-f]{4,64}");

    private ShelfFiles() {}

    /** The texts of one specification, by name. */
    static Map<String, String> of(Path folder, String id) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path spec = folder.resolve(id + SpecsFolder.ENDING);
        if (Files.isRegularFile(spec)) {
            files.put(id + SpecsFolder.ENDING, TextFile.read(spec));
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
    static List<String> ids(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SpecsFolder.ENDING))
                    .map(name -> name.substring(0, name.length() - SpecsFolder.ENDING.length()))
                    .filter(ID.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }
}
