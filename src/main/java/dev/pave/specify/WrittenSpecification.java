package dev.pave.specify;

import java.util.Map;

/** A specification as the files that a person reads and edits. */
public interface WrittenSpecification {

    /**
     * Its files, by name: {@code <id>.pattern.yaml} and what it has beside it.
     *
     * @param version of the specification
     */
    Map<String, String> files(int version);

    /** What it says, without the figures that change every night. */
    String fingerprint();
}
