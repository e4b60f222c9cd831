package dev.pave.syntax;

import dev.pave.scan.Language;
import dev.pave.scan.Token;
import dev.pave.scan.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What is open where the lines of a text begin and end.
 *
 * @param before brackets that are open before each line
 * @param after  brackets that are open after it
 * @param inside whether it begins inside of a text or comment
 */
record LineStates(int[] before, int[] after, boolean[] inside) {

    /** @param lexed these lines, each with its end */
    static LineStates of(LexedText lexed, List<String> lines) {
        LineStates states = new LineStates(new int[lines.size()], new int[lines.size()], new boolean[lines.size()]);
        Optional<Language> language = lexed.language();
        if (language.isPresent()) {
            states.read(lexed.text(), lexed.tokens(), language.get());
        } else {
            states.plain(lines, 0, lines.size());
        }
        return states;
    }

    /** What their brackets tell of some lines, whatever they stand in. */
    static LineStates ofBrackets(List<String> lines, int from, int to) {
        LineStates states = new LineStates(new int[lines.size()], new int[lines.size()], new boolean[lines.size()]);
        states.plain(lines, from, to);
        return states;
    }

    private void read(String text, List<Token> tokens, Language language) {
        int[] change = new int[after.length];
        boolean[] seen = new boolean[after.length];
        for (Token token : tokens) {
            int line = token.line() - 1;
            if (token.kind() == Kind.LINE_END) {
                continue;
            }
            seen[line] = true;
            if (token.kind() == Kind.SYMBOL && token.text().length() == 1 && language != Language.SHELL) {
                change[line] += step(token.text().charAt(0));
            }
            int last = line
                    + (int) text.substring(token.start(), token.end())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            for (int l = line + 1; l <= Math.min(last, inside.length - 1); l++) {
                inside[l] = true;
                seen[l] = true;
            }
        }
        int depth = 0;
        String[] lines = text.split("\n", -1);
        for (int l = 0; l < after.length; l++) {
            before[l] = depth;
            depth += change[l];
            after[l] = depth;
            inside[l] |= !seen[l] && !lines[l].isBlank(); // a here document has no tokens
        }
    }

    private void plain(List<String> lines, int from, int to) {
        int depth = 0;
        for (int l = from; l < to; l++) {
            before[l] = depth;
            for (char c : lines.get(l).toCharArray()) {
                depth = Math.max(0, depth + step(c));
            }
            after[l] = depth;
        }
    }

    private static int step(char c) {
        return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
}
