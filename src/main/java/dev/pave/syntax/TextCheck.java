package dev.pave.syntax;

import java.util.Optional;

/** Looks whether a text of one sort is whole. */
interface TextCheck {

    /** The first flaw; empty where the text is whole. */
    Optional<Flaw> flaw(String text);

    /** The same of a text whose tokens others look at, too. */
    default Optional<Flaw> flaw(LexedText text) {
        return flaw(text.text());
    }
}
