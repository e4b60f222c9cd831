package dev.pave.execute.registry;

import dev.pave.home.BuiltIn;
import dev.pave.home.GivenValues;
import dev.pave.home.UsageException;
import dev.pave.ingest.text.CsvItems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The input of a run, as a person gives it.
 *
 * @param pattern that is run
 */
public record RunInput(String pattern) {

    private static final String STDIN = "-";
    private static final int MOST_BYTES = 64 << 20;

    /** What files and {@code --set} say together. */
    public Map<String, Object> of(List<String> files, Map<String, String> set) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<BuiltIn> builtIn = BuiltIn.find(pattern);
        for (String file : files) {
            values.putAll(read(file, builtIn.isPresent()));
        }
        set.forEach((name, text) -> values.put(name, value(builtIn, name, text)));
        return values;
    }

    private static Object value(Optional<BuiltIn> builtIn, String name, String text) {
        boolean isText = builtIn.isEmpty() || builtIn.get().input().wantsText(name);
        return isText ? text : UsageException.given(() -> GivenValues.value("--set " + name, text));
    }

    private static Map<String, Object> read(String file, boolean nested) throws IOException {
        if (file.equals(STDIN)) {
            return UsageException.given(() -> GivenValues.parse("stdin", stdin()));
        }
        Path path = Path.of(file);
        return file.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? Map.of("items", CsvItems.read(path))
                : UsageException.given(() -> nested ? GivenValues.read(path) : GivenValues.texts(path));
    }

    private static String stdin() {
        try {
            return new String(System.in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("stdin cannot be read: " + e.getMessage());
        }
    }

    /** The lines of a file of inputs. */
    public List<String> lines(String file) throws IOException {
        if (!file.equals(STDIN) && !Files.isReadable(Path.of(file))) {
            throw new NoSuchFileException(file, null, "no such batch file, or it cannot be read");
        }
        try (BufferedReader in = file.equals(STDIN)
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
