package dev.pave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The package table of docs/architecture.md: packages below {@code dev.pave}, and what each may import. */
record PackageTable(Map<String, List<String>> rows) {

    static final Path PAGE = Path.of("docs/architecture.md");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|.*\\|([^|]*)\\|");

    static PackageTable read() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : page().lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), words(row.group(2)));
            }
        }
        return new PackageTable(rows);
    }

    static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split(",\\s*"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The row of a package: its own, or the one of the nearest package around it. */
    Optional<String> rowOf(String pack) {
        return rows.keySet().stream().filter(row -> isIn(pack, row)).max(Comparator.comparingInt(String::length));
    }

    /** Whether a package may import from another; what is allowed of a package is allowed of those below it. */
    boolean allows(String from, String to) {
        String row = rowOf(from).orElseThrow();
        return rowOf(to).filter(row::equals).isPresent()
                || rows.get(row).stream().anyMatch(allowed -> isIn(to, allowed));
    }

    private static boolean isIn(String pack, String around) {
        return pack.equals(around) || pack.startsWith(around + ".");
    }
}
