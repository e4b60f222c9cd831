package dev.pave.execute;

import dev.pave.pattern.text.Ordered;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * What is to be run.
 *
 * @param pattern    its id
 * @param repository the work tree to write in
 * @param input      by name
 * @param onConflict what is done about files that differ; null for what the input says, else for none of them
 * @param apply      whether it is done; else it is only planned
 */
public record RunRequest(
        String pattern, Path repository, Map<String, Object> input, OnConflict onConflict, boolean apply) {

    private static OnConflict conflict(Object said) {
        return Arrays.stream(OnConflict.values())
                .filter(each -> each.name().equalsIgnoreCase(String.valueOf(said)))
                .findFirst()
                .orElse(OnConflict.FAIL);
    }

    public RunRequest {
        repository = repository.toAbsolutePath().normalize();
        input = Ordered.copy(input);
        onConflict = onConflict == null ? conflict(input.get("on_conflict")) : onConflict;
    }
}
