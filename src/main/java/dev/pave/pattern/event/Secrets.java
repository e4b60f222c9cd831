package dev.pave.pattern.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds what must not be stored or committed: tokens of known forms, private keys, passwords in addresses and arguments,
 * and assignments of what looks like chance. Most texts hold none: one pass over the characters looks for the words that
 * any form has, and an expression is asked only where one of its words is, so time is linear.
 */
public final class Secrets {

    private static final String[] WORDS = {
        "pass",
        "pwd",
        "secret",
        "token",
        "key",
        "auth",
        "bearer",
        "credential",
        "mysql",
        "login",
        "mongo",
        "redis-cli",
        "curl",
        "wget",
        "sqlcmd",
        "osql",
        "bcp ",
        "zip",
        "ldap",
        "keytool",
        "sqlplus",
        "-----begin",
        "xox"
    };
    private static final SecretWords FORMS = new SecretWords(SecretForm.ALL);
    private static final boolean[] BEGINS = new boolean[128];
    private static final String[][] BY_FIRST = new String[128][];
    private static final int LONG_RUN = 16;

    static {
        for (String word : WORDS) {
            BEGINS[word.charAt(0)] = true;
            BEGINS[Character.toUpperCase(word.charAt(0))] = true;
            BY_FIRST[word.charAt(0) | 32] = Arrays.stream(WORDS)
                    .filter(other -> other.charAt(0) == word.charAt(0))
                    .toArray(String[]::new);
        }
    }

    private Secrets() {}

    /** Where a secret is, and of what sort, e.g. {@code github-token}. */
    public record Finding(int start, int end, String kind) {}

    /** A text without its secrets, and how many there were. */
    public record Redacted(String text, int count) {}

    /** Whether a text speaks of secrets, or has letters and digits in a long row: what is found elsewhere is none. */
    static boolean isSuspicious(String text) {
        int run = 0;
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && BEGINS[c] && isWord(text, i) || c == '@' && text.lastIndexOf("://", i) >= 0) {
                return true;
            }
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
            if (digit || letter || c == '_' || c == '-' || c == '+') {
                run++;
                digits |= digit;
                letters |= letter;
                if (run >= LONG_RUN && digits && letters) {
                    return true;
                }
            } else {
                run = 0;
                digits = false;
                letters = false;
            }
        }
        return false;
    }

    private static boolean isWord(String text, int at) {
        for (String word : BY_FIRST[text.charAt(at) | 32]) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** All secrets of a text, in their order, none within another. */
    public static List<Finding> find(String text) {
        long[] places = FORMS.in(text);
        return places == null ? List.of() : find(text, places);
    }

    private static List<Finding> find(String text, long[] places) {
        List<Finding> all = new ArrayList<>();
        SecretForm form = (SecretForm) null;
        Matcher matcher = (Matcher) null;
        int least = 0;
        for (long place : places) {
            SecretForm now = SecretForm.ALL.get((int) (place >>> Integer.SIZE));
            if (now != form) {
                form = now;
                matcher = now.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
                least = 0;
            }
            int begin = now.begin().of(text, (int) place, least);
            if (begin < least || !matcher.region(begin, text.length()).lookingAt()) {
                continue;
            }
            least = matcher.end();
            int group = matcher.groupCount();
            if (matcher.start(group) >= 0 && now.accepts().test(matcher.group(group))) {
                all.add(new Finding(matcher.start(group), matcher.end(group), now.kind()));
            }
        }
        return all.isEmpty() || !isSuspicious(text) ? List.of() : apart(all);
    }

    static List<Finding> apart(List<Finding> all) {
        all.sort(Comparator.comparingInt(Finding::start).thenComparing(f -> -f.end()));
        List<Finding> apart = new ArrayList<>();
        int end = 0;
        for (Finding finding : all) {
            if (finding.start() >= end) {
                apart.add(finding);
                end = finding.end();
            }
        }
        return apart;
    }

    /** The text with {@code [redacted:kind]} in the place of each secret. */
    public static Redacted redact(String text) {
        List<Finding> findings = find(text);
        if (findings.isEmpty()) {
            return new Redacted(text, 0);
        }
        StringBuilder without = new StringBuilder();
        int at = 0;
        for (Finding finding : findings) {
            without.append(text, at, finding.start())
                    .append("[redacted:")
                    .append(finding.kind())
                    .append(']');
            at = finding.end();
        }
        return new Redacted(without.append(text, at, text.length()).toString(), findings.size());
    }
}
