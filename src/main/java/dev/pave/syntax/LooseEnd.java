package dev.pave.syntax;

/**
 * What a text may have where lines were left out, though brackets match. People write such lines too, so each kind is asked
 * only of what is made from files that have none of it.
 */
public enum LooseEnd {
    /** Deeper than the line before it, which is finished. */
    BELOW_NOTHING("it is indented, and the line before it opens nothing"),
    /** More than one step deeper than the line that opens its block. */
    TOO_DEEP("it is indented by more than one step"),
    /** A brace of its own behind nothing that it could belong to. */
    HEADLESS("it opens a block of nothing"),
    /** A blank line follows, and no end of a statement is before it. */
    UNFINISHED("it is not finished"),
    /** Behind a blank line, and deeper than the line before that. */
    DEEPER_AFTER_BLANK("it is deeper than what stands before the blank line"),
    /** An operator or call that goes on with the line before, where none is. */
    CONTINUES_NOTHING("what it goes on with is not there"),
    /** The first line is indented: what it stands in is not there. */
    INDENTED_START("the text begins in the middle of something"),
    /** An annotation or attribute with nothing behind it. */
    BARE_ANNOTATION("nothing follows that it could belong to"),
    /** A comment of what comes next, and nothing does. */
    COMMENT_OF_NOTHING("nothing follows that the comment could tell of"),
    /** A line of a comment that was not begun. */
    HALF_COMMENT("the comment that it belongs to does not begin"),
    /** The head of a function with no body behind it. */
    BODILESS("what it begins has no body"),
    /** An operator ends it, and the next line is not deeper. */
    GOES_ON_WITH_NOTHING("what it goes on with is not there"),
    /** A script in markup with nothing in it. */
    EMPTY_SCRIPT("a script has nothing in it"),
    /** A bracket at the end of a line, and what follows is neither in it nor closes it. */
    OPENS_NOTHING("a bracket is not closed"),
    /** A line below a title that is not there. */
    UNDERLINED_NOTHING("it is a line below a title, and there is no title"),
    /** A tag that is not closed, or closes nothing. */
    TAG("a tag is not closed, or closes nothing"),
    /** A word such as {@code do} without its {@code end}, or the other way round. */
    WORD_BLOCK("a block has no end, or an end no block"),
    /** A text of several lines that does not end. */
    LONG_TEXT("a text of several lines does not end"),
    /** An action of a template language without the one that begins or ends it. */
    ACTION("an action of a template has no end, or an end no action");

    private final String reason;

    LooseEnd(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
