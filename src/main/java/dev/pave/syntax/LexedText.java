package dev.pave.syntax;

import dev.pave.scan.Language;
import dev.pave.scan.SourceFile;
import dev.pave.scan.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text whose tokens are read once, however many look at them. Not thread-safe. */
public final class LexedText {

    private final String path;
    private final String text;
    private final Optional<Language> language;
    private List<Token> tokens;
    private LineStates states;

    /** @param path of the text, or the template of its path: it tells the language */
    public LexedText(String path, String text) {
        this.path = Ending.named(path);
        this.text = text;
        this.language = Syntax.language(this.path, text);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** The language whose tokens are known; empty for any other. */
    Optional<Language> language() {
        return language;
    }

    /** Only of a text whose language is known. */
    List<Token> tokens() {
        if (tokens == null) {
            tokens = new SourceFile(path, language.orElseThrow(), text).tokens();
        }
        return tokens;
    }

    /** Its lines, without their ends; what stands behind the last end is none. */
    List<String> lines() {
        String[] lines = text.split("\n", -1);
        return Arrays.asList(lines).subList(0, lines.length - 1);
    }

    /** What is open where its lines begin and end. */
    LineStates states() {
        if (states == null) {
            states = LineStates.of(this, lines());
        }
        return states;
    }
}
