package dev.pave.mine.files;

import dev.pave.pattern.CommitFiles.Rename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Renamed folders: what was learned about files in the old one holds for the new one. */
final class FolderMoves {

    private static final int FEWEST_FILES = 5;

    /** A folder and its new path, both with a trailing slash. */
    record Move(String from, String to) {

        /** Whether a path or template is in the old folder, and not in the new one inside it. */
        boolean covers(String path) {
            return path.startsWith(from) && !(to.startsWith(from) && path.startsWith(to));
        }

        String moved(String path) {
            return covers(path) ? to + path.substring(from.length()) : path;
        }
    }

    private final Map<String, String> origins = new LinkedHashMap<>();

    /** The template under which a moved one was first known; itself when it never moved. */
    String origin(String template) {
        String origin = template;
        for (String older = origins.get(origin); older != null; older = origins.get(origin)) {
            origin = older;
        }
        return origin;
    }

    /** Folders of which the greater part went to one other folder. */
    List<Move> find(List<Rename> renames, Set<String> tree) {
        if (renames.size() < FEWEST_FILES) {
            return List.of();
        }
        Map<Move, Integer> counted = new LinkedHashMap<>();
        for (Rename rename : renames) {
            Move move = moveOf(rename.from(), rename.to());
            if (move != null) {
                counted.merge(move, 1, Integer::sum);
            }
        }
        List<Move> moves = new ArrayList<>();
        counted.forEach((move, files) -> {
            if (files >= FEWEST_FILES && stayed(move, tree) * 2 <= files) {
                moves.add(move);
            }
        });
        return moves;
    }

    private static long stayed(Move move, Set<String> tree) {
        return tree.stream().filter(move::covers).count();
    }

    /** The outermost folders that differ, when all below them stayed the same; else null. */
    private static Move moveOf(String from, String to) {
        int i = from.length();
        int j = to.length();
        while (i > 0 && j > 0 && from.charAt(i - 1) == to.charAt(j - 1)) {
            i--;
            j--;
        }
        int slashFrom = from.indexOf('/', i);
        int slashTo = to.indexOf('/', j);
        if (slashFrom < 0 || slashTo < 0 || from.length() - slashFrom != to.length() - slashTo) {
            return null;
        }
        return new Move(from.substring(0, slashFrom + 1), to.substring(0, slashTo + 1));
    }

    /** Rewrites all shapes and rules that name the folder; returns the rules that are new by that. */
    List<Rule> apply(Move move, Map<String, Shape> shapes) {
        List<String> touched = new ArrayList<>();
        shapes.forEach((key, shape) -> {
            boolean named = key.startsWith(move.from())
                    || shape.rules().values().stream()
                            .anyMatch(r -> r.template().startsWith(move.from()));
            if (named) {
                touched.add(key);
            }
        });
        touched.sort(null);
        List<Rule> fresh = new ArrayList<>();
        for (String key : touched) {
            Shape old = shapes.get(key);
            String newKey = moved(key, move);
            Shape target = shapes.computeIfAbsent(newKey, k -> new Shape());
            target.startFrom(old);
            for (Rule rule : List.copyOf(old.rules().values())) {
                Rule copy = rule.moved(newKey, moved(rule.template(), move));
                Rule there = target.rules().get(copy.id());
                if (there == null || there.tally().hitWeight() < rule.tally().hitWeight()) {
                    target.rules().put(copy.id(), copy);
                    fresh.add(copy);
                }
                if (target == old && !copy.id().equals(rule.id())) {
                    old.rules().remove(rule.id());
                }
            }
            if (target != old) {
                shapes.remove(key);
            }
        }
        return fresh;
    }

    private String moved(String template, Move move) {
        String now = move.moved(template);
        if (!now.equals(template) && !origin(template).equals(now)) {
            origins.putIfAbsent(now, template);
        }
        return now;
    }
}
