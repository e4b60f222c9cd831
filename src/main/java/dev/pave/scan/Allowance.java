package dev.pave.scan;

import dev.pave.pattern.finding.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's word in a comment that a finding is all right: {@code pave:allow silent_failures the cache is optional}.
 *
 * @param guard  whose findings are meant; null where the word names no guard
 * @param line   where the comment ends: findings there and in the next line are allowed
 * @param first  where it begins
 * @param reason why; empty where none is given, and then nothing is allowed
 */
record Allowance(Guard guard, int first, int line, String reason) {

    /** What such a word begins with. */
    static final String MARK = "pave:allow";

    private static final Pattern WORD = Pattern.compile(MARK + "[ \\t]+([\\w-]+)[ \\t:,-]*([^\\n]*)");

    static List<Allowance> of(List<Token> comments) {
        List<Allowance> allowances = new ArrayList<>();
        for (Token comment : comments) {
            Matcher word = WORD.matcher(comment.text());
            if (word.find()) {
                Optional<Guard> guard = Guard.of(word.group(1));
                int lines = (int) comment.text().chars().filter(c -> c == '\n').count();
                allowances.add(new Allowance(
                        guard.orElse(null),
                        comment.line(),
                        comment.line() + lines,
                        word.group(2).replace("*/", "").strip()));
            }
        }
        return allowances;
    }

    boolean counts() {
        return guard != null && !reason.isEmpty();
    }

    boolean covers(Guard found, int at) {
        return counts() && guard == found && at >= first && at <= line + 1;
    }
}
