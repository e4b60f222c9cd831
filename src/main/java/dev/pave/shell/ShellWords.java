package dev.pave.shell;

import java.util.ArrayList;
import java.util.List;

/** Takes a shell's line apart into words and what parts them; substitutions and here-documents stay within their word. */
final class ShellWords {

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean quoted;
    private boolean begun;
    private int at;

    /** A word, or what parts commands: {@code &&}, {@code |} and the like. */
    record Word(String text, boolean quoted, boolean parts) {}

    private ShellWords(String line) {
        this.line = line;
    }

    static List<Word> of(String line) {
        ShellWords reader = new ShellWords(line);
        reader.read();
        return reader.words;
    }

    private void read() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\'' || c == '"') {
                quote(c);
            } else if (c == '\\' && at + 1 < line.length()) {
                escape();
            } else if (c == '$' && at + 1 < line.length() && line.charAt(at + 1) == '(') {
                substitution();
            } else if (c == '#' && !begun) {
                comment();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                end();
                at++;
            } else if ("|&;<>()\n".indexOf(c) >= 0) {
                operator(c);
            } else {
                add(c);
            }
        }
        end();
    }

    private void add(char c) {
        word.append(c);
        begun = true;
        at++;
    }

    private void quote(char mark) {
        quoted = true;
        begun = true;
        at++;
        while (at < line.length() && line.charAt(at) != mark) {
            if (mark == '"' && line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            word.append(line.charAt(at++));
        }
        at++;
    }

    private void escape() {
        at++;
        if (line.charAt(at) == '\n') {
            at++;
        } else {
            add(line.charAt(at));
        }
    }

    private void substitution() {
        int depth = 0;
        do {
            char c = line.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            add(c);
        } while (at < line.length() && (depth > 0 || line.charAt(at - 1) == '$'));
    }

    private void comment() {
        while (at < line.length() && line.charAt(at) != '\n') {
            at++;
        }
    }

    private void operator(char c) {
        boolean descriptor = begun && (c == '<' || c == '>') && word.chars().allMatch(Character::isDigit);
        if (!descriptor) {
            end();
        }
        int from = at;
        while (at < line.length() && at - from < 3 && line.charAt(at) == c && c != '(' && c != ')') {
            at++;
        }
        at = Math.max(at, from + 1);
        if ((c == '>' || c == '&')
                && at < line.length()
                && (line.charAt(at) == '&' || line.charAt(at) == '>')
                && at == from + 1) {
            at++;
        }
        String text = word + line.substring(from, at);
        word.setLength(0);
        begun = false;
        words.add(new Word(c == '\n' ? ";" : text, false, true));
        if (text.startsWith("<<") && text.length() == 2) {
            hereDocument();
        }
    }

    /** The body of a here-document is data: it becomes one quoted word. */
    private void hereDocument() {
        int lineEnd = line.indexOf('\n', at);
        if (lineEnd < 0) {
            return;
        }
        String mark =
                line.substring(at, lineEnd).strip().split("[\\s|&;>]", 2)[0].replaceAll("^-|['\"]", "");
        int end = line.indexOf("\n" + mark, lineEnd);
        words.add(new Word(
                line.substring(lineEnd + 1, end < 0 ? line.length() : Math.max(end, lineEnd + 1)), true, false));
        at = end < 0 ? line.length() : end + 1 + mark.length();
    }

    private void end() {
        if (begun) {
            words.add(new Word(word.toString(), quoted, false));
        }
        word.setLength(0);
        begun = false;
        quoted = false;
    }
}
