package dev.pave.execute;

import dev.pave.pattern.Specification;
import java.nio.file.Path;
import java.util.Map;

/**
 * What an executor is given.
 *
 * @param specification of the pattern
 * @param repository    the work tree to write in
 * @param input         as it was given; it fits the executor's schema
 * @param onConflict    what is done about files that differ
 */
public record RunContext(
        Specification specification, Path repository, Map<String, Object> input, OnConflict onConflict) {}
