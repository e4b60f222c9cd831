package dev.pave.cli.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.review.QueueLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands in a line of the queue.
 *
 * @param candidate what is decided on
 * @param line      what the line says
 * @param like      those that it stands for
 */
public record QueueItem(Candidate candidate, QueueLine line, List<Candidate> like) {

    /** Lines at most; the rest comes up when these are decided. */
    private static final int MOST = 400;

    /**
     * What waits for a decision, those that are nearly the same in one line.
     *
     * @param all        every candidate, what is most worth looking at first
     * @param everything also what is not worth a look
     */
    public static List<QueueItem> waiting(List<Candidate> all, boolean everything) {
        Map<String, QueueLine> lines = QueueLine.of(all, all.size() > MOST ? MOST : all.size());
        List<Candidate> waiting = all.stream()
                .filter(c -> lines.containsKey(c.found().patternId()))
                .filter(c -> c.status() == Status.CANDIDATE && (everything || c.isWorthALook()))
                .toList();
        return waiting.stream()
                .filter(c -> stand(lines, waiting, c).equals(c.found().patternId()))
                .map(c -> new QueueItem(
                        c,
                        lines.get(c.found().patternId()),
                        waiting.stream()
                                .filter(other -> other != c
                                        && stand(lines, waiting, other)
                                                .equals(c.found().patternId()))
                                .toList()))
                .toList();
    }

    /** The one that stands for it, where that waits too. */
    private static String stand(Map<String, QueueLine> lines, List<Candidate> waiting, Candidate candidate) {
        String id = candidate.found().patternId();
        String like = lines.get(id).like();
        return waiting.stream().anyMatch(c -> c.found().patternId().equals(like)) ? like : id;
    }

    String id() {
        return candidate.found().patternId();
    }

    /** Its first place, and how many come along. */
    String what() {
        return what(candidate) + (like.isEmpty() ? "" : ", and " + like.size() + " like it");
    }

    static String what(Candidate candidate) {
        List<Role> roles = candidate.found().roles();
        List<Role> usual = roles.stream().filter(Role::isUsual).toList();
        List<Role> shown = usual.isEmpty() ? roles.stream().limit(1).toList() : usual;
        if (shown.isEmpty()) {
            return candidate.found().signature().replaceFirst("^[a-z_]+:", "");
        }
        return shown.get(0).template() + (shown.size() > 1 ? " and " + (shown.size() - 1) + " more" : "");
    }

    /** Whether all words are in its texts. */
    boolean has(String words) {
        String text = (id() + " " + candidate.found().signature() + " "
                        + String.join(
                                " ",
                                candidate.found().roles().stream()
                                        .map(Role::template)
                                        .toList()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
