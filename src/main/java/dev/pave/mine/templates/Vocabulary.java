package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for lines, so that sequences are compared by number. */
final class Vocabulary {

    private static final int TELLING = 3;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    /** By line number, the number of the line without indentation and one; 0 where nobody has asked. */
    private int[] unindented = new int[64];

    private final List<Boolean> telling = new ArrayList<>();

    int numberOf(String line) {
        return numbers.computeIfAbsent(line, l -> {
            lines.add(l);
            telling.add(isTelling(l));
            return lines.size() - 1;
        });
    }

    int[] numbersOf(List<String> text) {
        return text.stream().mapToInt(this::numberOf).toArray();
    }

    /** The line without white space at its ends. */
    int unindented(int number) {
        if (number >= unindented.length) {
            unindented = Arrays.copyOf(unindented, Math.max(lines.size(), 2 * number));
        }
        if (unindented[number] == 0) {
            unindented[number] = numberOf(lines.get(number).strip()) + 1;
        }
        return unindented[number] - 1;
    }

    String line(int number) {
        return lines.get(number);
    }

    boolean isBlank(int number) {
        return lines.get(number).isBlank();
    }

    /** White space before the first other character. */
    int indentation(int number) {
        String line = lines.get(number);
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether a line says something: three letters or digits at least, so that braces do not count. */
    boolean isTelling(int number) {
        return telling.get(number);
    }

    static boolean isTelling(String line) {
        int found = 0;
        for (int i = 0; i < line.length() && found < TELLING; i++) {
            found += Character.isLetterOrDigit(line.charAt(i)) ? 1 : 0;
        }
        return found == TELLING;
    }
}
