package dev.pave.review;

import java.util.List;

/**
 * The reasons that people give most often; each may be changed or written freely.
 *
 * @param approve for approving
 * @param reject  for rejecting
 */
public record Reasons(List<String> approve, List<String> reject) {

    public static final Reasons USUAL = new Reasons(
            List.of(
                    "we do this by hand each time",
                    "looked at the last one: it would have been right",
                    "right but for details that we finish by hand"),
            List.of(
                    "chance: these do not belong together",
                    "not done like this any more",
                    "a program already does this",
                    "too small to be worth it",
                    "what it would write is wrong"));
}
