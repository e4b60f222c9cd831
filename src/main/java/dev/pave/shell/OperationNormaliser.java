package dev.pave.shell;

import java.io.Serializable;

/** Makes the same operation of texts that differ in what varies only. Implementations are safe for many threads. */
@FunctionalInterface
public interface OperationNormaliser extends Serializable {

    Operation of(String raw);
}
