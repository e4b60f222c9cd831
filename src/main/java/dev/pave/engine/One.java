package dev.pave.engine;

/** Takes the one result of a work. */
@FunctionalInterface
public interface One<R> {

    void take(R result);
}
