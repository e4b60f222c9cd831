package dev.pave.execute.executor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The newest texts of a work tree that a new file stands beside: of its folder and ending, else of the folders beside. */
final class SiblingFiles {

    /** A byte order mark of UTF-8, a byte a character. */
    static final String MARK = "\u00EF\u00BB\u00BF";

    private static final int NEWEST = 5;
    private static final int MOST_FOLDERS = 100;
    private static final long MOST_BYTES = 1L << 19;

    private final List<String> texts = new ArrayList<>();

    SiblingFiles(Path file) throws IOException {
        List<Path> found = alike(file.getParent(), file);
        if (found.isEmpty() && file.getParent() != null && file.getParent().getParent() != null) {
            for (Path folder : folders(file.getParent().getParent())) {
                found.addAll(alike(folder, file));
            }
        }
        List<Path> newest = found.stream()
                .sorted(Comparator.comparing(SiblingFiles::changed)
                        .reversed()
                        .thenComparing(Comparator.<Path>naturalOrder().reversed()))
                .limit(NEWEST)
                .toList();
        for (Path each : newest) {
            texts.add(Files.readString(each, StandardCharsets.ISO_8859_1));
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static List<Path> alike(Path folder, Path file) throws IOException {
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new ArrayList<>();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(each -> !each.equals(file)
                            && ending(each).equals(ending(file))
                            && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                            && each.toFile().length() <= MOST_BYTES)
                    .toList());
        }
    }

    private static List<Path> folders(Path above) throws IOException {
        if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(above)) {
            return all.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FOLDERS)
                    .toList();
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A byte a character. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Whether most of them begin with a byte order mark. */
    boolean beginWithMark() {
        return texts.stream().filter(text -> text.startsWith(MARK)).count() * 2 > texts.size();
    }

    /** Whether most of them end their lines with carriage return and line feed. */
    boolean endLinesWithReturn() {
        return texts.stream().filter(text -> text.contains("\r\n")).count() * 2 > texts.size();
    }
}
