package dev.pave.pattern.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a line is put in, among the lines of its form that are there. */
public enum InsertionPlace {
    /** Before the first line of its form that sorts after it, else after the last. */
    SORTED {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return sorted(text, alike, lines, String::compareTo);
        }
    },
    /** After the last line of its form that sorts before it, else before the first. */
    SORTED_FROM_END {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            for (int i = alike.size() - 1; i >= 0; i--) {
                if (told(text, alike.get(i)).compareTo(told(lines, 0)) < 0) {
                    return behind(text, alike.get(i), lines);
                }
            }
            return BEFORE_FIRST.of(text, alike, lines, anchor);
        }
    },
    /** The same as sorted, upper and lower case being equal. */
    SORTED_ANY_CASE {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return sorted(text, alike, lines, String::compareToIgnoreCase);
        }
    },
    /** Between two neighbours of its form that it sorts between, those that begin most like it; else as sorted. */
    SORTED_NEAR {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            String line = told(lines, 0);
            int best = -1;
            int most = -1;
            for (int i = 1; i < alike.size(); i++) {
                String before = told(text, alike.get(i - 1));
                String after = told(text, alike.get(i));
                boolean neighbours = alike.get(i) - alike.get(i - 1) == lines.size();
                if (neighbours && before.compareTo(line) < 0 && line.compareTo(after) < 0) {
                    int like = Math.max(CommonPrefix.length(before, line), CommonPrefix.length(line, after));
                    best = like > most ? alike.get(i) : best;
                    most = Math.max(most, like);
                }
            }
            return best < 0 ? SORTED.of(text, alike, lines, anchor) : best;
        }
    },
    /** After the last line of its form. */
    AFTER_LAST {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return alike.isEmpty() ? -1 : behind(text, alike.get(alike.size() - 1), lines);
        }
    },
    /** Before the first line of its form: at the top of a list. */
    BEFORE_FIRST {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return alike.isEmpty() ? -1 : alike.get(0);
        }
    },
    /** Before the last line of its form, which is always the last. */
    BEFORE_LAST {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return alike.isEmpty() ? -1 : alike.get(alike.size() - 1);
        }
    },
    /** After the line that the newest one was put after, such as a heading. */
    AFTER_ANCHOR {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return anchor == null ? -1 : text.indexOf(anchor) + 1;
        }
    },
    /** At the end of the file. */
    AT_END {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return text.size();
        }
    },
    /** The last of a list within the line that begins as the one of the newest did ({@link LineList}). */
    IN_LINE {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return -1;
        }
    },
    /** In such a list before the first element that sorts after it. */
    IN_LINE_SORTED {
        @Override
        int of(List<String> text, List<Integer> alike, List<String> lines, String anchor) {
            return -1;
        }
    };

    /** Whether an element is put into a line, and no line. */
    public boolean isInLine() {
        return this == IN_LINE || this == IN_LINE_SORTED;
    }

    /** Its name in specifications, e.g. {@code after_last}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for an unknown one. */
    public static Optional<InsertionPlace> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }

    /** Compares lines. */
    private interface Order {
        int compare(String a, String b);
    }

    /**
     * @param text   the file before the edit
     * @param alike  numbers of its lines that have the form of the first new line
     * @param lines  the new lines
     * @param anchor the line before the newest insertion; null before the first
     * @return how many lines stay before the new ones; below 0 where this place is not there
     */
    abstract int of(List<String> text, List<Integer> alike, List<String> lines, String anchor);

    private static int sorted(List<String> text, List<Integer> alike, List<String> lines, Order order) {
        for (int i : alike) {
            if (order.compare(told(text, i), told(lines, 0)) > 0) {
                return i;
            }
        }
        return AFTER_LAST.of(text, alike, lines, null);
    }

    /** The first line from some line on that tells something: what is put in may begin with more blank lines than what is there. */
    private static String told(List<String> lines, int from) {
        return lines.get(from + blanks(lines.subList(from, lines.size())));
    }

    /** How many blank lines are before the first that tells something; 0 where none does. */
    static int blanks(List<String> lines) {
        int blanks = 0;
        while (blanks < lines.size() && lines.get(blanks).isBlank()) {
            blanks++;
        }
        return blanks == lines.size() ? 0 : blanks;
    }

    /** The line behind a block that is there: as long as the new one, or up to the blank line that sets the next one off. */
    private static int behind(List<String> text, int block, List<String> lines) {
        int told = blanks(lines);
        boolean isSetOff = told > 0 && text.get(block).isBlank();
        boolean isOneParagraph = isSetOff && lines.stream().skip(told).noneMatch(String::isBlank);
        if (!isOneParagraph) {
            return block + lines.size() - (isSetOff ? 0 : told);
        }
        int end = block + told;
        while (end < text.size() && !text.get(end).isBlank()) {
            end++;
        }
        return end;
    }
}
