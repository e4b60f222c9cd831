package dev.pave.judge.fact;

/** What a rule inserts: its word on the repetition, failure, session or file it looked at. It becomes a verdict under the rule's name. */
public sealed interface Outcome
        permits Detected, Ignored, Assigned, Objection, Approved, Withdrawn, Stands, Proposed, Flagged, Graded {

    /** The word in {@code verdicts.decision}, e.g. {@code hold}. */
    String decision();

    /** Why, in words, with the numbers that mattered. */
    String reason();
}
