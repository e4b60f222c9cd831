package dev.pave.scan;

import dev.pave.pattern.finding.Sighting;
import dev.pave.pattern.finding.Sign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what one file shows, and knows its comments. */
final class Found {

    private final SourceFile file;
    private final List<Token> comments;
    /** Those that may be a person's reason for something. */
    private final List<Token> reasons;

    private final boolean test;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Set<String> bases = new HashSet<>();

    /** @param comments of the file, in order */
    Found(SourceFile file, List<Token> comments) {
        this.file = file;
        this.comments = comments;
        this.reasons = comments.stream()
                .filter(comment -> !Suppressions.isOnlyMark(comment.text()))
                .toList();
        this.test = file.isTest();
        for (int at = file.text().indexOf('\n'); at >= 0; at = file.text().indexOf('\n', at + 1)) {
            starts.add(at);
        }
    }

    SourceFile file() {
        return file;
    }

    /** Whether the file holds tests. */
    boolean isTest() {
        return test;
    }

    /** Whether the line above holds nothing but a comment, which is none that documents what follows. */
    boolean isCommentedAbove(int start) {
        String text = file.text();
        int line = text.lastIndexOf('\n', start - 1);
        int above = line > 0 ? text.lastIndexOf('\n', line - 1) + 1 : 0;
        return line > 0
                && text.substring(above, line).strip().matches("(?s)(?:#|//(?!/)|/\\*(?!\\*)).*")
                && isCommented(above, line);
    }

    /** @param start offset where the evidence begins; @param end offset after it */
    void add(Sign sign, int start, int end, String subject, String owner) {
        String text = file.text();
        int to = Math.min(text.length(), Math.min(Math.max(start, end), start + 2000));
        sightings.add(new Sighting(
                sign,
                file.path(),
                line(start),
                line(Math.max(start, end - 1)),
                subject,
                owner,
                text.substring(start, to)));
    }

    /** As above, of a line and a text that stands there. */
    void add(Sign sign, int line, String evidence, String subject) {
        sightings.add(new Sighting(sign, file.path(), line, line, subject, "", evidence));
    }

    /** Forgets what was found so far between two offsets. */
    void leaveOut(int[] range) {
        int first = line(range[0]);
        int last = line(range[1]);
        sightings.removeIf(sighting -> sighting.line() >= first && sighting.line() <= last);
    }

    /** Notes that some type builds on another one. */
    void base(String name) {
        bases.add(name);
    }

    /** Whether there is a comment between two offsets. */
    boolean isCommented(int start, int end) {
        int low = 0;
        int high = reasons.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reasons.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < reasons.size() && reasons.get(low).start() < end;
    }

    /** Line of an offset, from 1. */
    int line(int offset) {
        int found = java.util.Collections.binarySearch(starts, offset);
        return (found >= 0 ? found : -found - 1) + 1;
    }

    long lines() {
        return starts.size();
    }

    List<Token> comments() {
        return comments;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    Set<String> bases() {
        return bases;
    }
}
