package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    private final BitSet telling = new BitSet();
    /** By line number, its white space at the front; all of it where it is blank. */
    private int[] indentation = new int[64];

    private final BitSet blank = new BitSet();
    private final LineTrait unfinished = new LineTrait(Fillers::cannotEnd);
    private final LineTrait ofBrackets = new LineTrait(WholeBlocks::isOfBrackets);
    private final LineTrait quoting = new LineTrait(WholeBlocks::quotesTexts);
    private final LineTrait oneWord = new LineTrait(BlockOpeners::isOneWord);

    int numberOf(String line) {
        return numbers.computeIfAbsent(line, l -> {
            int number = lines.size();
            lines.add(l);
            telling.set(number, isTelling(l));
            indentation = number < indentation.length ? indentation : Arrays.copyOf(indentation, 2 * number);
            indentation[number] = indentationOf(l);
            blank.set(number, l.isBlank());
            return number;
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
        return blank.get(number);
    }

    /** Whether it cannot stand alone, as {@code def run():}. */
    boolean isUnfinished(int number) {
        return unfinished.of(number, lines.get(number));
    }

    /** Whether there is nothing but brackets in it and what stands between them. */
    boolean isOfBrackets(int number) {
        return ofBrackets.of(number, lines.get(number));
    }

    /** Whether it quotes a text that is no slot. */
    boolean isQuoting(int number) {
        return quoting.of(number, lines.get(number));
    }

    /** Whether it has one word at most. */
    boolean isOneWord(int number) {
        return oneWord.of(number, lines.get(number));
    }

    /** White space before the first other character. */
    int indentation(int number) {
        return indentation[number];
    }

    static int indentationOf(String line) {
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
