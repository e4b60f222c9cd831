package dev.pave.scan;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Goes through the syntax tree of a Java file and shows each part to those who look at it. */
final class JavaReader extends TreeScanner<Void, Void> {

    private static final Pattern THROW = Pattern.compile("(?:\\s|//[^\\n]*\\n|/\\*[^*]*\\*/)*+throw\\b");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Found found;
    private final JavaStubs stubs = new JavaStubs(this);
    private final JavaErrors errors = new JavaErrors(this);
    private final JavaFinally cleanups = new JavaFinally(this);
    private final JavaResults results = new JavaResults(this);
    private final Deque<ClassTree> classes = new ArrayDeque<>();
    private final Deque<MethodTree> methods = new ArrayDeque<>();
    private final JavaTypes types;
    private int cleaning;
    private Tree alone;

    JavaReader(CompilationUnitTree unit, SourcePositions positions, Found found) {
        this.unit = unit;
        this.positions = positions;
        this.found = found;
        this.types = new JavaTypes(unit);
    }

    void read() {
        scan(unit, null);
    }

    Found found() {
        return found;
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** Whether there is a comment inside of a tree. */
    boolean isCommented(Tree tree) {
        return found.isCommented(start(tree), end(tree));
    }

    /** Whether there is a comment behind a tree, in the line where it ends. */
    boolean isCommentedBeside(Tree tree) {
        String text = found.file().text();
        int line = text.indexOf('\n', end(tree));
        return found.isCommented(end(tree), line < 0 ? text.length() : line);
    }

    /** Whether what comes next throws, so that a failure is told anyhow. */
    boolean isFollowedByThrow(Tree tree) {
        return THROW.matcher(found.file().text())
                .region(end(tree), found.file().text().length())
                .lookingAt();
    }

    /** The type around; null at the top. */
    ClassTree type() {
        return classes.peek();
    }

    /** Name of the type around; empty for one without. */
    String owner() {
        return classes.isEmpty() ? "" : classes.peek().getSimpleName().toString();
    }

    /** Name of the method around; empty outside of one. */
    String method() {
        return methods.isEmpty() ? "" : methods.peek().getName().toString();
    }

    MethodTree methodTree() {
        return methods.peek();
    }

    /** Type of what a method is called on; see {@link JavaTypes#simple}. */
    String typeOf(ExpressionTree receiver) {
        return types.simple(receiver);
    }

    /** Whether a statement is the only one that is tried, so that it may be there to see whether it throws. */
    boolean isTried(Tree statement) {
        return alone == statement;
    }

    /** Whether this is where things are cleaned up after a failure. */
    boolean isCleaningUp() {
        return cleaning > 0;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        base(type.getExtendsClause());
        type.getImplementsClause().forEach(this::base);
        classes.push(type);
        types.open();
        type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .forEach(field -> types.declare((VariableTree) field));
        type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .forEach(method -> types.declare((MethodTree) method));
        super.visitClass(type, nothing);
        types.close();
        classes.pop();
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        if (made.getClassBody() != null) {
            base(made.getIdentifier());
        }
        return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        if (!found.isTest()) {
            stubs.look(method);
        }
        methods.push(method);
        inScope(() -> super.visitMethod(method, nothing));
        methods.pop();
        return null;
    }

    /** What is declared there is known there alone. */
    private Void inScope(Runnable visit) {
        types.open();
        visit.run();
        types.close();
        return null;
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
        return inScope(() -> super.visitBlock(block, nothing));
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        return inScope(() -> super.visitLambdaExpression(lambda, nothing));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        types.call(call);
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void nothing) {
        types.loop(loop.getVariable(), loop.getExpression());
        return inScope(() -> super.visitEnhancedForLoop(loop, nothing));
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        types.declare(variable);
        return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitTry(TryTree attempt, Void nothing) {
        if (!found.isTest()) {
            errors.look(attempt);
            cleanups.look(attempt.getFinallyBlock());
        }
        scan(attempt.getResources(), nothing);
        alone = attempt.getBlock().getStatements().size() == 1
                ? attempt.getBlock().getStatements().get(0)
                : null;
        scan(attempt.getBlock(), nothing);
        cleaning++;
        scan(attempt.getCatches(), nothing);
        scan(attempt.getFinallyBlock(), nothing);
        cleaning--;
        return null;
    }

    @Override
    public Void visitIf(IfTree question, Void nothing) {
        if (!found.isTest()) {
            errors.look(question);
        }
        return super.visitIf(question, nothing);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
        if (!found.isTest()) {
            results.look(statement);
        }
        return super.visitExpressionStatement(statement, nothing);
    }

    private void base(Tree type) {
        if (type != null) {
            found.base(simple(type));
        }
    }

    /** Name of a type without its package and arguments. */
    static String simple(Tree type) {
        return JavaGenerics.simple(type.toString());
    }
}
