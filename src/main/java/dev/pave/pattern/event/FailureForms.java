package dev.pave.pattern.event;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of how failures look: the content of {@code rules/failures.yaml}.
 *
 * @param categories id to what it means, in the order of the file
 * @param forms      in the order of the file
 * @param looking    first words of operations that change nothing, in lower case, e.g. {@code git status}
 * @param sha256     content hash of the file
 */
public record FailureForms(Map<String, String> categories, List<FailureForm> forms, Set<String> looking, String sha256)
        implements Serializable {

    /** Of a failure that no form tells. */
    public static final String OTHER = "other";
    /** Of a log that tells no failure. */
    public static final String NONE = "none";

    public FailureForms {
        forms = List.copyOf(forms);
        looking = Set.copyOf(looking);
    }
}
