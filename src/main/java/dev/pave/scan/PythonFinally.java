package dev.pave.scan;

import java.util.List;
import java.util.Optional;

/** Finds the {@code return} of a {@code finally} in Python, which discards whatever was raised. */
final class PythonFinally {

    private PythonFinally() {}

    /** @param index of the {@code finally} among the statements */
    static Optional<Statement> discarding(List<Statement> statements, int index) {
        int indent = statements.get(index).indent();
        int inner = Integer.MAX_VALUE;
        for (int i = index + 1; i < statements.size() && statements.get(i).indent() > indent; i++) {
            Statement statement = statements.get(i);
            inner = statement.indent() <= inner ? Integer.MAX_VALUE : inner;
            if (inner == Integer.MAX_VALUE && (statement.begins("def") || statement.begins("async", "def"))) {
                inner = statement.indent();
            } else if (inner == Integer.MAX_VALUE && statement.begins("return")) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }
}
