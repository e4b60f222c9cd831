package dev.pave.scan;

import dev.pave.pattern.finding.Sign;
import java.util.List;
import java.util.regex.Pattern;

/** Finds comments that mark work left to do, or admit debt in other words. */
final class CommentReader {

    /** What is not a person's word about this code. */
    private static final Pattern NOT_A_REMARK = Pattern.compile(
            "(?i)copyright|licensed under|spdx-license|rubocop:|checkstyle:|eslint-disable|noqa|pylint:|@formatter:|^\\s*pave:allow");

    private static final Pattern ASKS =
            Pattern.compile("\\s*(?:}\\s*)?(?:else\\s+)?(?:if|elif|elsif|unless|switch|case|while|when)\\b");

    /** It says what the reader learns below, and asks nothing. */
    private static final Pattern WHY_CLAUSE = Pattern.compile(
            "(?i)^\\s*why (?!(?:is|are|do|does|did|was|were|not|would|should|can|could|has|have|on|the (?:hell|heck|fuck))\\b)(?=[^?]*$)");

    private final DebtPhrases phrases = new DebtPhrases();

    void read(Found found) {
        List<Remark> remarks = Remark.of(found.file(), found.comments());
        for (Remark remark : remarks) {
            if (NOT_A_REMARK.matcher(remark.text()).find()) {
                continue;
            }
            List<TodoMarkers.Mark> marks = TodoMarkers.find(remark.prose());
            marks.forEach(mark -> add(Sign.TODO_COMMENT, found, remark, mark.at(), mark.word()));
            if (marks.isEmpty() && !remark.isDocument() && !isAnswered(found, remark)) {
                DebtPhrases.Weighed weighed =
                        phrases.weigh(WHY_CLAUSE.matcher(remark.prose()).replaceFirst(""));
                if (weighed.isDebt() && !TodoMarkers.speaksOfAll(remark.prose())) {
                    add(Sign.DEBT_COMMENT, found, remark, weighed.at(), weighed.phrase());
                }
            }
        }
    }

    /** Whether it is a question that the code below asks, too. */
    private static boolean isAnswered(Found found, Remark remark) {
        return remark.text().strip().endsWith("?")
                && ASKS.matcher(found.file().text())
                        .region(remark.end(), found.file().text().length())
                        .lookingAt();
    }

    private static void add(Sign sign, Found found, Remark remark, int at, String subject) {
        int linesBefore = (int) remark.text()
                .substring(0, Math.max(0, at))
                .chars()
                .filter(c -> c == '\n')
                .count();
        int from = remark.text().lastIndexOf('\n', at) + 1;
        int to = remark.text().indexOf('\n', at);
        String line = remark.text().substring(from, to < 0 ? remark.text().length() : to);
        found.add(sign, remark.line() + linesBefore, line, subject);
    }
}
