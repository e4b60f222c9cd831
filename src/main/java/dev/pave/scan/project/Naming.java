package dev.pave.scan.project;

import dev.pave.pattern.Words;
import java.util.List;
import java.util.function.Consumer;

/**
 * The names that a text may mean, whatever their case style: all letters and digits of a token in lower case, and of two or
 * more of its words that follow each other. {@code checkFooBar} may mean {@code check_foo_bar} and {@code foo-bar}, not
 * {@code foo}.
 */
final class Naming {

    private static final int MOST_WORDS = 9;

    private Naming() {}

    /** Gives each token of a text: letters, digits, and the hyphens and underscores between them. */
    static void tokens(String text, Consumer<String> tokens) {
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (!isPart(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < length && (isPart(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            tokens.accept(text.substring(at, end));
            at = end;
        }
    }

    private static boolean isPart(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
                : Character.isLetterOrDigit(c);
    }

    /** Gives the names that a token may mean; some may come twice. */
    static void of(String token, Consumer<String> names) {
        names.accept(Words.squash(token));
        List<String> words = Words.of(token);
        if (words.size() > MOST_WORDS) {
            return;
        }
        for (int from = 0; from < words.size(); from++) {
            StringBuilder name = new StringBuilder(Words.squash(words.get(from)));
            for (int to = from + 1; to < words.size(); to++) {
                name.append(Words.squash(words.get(to)));
                if (to - from + 1 < words.size()) {
                    names.accept(name.toString());
                }
            }
        }
        if (token.indexOf('-') >= 0) {
            for (String part : token.split("-")) {
                names.accept(Words.squash(part));
            }
        }
    }
}
