package dev.pave.mine.templates.edit;

import dev.pave.pattern.text.CommonPrefix;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.SeparatedText;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The form that past insertions have in common. The most usual one where half of them are the same; else the
 * lines that half of them have by their first word: what those begin and end with, and a gap between.
 */
final class CommonForm {

    private static final int FEWEST = 3;
    private static final double MOST = 0.75;
    private static final int TELLING = 3;
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\s*[^\\w\\s]*\\w*).*$", Pattern.DOTALL);

    private CommonForm() {}

    /**
     * @param newest the lines of each, abstracted, oldest first; at least one
     */
    static List<String> of(List<List<String>> newest) {
        return common(newest).orElseGet(() -> mostUsual(newest, counts(newest)));
    }

    /** Whether they have one in common; else {@link #of} gives what one of them put in for its own name. */
    static boolean isCommon(List<List<String>> newest) {
        return common(newest).isPresent();
    }

    private static Optional<List<String>> common(List<List<String>> newest) {
        Map<List<String>, Integer> counts = counts(newest);
        List<String> usual = mostUsual(newest, counts);
        if (counts.get(usual) * 2 < newest.size()) {
            return withGaps(newest);
        }
        return counts.get(usual) >= MOST * newest.size()
                ? Optional.of(usual)
                : Optional.of(withGaps(newest)
                        .filter(form -> isOpenInQuotes(form, usual))
                        .orElse(usual));
    }

    /** Whether a form is the usual one but for gaps in quoted values: what half have there by chance is a value of each. */
    private static boolean isOpenInQuotes(List<String> form, List<String> usual) {
        return form.size() == usual.size()
                && IntStream.range(0, form.size())
                        .allMatch(i -> form.get(i).equals(usual.get(i)) || isOpenInQuotes(form.get(i)));
    }

    private static boolean isOpenInQuotes(String line) {
        int gap = line.indexOf(Gap.TEXT.mark());
        long quotes = line.chars().limit(Math.max(0, gap)).filter(c -> c == '"').count();
        return gap >= 0 && quotes % 2 == 1;
    }

    private static Map<List<String>, Integer> counts(List<List<String>> newest) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        newest.forEach(lines -> counts.merge(lines, 1, Integer::sum));
        return counts;
    }

    /** Of equally usual ones the newest. */
    private static <T> T mostUsual(List<T> newest, Map<T, Integer> counts) {
        T best = newest.get(newest.size() - 1);
        for (int i = newest.size() - 1; i >= 0; i--) {
            best = counts.get(newest.get(i)) > counts.get(best) ? newest.get(i) : best;
        }
        return best;
    }

    /** Empty where nothing that tells is left, or no name. */
    private static Optional<List<String>> withGaps(List<List<String>> newest) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (List<String> lines : newest) {
            keyed(lines)
                    .forEach((key, line) ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(line));
        }
        byKey.values().removeIf(lines -> lines.size() < FEWEST || lines.size() * 2 < newest.size());
        Map<String, String> form = new LinkedHashMap<>();
        for (String key : ordered(byKey.keySet(), newest)) {
            Optional<String> line = line(byKey.get(key));
            if (line.isEmpty()) {
                return Optional.empty();
            }
            form.put(key, line.get());
        }
        boolean named = form.values().stream().anyMatch(line -> line.chars().anyMatch(c -> Slot.of((char) c) != null));
        return named ? Optional.of(List.copyOf(form.values())) : Optional.empty();
    }

    /** Lines by what they begin with: their indentation and first word; the k-th of a kind has a key of its own. */
    private static Map<String, String> keyed(List<String> lines) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, String> keyed = new LinkedHashMap<>();
        for (String line : lines) {
            String word = FIRST_WORD.matcher(line).replaceFirst("$1");
            keyed.put(word + "\n" + seen.merge(word, 1, Integer::sum), line);
        }
        return keyed;
    }

    /** As in the newest insertion that has all of them, else in the order in which they first came up. */
    private static Collection<String> ordered(Set<String> keys, List<List<String>> newest) {
        for (int i = newest.size() - 1; i >= 0; i--) {
            List<String> order = new ArrayList<>(keyed(newest.get(i)).keySet());
            order.retainAll(keys);
            if (order.size() == keys.size()) {
                return order;
            }
        }
        return keys;
    }

    private static Optional<String> line(List<String> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.merge(line, 1, Integer::sum));
        String usual = mostUsual(lines, counts);
        if (counts.get(usual) >= MOST * lines.size()) {
            return Optional.of(usual);
        }
        String newest = lines.get(lines.size() - 1);
        String start = newest.substring(0, wordEnd(newest, sharedByMost(newest, lines)));
        List<String> begun =
                lines.stream().filter(line -> line.startsWith(start)).toList();
        String reversed = new StringBuilder(newest).reverse().toString();
        int most = Math.min(
                newest.length() - start.length(),
                sharedByMost(
                        reversed,
                        begun.stream()
                                .map(line -> new StringBuilder(line).reverse().toString())
                                .toList()));
        String end = newest.substring(newest.length() - wordEnd(reversed, most));
        if (telling(start) + telling(end) < TELLING) {
            return isRow(newest) ? row(lines) : Optional.empty();
        }
        List<String> between = begun.stream()
                .filter(line -> line.length() >= start.length() + end.length() && line.endsWith(end))
                .map(line -> line.substring(start.length(), line.length() - end.length()))
                .toList();
        boolean digits = between.stream().allMatch(text -> text.matches("\\d+"));
        return Optional.of(start + (digits ? String.valueOf(Gap.NUMBER.mark()) : open(start, between)) + end);
    }

    /**
     * Gaps for what differs: one for all of it, or one between each two signs that all have there, which are the bars of a
     * row and brackets that are closed, or were opened, outside.
     *
     * @param start   what all begin with before
     * @param between what each has, the newest last; not empty
     */
    private static String open(String start, List<String> between) {
        String one = String.valueOf(Gap.TEXT.mark());
        if (between.isEmpty()) {
            return one;
        }
        boolean row = isRow(start);
        List<List<String>> cells =
                between.stream().map(text -> SeparatedText.of(text, row)).toList();
        List<String> newest = cells.get(cells.size() - 1);
        List<List<String>> alike = cells.stream()
                .filter(other -> other.size() == newest.size())
                .filter(other -> IntStream.range(0, other.size())
                        .allMatch(i -> i % 2 == 0 || other.get(i).equals(newest.get(i))))
                .toList();
        if (newest.size() == 1 || alike.size() < MOST * cells.size()) {
            return row ? openRow(newest) : one;
        }
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < newest.size(); i++) {
            int at = i;
            open.append(openCell(alike.stream().map(other -> other.get(at)).toList()));
        }
        return open.toString();
    }

    private static boolean isRow(String line) {
        return line.stripLeading().startsWith("|");
    }

    /**
     * Rows of one table whose first columns are marks that some have, as emoji: each cell by itself. Empty where nothing tells, or no
     * cell has the name.
     */
    private static Optional<String> row(List<String> lines) {
        List<List<String>> rows =
                lines.stream().map(line -> SeparatedText.of(line, true)).toList();
        int columns = rows.get(rows.size() - 1).size();
        List<List<String>> alike =
                rows.stream().filter(row -> row.size() == columns).toList();
        if (alike.size() < MOST * rows.size()) {
            return Optional.empty();
        }
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            int at = i;
            List<String> cells = alike.stream().map(row -> row.get(at)).toList();
            long blank = cells.stream().filter(String::isBlank).count();
            boolean isMark = blank > 0 && blank < MOST * cells.size();
            form.append(isMark ? " " + Gap.TEXT.mark() + " " : openCell(cells));
        }
        return telling(form.toString()) < TELLING ? Optional.empty() : Optional.of(form.toString());
    }

    /** Cells and bars of a row with a gap in each cell that has something: the columns are those of the newest, for a table may get more. */
    private static String openRow(List<String> cells) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).strip();
            boolean isCell = i % 2 == 0 && !text.isEmpty();
            open.append(isCell ? cells.get(i).replace(text, String.valueOf(Gap.TEXT.mark())) : cells.get(i));
        }
        return open.toString();
    }

    /** The newest of several with a gap for what is not in most of them; blanks at its ends stay. */
    private static String openCell(List<String> cells) {
        String newest = cells.get(cells.size() - 1);
        long same = cells.stream().filter(newest::equals).count();
        String text = newest.strip();
        if (same >= MOST * cells.size() || text.isEmpty()) {
            return newest;
        }
        List<String> texts = cells.stream().map(String::strip).toList();
        String start = text.substring(0, wordEnd(text, sharedByMost(text, texts)));
        String reversed = new StringBuilder(text).reverse().toString();
        int most = Math.min(
                text.length() - start.length(),
                sharedByMost(
                        reversed,
                        texts.stream()
                                .map(other -> new StringBuilder(other).reverse().toString())
                                .toList()));
        String end = text.substring(text.length() - wordEnd(reversed, most));
        return newest.replace(text, start + Gap.TEXT.mark() + end);
    }

    /** The longest beginning of a line that most of the lines have. */
    private static int sharedByMost(String line, List<String> lines) {
        List<Integer> shared = lines.stream()
                .map(other -> CommonPrefix.length(line, other))
                .sorted((a, b) -> b - a)
                .toList();
        return shared.get((int) Math.ceil(MOST * shared.size()) - 1);
    }

    /** Steps back to where no word is cut, and no sign of two parts, as an emoji is. */
    private static int wordEnd(String line, int length) {
        int end = length;
        while (end > 0
                && end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end - 1))
                        || Character.isHighSurrogate(line.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    /** Letters, digits and slots. */
    private static long telling(String text) {
        return text.chars()
                .mapToLong(c -> Slot.of((char) c) != null ? TELLING : Character.isLetterOrDigit(c) ? 1 : 0)
                .sum();
    }
}
