package dev.pave.pattern.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a line is put in, among the lines of its form that are there. */
public enum InsertionPlace {
    /** Before the first line of its form that sorts after it, else after the last. */
    SORTED {
        @Override
        int of(Among beside) {
            return sorted(beside, String::compareTo);
        }
    },
    /** After the last line of its form that sorts before it, else before the first. */
    SORTED_FROM_END {
        @Override
        int of(Among beside) {
            for (int i = beside.alike().size() - 1; i >= 0; i--) {
                if (beside.told(beside.alike().get(i)).compareTo(beside.told()) < 0) {
                    return behind(beside, beside.alike().get(i));
                }
            }
            return BEFORE_FIRST.of(beside);
        }
    },
    /** The same as sorted, upper and lower case being equal. */
    SORTED_ANY_CASE {
        @Override
        int of(Among beside) {
            return sorted(beside, String::compareToIgnoreCase);
        }
    },
    /** Between two neighbours of its form that it sorts between, those that begin most like it; else as sorted. */
    SORTED_NEAR {
        @Override
        int of(Among beside) {
            List<Integer> alike = beside.alike();
            String line = beside.told();
            int best = -1;
            int most = -1;
            for (int i = 1; i < alike.size(); i++) {
                String before = beside.told(alike.get(i - 1));
                String after = beside.told(alike.get(i));
                boolean neighbours =
                        alike.get(i) - alike.get(i - 1) == beside.lines().size();
                if (neighbours && before.compareTo(line) < 0 && line.compareTo(after) < 0) {
                    int like = Math.max(CommonPrefix.length(before, line), CommonPrefix.length(line, after));
                    best = like > most ? alike.get(i) : best;
                    most = Math.max(most, like);
                }
            }
            return best < 0 ? SORTED.of(beside) : best;
        }
    },
    /** After the last line of its form. */
    AFTER_LAST {
        @Override
        int of(Among beside) {
            return beside.alike().isEmpty() ? -1 : behind(beside, beside.last());
        }
    },
    /** Before the first line of its form: at the top of a list. */
    BEFORE_FIRST {
        @Override
        int of(Among beside) {
            return beside.alike().isEmpty() ? -1 : beside.alike().get(0);
        }
    },
    /** Before the last line of its form, which is always the last. */
    BEFORE_LAST {
        @Override
        int of(Among beside) {
            return beside.alike().isEmpty() ? -1 : beside.last();
        }
    },
    /** After the line that the newest one was put after, such as a heading. */
    AFTER_ANCHOR {
        @Override
        int of(Among beside) {
            return beside.anchor() == null ? -1 : beside.text().indexOf(beside.anchor()) + 1;
        }
    },
    /**
     * Behind the last line of its form below the heading that the newest one was put below, as in the section of a changelog
     * that is not released yet, or else behind the last of a list there. A section that has neither is not the place.
     */
    IN_SECTION {
        @Override
        int of(Among beside) {
            int heading = beside.anchor() == null ? -1 : beside.text().indexOf(beside.anchor());
            if (heading >= 0 && EmptiedSection.isReleased(beside.text(), heading)) {
                return -1;
            }
            int last = -1;
            int lastOfList = -1;
            for (int i = heading + 1;
                    heading >= 0
                            && i < beside.text().size()
                            && !isHeading(beside.text().get(i));
                    i++) {
                last = beside.alike().contains(i) ? i : last;
                lastOfList = isElementAs(beside.lines(), beside.text().get(i)) ? i : lastOfList;
            }
            return last >= 0 ? behind(beside, last) : lastOfList < 0 ? -1 : lastOfList + 1;
        }
    },
    /** At the end of the file. */
    AT_END {
        @Override
        int of(Among beside) {
            return beside.text().size();
        }
    },
    /** The last of a list within the line that begins as the one of the newest did ({@link LineList}). */
    IN_LINE {
        @Override
        int of(Among beside) {
            return -1;
        }
    },
    /** In such a list before the first element that sorts after it. */
    IN_LINE_SORTED {
        @Override
        int of(Among beside) {
            return -1;
        }
    };

    private static final Pattern ELEMENT = Pattern.compile("[-*+] ");
    private static final Pattern HEADING = Pattern.compile("#{1,6} .*|\\[[^\\]]+\\]");

    /** Whether an element is put into a line, and no line. */
    public boolean isInLine() {
        return this == IN_LINE || this == IN_LINE_SORTED;
    }

    /** The heading that a line is below, of Markdown or of a file with {@code [sections]}; null where there is none. */
    public static String heading(List<String> text, int line) {
        int at = Math.min(line, text.size()) - 1;
        while (at >= 0 && !isHeading(text.get(at))) {
            at--;
        }
        return at < 0 ? null : text.get(at);
    }

    /** Whether one new line and another one are elements of lists that are marked alike. */
    private static boolean isElementAs(List<String> lines, String line) {
        return lines.size() == 1
                && ELEMENT.matcher(line).lookingAt()
                && lines.get(0).startsWith(line.substring(0, 2));
    }

    private static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** Its name in specifications, e.g. {@code after_last}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for an unknown one. */
    public static Optional<InsertionPlace> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }

    /**
     * What a place is found among.
     *
     * @param text    the file before the edit
     * @param alike   numbers of its lines that have the form of the first new line
     * @param lines   the new lines
     * @param anchor  the line before the newest insertion; null before the first
     * @param telling which line of a block is its own, from 0, blank ones at the top not counted: those before it are the same
     *                in all of them, as an attribute above a field is
     * @param cells   of a row, cells before the one with its name, which have marks that some rows have
     */
    record Among(List<String> text, List<Integer> alike, List<String> lines, String anchor, int telling, int cells) {

        /** The number of the last line of the form. */
        private int last() {
            return alike.get(alike.size() - 1);
        }

        /** What the new lines are sorted by. */
        private String told() {
            return told(lines, 0);
        }

        /** The same of those that begin with some line. */
        private String told(int from) {
            return told(text, from);
        }

        /** What is put in may begin with more blank lines than what is there. */
        private String told(List<String> lines, int from) {
            int first = from + blanks(lines.subList(from, lines.size()));
            String line = lines.get(Math.min(lines.size() - 1, first + telling));
            return cells == 0 ? line : SeparatedText.behind(cells, line);
        }
    }

    /** Compares lines. */
    private interface Order {
        int compare(String a, String b);
    }

    /**
     * @return how many lines stay before the new ones; below 0 where this place is not there
     */
    abstract int of(Among beside);

    private static int sorted(Among beside, Order order) {
        for (int i : beside.alike()) {
            if (order.compare(beside.told(i), beside.told()) > 0) {
                return i;
            }
        }
        return AFTER_LAST.of(beside);
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
    private static int behind(Among beside, int block) {
        List<String> text = beside.text();
        List<String> lines = beside.lines();
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
