package dev.pave.scan;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.UnionTypeTree;
import dev.pave.pattern.finding.Sign;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds Java code that comes to know of an error and says nothing. A comment that says why is an answer. */
final class JavaErrors {

    /** Types under which anything may be caught; a narrow type is often an expected answer. */
    private static final Set<String> BROAD = Set.of(
            "Exception",
            "Throwable",
            "RuntimeException",
            "Error",
            "IOException",
            "SQLException",
            "ExecutionException",
            "UncheckedIOException",
            "GeneralSecurityException");

    /** Types by which a look-up says no, data end, and such as only end something early. */
    private static final Pattern ANSWER = Pattern.compile(
            "EOFException|ClassNotFoundException|NoClassDefFoundError|NoSuch(?:Method|Field)Exception|\\w*(?:Exit|Help|Break|Cancell?(?:ed|ation))\\w*Exception");

    /** Calls that tell how things are, and not how something went. */
    private static final Pattern QUESTION =
            Pattern.compile("equals\\w*|contains\\w*|matches|startsWith|endsWith|(?:is|has)[A-Z]\\w*");

    private final JavaReader reader;

    JavaErrors(JavaReader reader) {
        this.reader = reader;
    }

    void look(TryTree attempt) {
        if (expectsToFail(attempt.getBlock()) || onlySleeps(attempt.getBlock())) {
            return;
        }
        if (reader.isFollowedByThrow(attempt)) {
            return;
        }
        for (CatchTree handler : attempt.getCatches()) {
            if (!Names.isIgnored(handler.getParameter().getName().toString())
                    && !reader.isCommented(handler.getBlock())
                    && !reader.isCommentedBeside(handler)
                    && !reader.found().isCommentedAbove(reader.start(handler))) {
                look(handler);
            }
        }
    }

    private void look(CatchTree handler) {
        List<? extends StatementTree> body = handler.getBlock().getStatements();
        if (body.stream().allMatch(EmptyStatementTree.class::isInstance)) {
            if (types(handler).stream().allMatch(type -> ANSWER.matcher(type).matches())) {
                return;
            }
            add(Sign.EMPTY_HANDLER, handler);
        } else if (body.size() == 1
                && goesOn(body.get(0))
                && types(handler).stream().anyMatch(BROAD::contains)) {
            add(Sign.SWALLOWED_ERROR, handler);
        }
    }

    private void add(Sign sign, CatchTree handler) {
        String types = String.join(" | ", types(handler));
        reader.found().add(sign, reader.start(handler), reader.end(handler), types, reader.owner());
    }

    private static List<String> types(CatchTree handler) {
        Tree type = handler.getParameter().getType();
        List<? extends Tree> all = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return all.stream().map(JavaReader::simple).collect(Collectors.toList());
    }

    /** Goes on as if nothing was. The answer to a question may well be no, and false tells the caller. */
    private boolean goesOn(StatementTree statement) {
        if (statement instanceof ReturnTree returned) {
            return !Names.isPredicate(reader.method())
                    && (returned.getExpression() == null
                            || JavaStubs.isPlaceholder(returned.getExpression())
                                    && !returned.getExpression().toString().equals("false"));
        }
        return statement instanceof ContinueTree || statement instanceof BreakTree;
    }

    /** A test that wants the failure. */
    private static boolean expectsToFail(BlockTree block) {
        List<? extends StatementTree> body = block.getStatements();
        return !body.isEmpty() && body.get(body.size() - 1).toString().matches("(?s)(Assert\\w*\\.)?fail\\(.*");
    }

    /** What is caught there is only that it was woken. */
    private static boolean onlySleeps(BlockTree block) {
        List<? extends StatementTree> body = block.getStatements();
        return body.size() == 1 && body.get(0).toString().matches("(?:Thread|TimeUnit\\.\\w+)\\.sleep\\(.*\\);");
    }

    void look(IfTree question) {
        if (question.getElseStatement() == null
                && isEmpty(question.getThenStatement())
                && tellsOfFailure(question.getCondition())
                && !reader.isCommented(question)) {
            reader.found()
                    .add(
                            Sign.EMPTY_CHECK,
                            reader.start(question),
                            reader.end(question),
                            bare(question.getCondition()).toString(),
                            reader.owner());
        }
    }

    private static boolean isEmpty(StatementTree statement) {
        return statement instanceof EmptyStatementTree
                || statement instanceof BlockTree block && block.getStatements().isEmpty();
    }

    /** A call that is denied or compared. */
    private static boolean tellsOfFailure(ExpressionTree condition) {
        ExpressionTree bare = bare(condition);
        if (bare instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return bare(unary.getExpression()) instanceof MethodInvocationTree call
                    && !QUESTION.matcher(JavaReader.simple(call.getMethodSelect()))
                            .matches();
        }
        return bare instanceof MethodInvocationTree
                || bare instanceof BinaryTree compared
                        && (bare(compared.getLeftOperand()) instanceof MethodInvocationTree
                                || bare(compared.getRightOperand()) instanceof MethodInvocationTree
                                || compared.toString().matches("(?i).*(\\berr|error|exc|status|ret|result|code).*"));
    }

    private static ExpressionTree bare(ExpressionTree expression) {
        return expression instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : expression;
    }
}
