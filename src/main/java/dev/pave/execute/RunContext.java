package dev.pave.execute;

import dev.pave.home.Home;
import dev.pave.pattern.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an executor is given.
 *
 * @param home          whose rules and state count
 * @param specification of the pattern
 * @param repository    the work tree to write in
 * @param input         as it was given; it fits the executor's schema
 * @param onConflict    what is done about files that differ
 * @param apply         whether it is done; else it is only planned
 */
public record RunContext(
        Home home,
        Specification specification,
        Path repository,
        Map<String, Object> input,
        OnConflict onConflict,
        boolean apply) {

    /** A value of the input as a text; the other one where it is not given. */
    public String text(String name, String otherwise) {
        return input.get(name) == null ? otherwise : input.get(name).toString();
    }

    /** A value of the input that is true or false; false where it is not given. */
    public boolean is(String name) {
        return Boolean.TRUE.equals(input.get(name));
    }

    /** The texts of a list of the input; none where it is not given. */
    public List<String> texts(String name) {
        return input.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
