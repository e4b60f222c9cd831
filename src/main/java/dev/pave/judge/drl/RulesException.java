package dev.pave.judge.drl;

import dev.pave.home.Mistake;
import java.util.List;
import java.util.stream.Collectors;

/** Rules or thresholds that cannot be used, with no earlier good ones to fall back on. */
public final class RulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> problems;

    public RulesException(String message, List<Mistake> problems) {
        super(
                problems.isEmpty()
                        ? message
                        : message
                                + problems.stream()
                                        .map(problem -> "\n  " + problem)
                                        .collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    public RulesException(String message, Throwable cause) {
        super(message, cause);
        this.problems = List.of();
    }

    /** The mistakes, each with its place and remedy; empty when the message says all. */
    public List<Mistake> problems() {
        return problems;
    }
}
