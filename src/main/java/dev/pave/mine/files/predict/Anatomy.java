package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A created file's path taken apart: every part of it that may be its instance's name.
 *
 * @param path     the path
 * @param squashed its letters and digits, in lower case
 * @param cores    possible names: the stem, parts of the stem (longest first), the last three folders
 */
public record Anatomy(String path, String squashed, List<NamePart> cores) {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_AFFIX = 3;
    private static final int FOLDERS = 3;
    private static final int MOST_LEVELS = 6;

    public static Anatomy of(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String base = path.substring(slash + 1);
        int dot = base.indexOf('.', 1);
        String stem = dot < 0 ? base : base.substring(0, dot);
        String ending = dot < 0 ? "" : base.substring(dot);

        List<NamePart> cores = new ArrayList<>();
        addStem(cores, folder, stem, ending);
        addFolders(cores, folder, base);
        return new Anatomy(path, Words.squash(path), cores);
    }

    private static void addStem(List<NamePart> cores, String folder, String stem, String ending) {
        List<Words.Span> words = Words.spans(stem);
        int n = words.size();
        if (n == 0) {
            return;
        }
        cores.add(new NamePart(stem, NamePart.Place.STEM, ladder(folder, "{name}" + ending, stem)));
        for (int length = n - 1; length >= 1 && n <= MOST_WORDS; length--) {
            for (int i = 0; i + length <= n; i++) {
                if (i > LONGEST_AFFIX || n - length - i > LONGEST_AFFIX) {
                    continue;
                }
                int start = words.get(i).start();
                int end = words.get(i + length - 1).end();
                if (end - start >= NamePart.SHORTEST_NAME) {
                    String base = stem.substring(0, start) + "{name}" + stem.substring(end) + ending;
                    String name = stem.substring(start, end);
                    cores.add(new NamePart(name, NamePart.Place.PART, ladder(folder, base, name)));
                }
            }
        }
    }

    /** The contexts of a file name from its own folder up to the root. */
    private static List<Context> ladder(String folder, String base, String name) {
        List<Context> contexts = new ArrayList<>(MOST_LEVELS + 1);
        contexts.add(new Context(folder.isEmpty() ? base : folder + "/" + base, name, "", 0));
        int cut = folder.length();
        for (int level = 1; level <= MOST_LEVELS && cut > 0; level++) {
            cut = folder.lastIndexOf('/', cut - 1);
            String prefix = cut < 0 ? "" : folder.substring(0, cut + 1);
            String key = prefix + Context.FOLDER + "/" + base;
            contexts.add(new Context(key, name, folder.substring(cut + 1), level));
        }
        return contexts;
    }

    private static void addFolders(List<NamePart> cores, String folder, String base) {
        int end = folder.length();
        for (int i = 0; i < FOLDERS && end > 0; i++) {
            int start = folder.lastIndexOf('/', end - 1) + 1;
            String name = folder.substring(start, end);
            if (name.length() >= 2) {
                String key = folder.substring(0, start) + "{name}" + folder.substring(end) + "/" + base;
                cores.add(new NamePart(name, NamePart.Place.FOLDER, List.of(new Context(key, name, "", 0))));
            }
            end = start - 1;
        }
    }
}
