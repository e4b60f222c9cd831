package dev.pave.ingest.log.format.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** How far a command of a shell is from its end: what quotes, blocks, here-documents and operators it leaves open. */
final class OpenCommand {

    private static final Set<String> OPENING = Set.of("if", "for", "while", "until", "case", "select", "{");
    private static final Set<String> CLOSING = Set.of("fi", "done", "esac", "}");
    private static final Set<String> BEFORE_COMMAND =
            Set.of("do", "then", "else", "elif", "!", "time", "if", "while", "until", "{");

    private final String text;
    private final Deque<String> documents = new ArrayDeque<>();
    private final StringBuilder word = new StringBuilder();
    private boolean command = true;
    private boolean waiting;
    private int open;
    private int cases;
    private int at;

    private OpenCommand(String text) {
        this.text = text;
    }

    /** More than 0 where it goes on, 0 where it is whole, less where it closes what began before. */
    static int open(String text) {
        return new OpenCommand(text).read();
    }

    private int read() {
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                word.append('\\');
                if (at == text.length()) {
                    return 1;
                }
            } else if (c == '\'' || c == '"' || c == '`') {
                if (!quoted(c)) {
                    return 1;
                }
            } else if (c == '#' && word.isEmpty()) {
                at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) - 1;
            } else if (Character.isWhitespace(c) || ";|&()".indexOf(c) >= 0) {
                word();
                separator(c);
                if (c == '\n' && !passDocuments()) {
                    return 1;
                }
            } else if (text.startsWith("<<", at) && !text.startsWith("<<<", at)) {
                word();
                document();
            } else {
                waiting = false;
                word.append(c);
            }
        }
        word();
        return waiting || !documents.isEmpty() ? Math.max(1, open) : open;
    }

    private boolean quoted(char quote) {
        waiting = false;
        word.append(quote);
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return true;
            }
            at += c == '\\' && quote != '\'' ? 1 : 0;
        }
        return false;
    }

    private void separator(char c) {
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        if (c == '(') {
            open++;
            command = true;
        } else if (c == ')') {
            open -= open > cases || cases == 0 ? 1 : 0;
            command = cases > 0;
        } else if (c == '|' || c == '&' && twice) {
            at += twice ? 1 : 0;
            waiting = true;
            command = true;
        } else if (c == ';' || c == '&' || c == '\n') {
            command = true;
        }
    }

    private void word() {
        if (word.isEmpty()) {
            return;
        }
        String said = word.toString();
        word.setLength(0);
        if (said.equals("{") || command && OPENING.contains(said)) {
            open++;
            cases += said.equals("case") ? 1 : 0;
        } else if (command && CLOSING.contains(said)) {
            open--;
            cases -= said.equals("esac") ? 1 : 0;
        }
        command = BEFORE_COMMAND.contains(said);
    }

    private void document() {
        int from = at + 2;
        while (from < text.length() && "- \t'\"\\".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
            to++;
        }
        if (to > from) {
            documents.add(text.substring(from, to));
        }
        boolean closed = to < text.length() && "'\"".indexOf(text.charAt(to)) >= 0;
        at = closed ? to : to - 1;
    }

    private boolean passDocuments() {
        while (!documents.isEmpty()) {
            int end = text.indexOf('\n', at + 1);
            String line = text.substring(Math.min(at + 1, text.length()), end < 0 ? text.length() : end);
            if (line.strip().equals(documents.peek())) {
                documents.poll();
            }
            if (end < 0) {
                at = text.length();
                return documents.isEmpty();
            }
            at = end;
        }
        return true;
    }
}
