package dev.pave.syntax;

import java.util.Optional;

/** Looks whether a text of one sort is whole. */
interface TextCheck {

    /** The first flaw; empty where the text is whole. */
    Optional<Flaw> flaw(String text);
}
