package dev.pave.cli.review;

import dev.pave.cli.table.Output;
import dev.pave.pattern.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jline.utils.WCWidth;

/**
 * What is shown: the list above, the evidence of where one is below, what can be done in the last line. Exactly as many lines
 * as fit, none wider.
 *
 * @param evidence of an item
 * @param coloured whether lines may carry colours
 */
record Screen(Function<QueueItem, List<String>> evidence, boolean coloured) {

    private static final int SMALLEST_WIDTH = 30;
    private static final int SMALLEST_HEIGHT = 6;
    private static final int WITH_COLUMNS = 100;
    private static final int SURE = 24;
    private static final int SAVES = 12;

    private static final List<String> HELP = List.of(
            "j k     next, before; arrows do the same",
            "Enter   the evidence alone, j and k move in it; Enter again leaves",
            "a r     approve, reject: a digit takes a usual reason, or type one; Enter decides, Esc does not",
            "z       take the last one back, within ten seconds",
            "x       select several; a and r are about all of them, each is kept on its own",
            "/       search: all words have to be there",
            "q       leave; what is not taken back is kept",
            "",
            "any key goes back");

    List<String> lines(Review review, int width, int height) {
        if (width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT) {
            return List.of(fit("pave review wants " + SMALLEST_WIDTH + "x" + SMALLEST_HEIGHT, Math.max(1, width)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(coloured("1", fit(head(review), width)));
        List<String> asked = asked(review);
        int room = height - 1 - asked.size();
        if (review.mode() == Review.Mode.HELP) {
            HELP.stream().limit(room).map(line -> fit(line, width)).forEach(lines::add);
        } else {
            body(review, width, room, lines);
        }
        while (lines.size() < height - asked.size()) {
            lines.add("");
        }
        asked.forEach(line -> lines.add(fit(line, width)));
        return lines.subList(0, Math.min(height, lines.size()));
    }

    private static String head(Review review) {
        List<QueueItem> shown = review.shown();
        long waiting = shown.stream()
                .filter(item -> review.status(item) == Status.CANDIDATE)
                .count();
        int kept = review.decisions().kept().size();
        int held = review.decisions().size();
        return "pave review: " + waiting + (waiting == 1 ? " waits" : " wait")
                + (review.searched().isBlank() ? "" : " with \"" + review.searched() + "\"")
                + (kept == 0 ? "" : ", " + kept + " kept")
                + (held == 0
                        ? ""
                        : ", " + held + " can be taken back (z, "
                                + review.decisions().secondsLeft() + " s)");
    }

    /** The last lines: what a key does, or what is being typed. */
    private static List<String> asked(Review review) {
        if (review.mode() == Review.Mode.SEARCH) {
            return List.of("/" + review.typed() + "_");
        }
        if (review.mode() != Review.Mode.REASON) {
            return List.of(
                    review.message().isEmpty()
                            ? "j k Enter  a approve  r reject  z undo  x select  / search  ? q"
                            : review.message());
        }
        List<String> lines = new ArrayList<>();
        int like = review.current() == null ? 0 : review.current().like().size();
        int number = review.subjects().size();
        lines.add((review.asked() == Status.APPROVED ? "Approve " : "Reject ")
                + (number == 1 ? "this" : number + " of them")
                + (like == 0
                        ? ":"
                        : review.alike()
                                ? ", with those like it (Tab: without):"
                                : " (Tab: also the " + like + " like it):"));
        for (int i = 0; i < review.reasons().size(); i++) {
            lines.add("  " + (i + 1) + " " + review.reasons().get(i));
        }
        lines.add("why: " + (review.typed().isEmpty() ? "(Enter: the first)" : review.typed() + "_"));
        return lines;
    }

    private void body(Review review, int width, int room, List<String> lines) {
        QueueItem current = review.current();
        if (current == null) {
            lines.add(fit(
                    review.searched().isBlank()
                            ? "Nothing waits for a decision."
                            : "Nothing fits; / searches for something else",
                    width));
            return;
        }
        List<QueueItem> shown = review.shown();
        int rows = review.mode() == Review.Mode.EVIDENCE ? 1 : Math.min(shown.size(), Math.max(1, room / 3));
        int first = Math.max(0, Math.min(review.at() - rows / 2, shown.size() - rows));
        for (int i = first; i < first + rows; i++) {
            String row = fit(row(review, shown.get(i), i == review.at(), width), width);
            lines.add(i == review.at() ? coloured("7", row) : row);
        }
        lines.add("");
        List<String> told = evidence.apply(current).stream()
                .flatMap(line -> wrapped(line, width).stream())
                .toList();
        int from = Math.min(review.scroll(), Math.max(0, told.size() - 1));
        told.stream()
                .skip(from)
                .limit(Math.max(0, room - rows - 1))
                .map(line -> tinted(fit(line, width)))
                .forEach(lines::add);
    }

    /** Sentences go on in the next line; lines of texts are cut, so that they stay what they are. */
    private static List<String> wrapped(String line, int width) {
        if (line.isEmpty() || " +-@".indexOf(line.charAt(0)) >= 0) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        for (String word : line.split(" ")) {
            if (!now.isEmpty() && columns(now + " " + word) > width) {
                lines.add(now.toString());
                now.setLength(0);
                now.append(line.startsWith("•") ? "  " : "").append(word);
            } else {
                now.append(now.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(now.toString());
        return lines;
    }

    private static String row(Review review, QueueItem item, boolean here, int width) {
        Status status = review.status(item);
        String state =
                status == Status.CANDIDATE ? " " : status.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        String begin = (here ? ">" : " ") + (review.isPicked(item) ? "*" : " ") + state + " ";
        if (width < WITH_COLUMNS) {
            return begin + item.what();
        }
        String saves = item.line().saving().briefly();
        String end = " " + padded(item.line().sure(), SURE) + " " + padded(saves.isEmpty() ? "no text" : saves, SAVES);
        return padded(begin + item.what(), width - end.length()) + end;
    }

    private static String padded(String text, int width) {
        String fitting = fit(text, width);
        return fitting + " ".repeat(Math.max(0, width - columns(fitting)));
    }

    private String tinted(String line) {
        return line.startsWith("+") ? coloured("32", line) : line.startsWith("-") ? coloured("31", line) : line;
    }

    private String coloured(String code, String line) {
        return coloured ? "\u001b[" + code + "m" + line + "\u001b[0m" : line;
    }

    /** As much of it as fits, without what would steer a terminal. */
    static String fit(String text, int width) {
        String safe =
                Output.printable(text).replace("\t", "  ").replace('\n', ' ').replace('\r', ' ');
        if (columns(safe) <= width) {
            return safe;
        }
        StringBuilder fitting = new StringBuilder();
        int used = 0;
        for (int point : safe.codePoints().boxed().collect(Collectors.toList())) {
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > width - 1) {
                break;
            }
            fitting.appendCodePoint(point);
        }
        return fitting + "…";
    }

    private static int columns(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
