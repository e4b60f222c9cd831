package dev.pave.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text as blocks in blocks, told from brackets and indentation. A block is its frame (the line that opens it, the one
 * that closes it, an {@code else} between) and what is inside; it can be left out whole, and so can each block inside, but
 * no line of a frame.
 */
public final class Outline {

    /** Behind these no comma may stand before what closes. */
    private static final Set<String> NO_LAST_COMMA =
            Set.of("json", "java", "sql", "c", "h", "cpp", "cs", "webmanifest", "gradle", "css", "hcl");

    private final List<String> lines;
    private final int[] indentation;
    private final boolean lastComma;
    private final List<Block> top;

    private Outline(LexedText text, List<String> lines) {
        String path = text.path();
        this.lines = lines;
        BlockReader reader = new BlockReader(text, lines);
        this.indentation = reader.indentation();
        this.lastComma = !NO_LAST_COMMA.contains(Ending.of(path));
        this.top = reader.blocks(0, lines.size());
    }

    /** @param path of the text, which tells its language */
    public static Outline of(String path, List<String> lines) {
        return of(new LexedText(path, String.join("\n", lines) + "\n"), lines);
    }

    /** @param text these lines, each with its end */
    public static Outline of(LexedText text, List<String> lines) {
        return new Outline(text, lines);
    }

    /**
     * Lines that stay.
     *
     * @param worth their worth together
     * @param lines their numbers from 0, blank ones among them, in order
     * @param open  of them, those in whose place anything will do, since something has to stand there
     */
    public record Selection(double worth, List<Integer> lines, Set<Integer> open) {}

    /**
     * The lines to keep so that the text stays whole and their worth is greatest.
     *
     * @param worth of each line; below 0 where it had better go
     */
    public Selection best(double[] worth) {
        boolean[] kept = new boolean[lines.size()];
        Set<Integer> open = new HashSet<>();
        double[] known = new double[lines.size()];
        Arrays.fill(known, Double.NaN);
        double sum = 0;
        for (Block block : top) {
            double value = worth(block, worth, known);
            if (value > 0) {
                sum += value;
                keep(block, worth, known, kept, open);
            }
        }
        return new Selection(sum, spaced(kept), open);
    }

    /** @param known what blocks are worth, by their first lines; takes what is worked out */
    private static double worth(Block block, double[] worth, double[] known) {
        int first = block.frame.get(0);
        if (Double.isNaN(known[first])) {
            known[first] = workedOut(block, worth, known);
        }
        return known[first];
    }

    private static double workedOut(Block block, double[] worth, double[] known) {
        double sum = block.frame.size() > 2
                ? block.frame.stream().mapToDouble(line -> worth[line]).sum()
                : worth[block.frame.get(0)] + (block.frame.size() < 2 ? 0 : worth[block.frame.get(1)]);
        boolean empty = !block.inside.isEmpty();
        for (Block each : block.inside) {
            double value = worth(each, worth, known);
            sum += Math.max(0, value);
            empty &= value <= 0;
        }
        return block.comment && empty ? -1 : sum;
    }

    /** The most valuable of a range; -1 where it is empty. */
    private static int best(double[] values, int[] range) {
        int best = -1;
        for (int i = range[0]; i < range[1]; i++) {
            best = best < 0 || values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static void keep(Block block, double[] worth, double[] known, boolean[] kept, Set<Integer> open) {
        block.frame.forEach(line -> kept[line] = true);
        double[] values = new double[block.inside.size()];
        boolean[] stays = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = worth(block.inside.get(i), worth, known);
            stays[i] = values[i] > 0;
        }
        for (int[] range : block.wanted) {
            int best = best(values, range);
            if (best >= 0 && !stays[best]) {
                int line = block.inside.get(best).frame.get(0);
                kept[line] = true;
                open.add(line);
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (stays[i]) {
                keep(block.inside.get(i), worth, known, kept, open);
            }
        }
    }

    /** With the blank lines that stand before what is kept; none where what they parted is gone. */
    private List<Integer> spaced(boolean[] kept) {
        List<Integer> all = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                continue;
            }
            for (int blank : blank(last, i)) {
                all.add(blank);
            }
            all.add(i);
            last = i;
        }
        return all;
    }

    /** The blank lines right before a line; where more parted it from what is kept before, those. */
    private List<Integer> blank(int last, int line) {
        boolean first = last < 0 || indentation[line] > indentation[last];
        boolean closes = BlockReader.goesOn(lines.get(line));
        List<Integer> most = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int i = last + 1; i <= line; i++) {
            if (lines.get(i).isBlank()) {
                run.add(i);
                continue;
            }
            boolean counts = i == line || !first && !closes;
            most = counts && run.size() >= most.size() ? run : most;
            run = new ArrayList<>();
        }
        return last < 0 || first && !most.contains(last + 1) ? List.of() : most;
    }

    /** A line without its comma where what follows closes and the language takes none there; empty where it is right. */
    public Optional<String> withoutLastComma(String line, String next) {
        boolean closes = !next.isBlank() && ")]}".indexOf(next.strip().charAt(0)) >= 0;
        return !lastComma && closes && line.stripTrailing().endsWith(",")
                ? Optional.of(
                        line.stripTrailing().substring(0, line.stripTrailing().length() - 1))
                : Optional.empty();
    }
}
