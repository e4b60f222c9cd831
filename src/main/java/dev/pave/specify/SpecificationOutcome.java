package dev.pave.specify;

/** What became of a specification that was to be put. */
public enum SpecificationOutcome {
    /** The first of its pattern. */
    WRITTEN,
    /** It had been written, and its files were not there any more. */
    RESTORED,
    /** The convention is as it was. */
    UNCHANGED,
    /** The convention changed, and nobody had edited the old one. */
    RENEWED,
    /** The convention changed, and a person had edited the old one: the offer has both. */
    MERGED,
    /** The convention changed where a person had edited: the offer is without the edits. */
    OFFERED
}
