package dev.pave.mine.files.predict;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.change.CommitFiles.Rename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Places that are called otherwise now, by a renamed folder or by another ending: what was learned about files in the old
 * one holds for the new one.
 */
public final class FolderMoves {

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
    private final List<Move> begun = new ArrayList<>();

    /** The template under which a moved one was first known; itself when it never moved. */
    public String origin(String template) {
        List<String> earlier = earlier(template);
        return earlier.isEmpty() ? template : earlier.get(earlier.size() - 1);
    }

    /** The templates under which one was known before its folder moved, the newest first. */
    public List<String> earlier(String template) {
        List<String> earlier = new ArrayList<>();
        for (String older = origins.get(template); older != null; older = origins.get(older)) {
            earlier.add(older);
        }
        return earlier;
    }

    /**
     * Folders that a commit renames. Where a folder keeps some of its files, the greater part may only have been put away, as
     * what is old: then the next file that is created in one of both says which of them goes on.
     *
     * @param tree as the commit leaves it
     */
    List<Move> find(CommitFiles commit, Set<String> tree) {
        List<Move> moves = new ArrayList<>();
        begun.removeIf(move -> {
            boolean stays = commit.added().stream().anyMatch(move::covers);
            boolean goesOn = commit.added().stream().anyMatch(path -> path.startsWith(move.to()));
            if (goesOn && !stays) {
                moves.add(move);
            }
            return goesOn || stays;
        });
        greaterParts(commit.renamed(), tree).forEach((move, stayed) -> (stayed == 0 ? moves : begun).add(move));
        return moves;
    }

    /** Folders of which the greater part went to one other folder, and how many files did not. */
    private static Map<Move, Long> greaterParts(List<Rename> renames, Set<String> tree) {
        if (renames.size() < FEWEST_FILES) {
            return Map.of();
        }
        Map<Move, Integer> counted = new LinkedHashMap<>();
        for (Rename rename : renames) {
            Move move = moveOf(rename.from(), rename.to());
            if (move != null) {
                counted.merge(move, 1, Integer::sum);
            }
        }
        Map<Move, Long> parts = new LinkedHashMap<>();
        counted.forEach((move, files) -> {
            long stayed = files >= FEWEST_FILES ? stayed(move, tree) : files;
            if (stayed * 2 <= files) {
                parts.put(move, stayed);
            }
        });
        return parts;
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

    /** Rewrites all shapes and rules that name one of the folders; returns the rules that are new by that. */
    List<Rule> apply(List<Move> moves, Map<String, Shape> shapes) {
        if (moves.isEmpty()) {
            return List.of();
        }
        Map<String, Move> byFolder = new LinkedHashMap<>();
        moves.forEach(move -> byFolder.putIfAbsent(move.from(), move));
        return rewrite(shapes, template -> {
            Move move = moveOf(template, byFolder);
            return move == null ? template : move.moved(template);
        });
    }

    /**
     * Rewrites all shapes and rules of templates that have another one now.
     *
     * @param now by template of before, that of today
     */
    List<Rule> apply(Map<String, String> now, Map<String, Shape> shapes) {
        return now.isEmpty() ? List.of() : rewrite(shapes, template -> now.getOrDefault(template, template));
    }

    private List<Rule> rewrite(Map<String, Shape> shapes, UnaryOperator<String> now) {
        List<String> touched = new ArrayList<>();
        shapes.forEach((key, shape) -> {
            boolean named = !now.apply(key).equals(key)
                    || shape.rules().values().stream()
                            .anyMatch(r -> !now.apply(r.template()).equals(r.template()));
            if (named) {
                touched.add(key);
            }
        });
        touched.sort(null);
        List<Rule> fresh = new ArrayList<>();
        touched.forEach(key -> move(key, now, shapes, fresh));
        return fresh;
    }

    private void move(String key, UnaryOperator<String> now, Map<String, Shape> shapes, List<Rule> fresh) {
        Shape old = shapes.get(key);
        String newKey = moved(key, now);
        Shape target = shapes.computeIfAbsent(newKey, k -> new Shape());
        target.startFrom(old);
        for (Rule rule : List.copyOf(old.rules().values())) {
            Rule copy = rule.moved(newKey, moved(rule.template(), now));
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

    private String moved(String template, UnaryOperator<String> now) {
        String moved = now.apply(template);
        if (!moved.equals(template) && !origin(template).equals(moved)) {
            origins.putIfAbsent(moved, template);
        }
        return moved;
    }

    /** The move of the outermost folder of a template that moved; null where none did. */
    private static Move moveOf(String template, Map<String, Move> byFolder) {
        for (int slash = template.indexOf('/'); slash >= 0; slash = template.indexOf('/', slash + 1)) {
            Move move = byFolder.get(template.substring(0, slash + 1));
            if (move != null && move.covers(template)) {
                return move;
            }
        }
        return null;
    }
}
