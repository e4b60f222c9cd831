package dev.pave.mine.files.predict;

import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kinds of files that got another ending, at once or one by one: {@code tests/{name}.js} is {@code tests/{name}.test.ts}
 * today. Each renamed file counts for all templates that it fits; where the greater part of a template's files went over,
 * it is called otherwise.
 */
final class EndingMoves {

    private static final int FEWEST_FILES = 5;
    private static final double LOOK_AGAIN = 1.3;

    /** How many files of one template went over to one other ending, and from how many on it is looked at again. */
    private static final class Count {
        private int files;
        private double lookAt = FEWEST_FILES;
    }

    /** A template and what it became for a file. */
    private record Change(String from, String to) {}

    private final Map<Change, Count> counts = new HashMap<>();

    /** The templates that are called otherwise since a commit, with their names of today. */
    Map<String, String> find(List<CommitFiles.Rename> renames, Tree tree) {
        List<Change> enough = new ArrayList<>();
        for (CommitFiles.Rename rename : renames) {
            for (Change change : changes(rename)) {
                Count count = counts.computeIfAbsent(change, c -> new Count());
                count.files++;
                if (count.files >= count.lookAt) {
                    count.lookAt = count.files * LOOK_AGAIN;
                    enough.add(change);
                }
            }
        }
        Map<String, String> moved = new LinkedHashMap<>();
        for (Change change : enough) {
            if (stayed(change.from(), tree) * 2 <= counts.get(change).files) {
                moved.putIfAbsent(change.from(), change.to());
            }
        }
        return moved;
    }

    /** What a rename says of templates; nothing where more than the ending differs. */
    private static List<Change> changes(CommitFiles.Rename rename) {
        int from = Conversions.firstDot(rename.from());
        int to = Conversions.firstDot(rename.to());
        boolean isEnding = from > 0
                && from == to
                && rename.from().regionMatches(0, rename.to(), 0, from)
                && !rename.from().equals(rename.to());
        if (!isEnding) {
            return List.of();
        }
        String before = rename.from().substring(from);
        String today = rename.to().substring(to);
        List<Change> changes = new ArrayList<>();
        for (NamePart core : Anatomy.of(rename.from()).cores()) {
            for (Context context : core.contexts()) {
                String key = context.key();
                if (key.endsWith(before)) {
                    changes.add(new Change(key, key.substring(0, key.length() - before.length()) + today));
                }
            }
        }
        return changes;
    }

    private static long stayed(String template, Tree tree) {
        String start = template.substring(0, template.indexOf('{'));
        String end = template.substring(template.lastIndexOf('}') + 1);
        return tree.paths().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .filter(path -> Context.match(template, path) != null)
                .count();
    }
}
