package dev.pave.shell;

/** Makes the same operation of texts that differ in what varies only. Implementations are safe for many threads. */
@FunctionalInterface
public interface OperationNormaliser {

    Operation of(String raw);
}
