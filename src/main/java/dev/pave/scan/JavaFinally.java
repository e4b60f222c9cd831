package dev.pave.scan;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import dev.pave.pattern.finding.Sign;

/** Finds a {@code return} in a {@code finally}, which discards whatever was thrown. A comment beside it is an answer. */
final class JavaFinally extends TreeScanner<Void, Void> {

    private final JavaReader reader;

    JavaFinally(JavaReader reader) {
        this.reader = reader;
    }

    void look(BlockTree cleanup) {
        scan(cleanup, null);
    }

    @Override
    public Void visitReturn(ReturnTree returned, Void nothing) {
        if (!reader.isCommented(returned)) {
            reader.found()
                    .add(Sign.DISCARDED_ERROR, reader.start(returned), reader.end(returned), "finally", reader.owner());
        }
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        return null;
    }
}
