package dev.pave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link in the documentation leads to a file that is there, and to a heading that it has. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of(""))) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            broken.addAll(broken(page));
        }
        assertThat(pages()).hasSizeGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    @Test
    void aBrokenOneIsSeen(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other.md"), "# A `b`: c\n\n# Twice\n\n# Twice\n\n```\n# no heading\n```\n");
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "[a](other.md#a-b-c) [b](other.md#twice-1) [c](https://example.org/x) `[d](none)` [e](other.md#no-heading)"
                        + " [f](none.md) [g](#none)\n```\n[h](none)\n```\n");

        assertThat(broken(page))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("other.md#no-heading", "none.md", "#none");
    }

    private static List<String> broken(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(prose(page).replaceAll("`[^`\n]*`", ""));
        while (link.find()) {
            String target = link.group(1);
            if (!ELSEWHERE.matcher(target).matches() && !leads(page, target)) {
                broken.add(page + ": " + target);
            }
        }
        return broken;
    }

    private static boolean leads(Path page, String target) throws IOException {
        String[] parts = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8)
                .split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /** As GitHub makes them. */
    private static Set<String> anchors(Path file) throws IOException {
        Set<String> anchors = new HashSet<>();
        prose(file)
                .lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1"))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .forEach(anchor -> {
                    String free = anchor;
                    for (int i = 1; !anchors.add(free); i++) {
                        free = anchor + "-" + i;
                    }
                });
        return anchors;
    }

    /** Without blocks of code. */
    private static String prose(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?ms)^ *```.*?^ *```[^\n]*$", "");
    }
}
