package dev.pave.pattern.finding;

import dev.pave.pattern.Action;

/**
 * What a history says should be there with a file that is there, told as if the file were new.
 *
 * @param file       the file
 * @param name       the part of its path that its companions share
 * @param form       template of paths like it, e.g. {@code lib/rules/{name}.js}
 * @param action     whether the companion would be created or edited
 * @param template   template of the companion's path
 * @param companion  its path
 * @param confidence what a prediction says when such a file is new, 0 to 1
 * @param record     the record of such predictions in words, e.g. {@code 63 of the last 64}
 */
public record Expectation(
        String file,
        String name,
        String form,
        Action action,
        String template,
        String companion,
        double confidence,
        String record) {}
