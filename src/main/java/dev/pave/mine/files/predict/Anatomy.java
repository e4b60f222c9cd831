package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Sequence;
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
    private static final int MOST_MIDDLES = 2;

    public static Anatomy of(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String base = path.substring(slash + 1);
        Sequence sequence = Sequence.of(base);
        int dot = base.indexOf('.', sequence == null ? 1 : Math.max(1, sequence.end()));
        String stem = dot < 0 ? base : base.substring(0, dot);
        String ending = dot < 0 ? "" : base.substring(dot);

        List<NamePart> cores = new ArrayList<>();
        int named = sequence == null ? 0 : firstOfName(stem, sequence.end());
        if (sequence == null || named == stem.length()) {
            addStem(cores, new Place(folder, "", ending, ""), stem);
        } else {
            String before =
                    base.substring(0, sequence.start()) + Sequence.SHARED + base.substring(sequence.end(), named);
            addStem(cores, new Place(folder, before, ending, sequence.digits()), stem.substring(named));
        }
        addFolders(cores, path, folder);
        return new Anatomy(path, Words.squash(path), cores);
    }

    /** What is around a file's name: folder, what comes before and after the name, and its running number. */
    private record Place(String folder, String before, String ending, String number) {}

    /** Where the name begins behind a running number. */
    private static int firstOfName(String stem, int behindNumber) {
        int at = Math.min(behindNumber, stem.length());
        while (at < stem.length() && !Character.isLetterOrDigit(stem.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void addStem(List<NamePart> cores, Place place, String stem) {
        List<Words.Span> words = Words.spans(stem);
        int n = words.size();
        if (n == 0) {
            return;
        }
        String whole = place.before() + "{name}" + place.ending();
        cores.add(new NamePart(stem, NamePart.Place.STEM, ladder(place, whole, stem, MOST_MIDDLES)));
        for (int length = n - 1; length >= 1 && n <= MOST_WORDS; length--) {
            for (int i = 0; i + length <= n; i++) {
                if (i > LONGEST_AFFIX || n - length - i > LONGEST_AFFIX) {
                    continue;
                }
                int start = words.get(i).start();
                int end = words.get(i + length - 1).end();
                if (end - start >= NamePart.SHORTEST_NAME) {
                    String base =
                            place.before() + stem.substring(0, start) + "{name}" + stem.substring(end) + place.ending();
                    String name = stem.substring(start, end);
                    cores.add(new NamePart(name, NamePart.Place.PART, ladder(place, base, name, 0)));
                }
            }
        }
    }

    /** The contexts of a file name: its own folder, one folder above it open, then from there up to the root. */
    private static List<Context> ladder(Place place, String base, String name, int middles) {
        String folder = place.folder();
        List<Context> contexts = new ArrayList<>(MOST_LEVELS + 1 + middles);
        contexts.add(new Context(folder.isEmpty() ? base : folder + "/" + base, name, "", 0, place.number()));
        int end = folder.lastIndexOf('/');
        for (int i = 0; i < middles && end > 0; i++) {
            int start = folder.lastIndexOf('/', end - 1) + 1;
            String key = folder.substring(0, start) + Context.FOLDER + folder.substring(end) + "/" + base;
            contexts.add(new Context(key, name, folder.substring(start, end), 1, place.number()));
            end = start - 1;
        }
        if (middles > 0) {
            addRepeated(contexts, place, base, name);
        }
        int cut = folder.length();
        for (int level = 1; level <= MOST_LEVELS && cut > 0; level++) {
            cut = folder.lastIndexOf('/', cut - 1);
            String prefix = cut < 0 ? "" : folder.substring(0, cut + 1);
            String key = prefix + Context.FOLDER + "/" + base;
            contexts.add(new Context(key, name, folder.substring(cut + 1), level, place.number()));
        }
        return contexts;
    }

    /** The folder that a path has twice is open in both places, as a module and its package: {@code {folder}/src/main/java/org/{folder}}. */
    private static void addRepeated(List<Context> contexts, Place place, String base, String name) {
        List<String> folders = List.of(place.folder().split("/"));
        for (int i = folders.size() - 1; i > 1; i--) {
            String folder = folders.get(i);
            if (folders.indexOf(folder) < i - 1) {
                String key = Context.openedEverywhere(place.folder() + "/" + base, folder);
                contexts.add(new Context(key, name, folder, 1, place.number()));
                return;
            }
        }
    }

    /** A folder's name, which the file's own name may repeat in any case style. */
    private static void addFolders(List<NamePart> cores, String path, String folder) {
        int end = folder.length();
        for (int i = 0; i < FOLDERS && end > 0; i++) {
            int start = folder.lastIndexOf('/', end - 1) + 1;
            addFolder(cores, path, start, end);
            end = start - 1;
        }
    }

    /** What follows the number of a numbered folder is its name. */
    private static void addFolder(List<NamePart> cores, String path, int start, int end) {
        String whole = path.substring(start, end);
        Sequence sequence = Sequence.ofFolder(whole);
        int named = sequence == null ? 0 : firstOfName(whole, sequence.end());
        String name = whole.substring(named);
        if (name.length() < 2) {
            return;
        }
        String number = sequence == null ? "" : sequence.digits();
        String before = sequence == null
                ? ""
                : whole.substring(0, sequence.start()) + Sequence.SHARED + whole.substring(sequence.end(), named);
        String below = NamePart.open(name, path.substring(end));
        String key = path.substring(0, start) + before + "{name}" + (below == null ? path.substring(end) : below);
        cores.add(new NamePart(name, NamePart.Place.FOLDER, List.of(new Context(key, name, "", 0, number))));
    }
}
