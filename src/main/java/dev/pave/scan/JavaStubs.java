package dev.pave.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import dev.pave.pattern.finding.Sign;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Finds Java methods that are stubs. A method that others are meant to override, or that answers what a supertype asks,
 * may rightly do nothing; so only methods are looked at that stand for themselves.
 */
final class JavaStubs {

    private static final Set<String> EMPTY = Set.of(
            "Collections.emptyList()",
            "Collections.emptyMap()",
            "Collections.emptySet()",
            "List.of()",
            "Map.of()",
            "Set.of()",
            "Optional.empty()");

    private final JavaReader reader;

    JavaStubs(JavaReader reader) {
        this.reader = reader;
    }

    void look(MethodTree method) {
        if (method.getBody() == null || method.getReturnType() == null) {
            return;
        }
        List<? extends StatementTree> body = method.getBody().getStatements();
        if (body.isEmpty()) {
            if (standsForItself(method)
                    && (isClosed(method) || Names.isWork(method.getName().toString()))
                    && !Names.isHollow(method.getName().toString())
                    && !reader.isCommented(method.getBody())) {
                add(Sign.EMPTY_BODY, method);
            }
        } else if (body.size() == 1 && body.get(0) instanceof ThrowTree thrown) {
            if (saysNotImplemented(thrown.getExpression())) {
                add(Sign.NOT_IMPLEMENTED, method);
            }
        } else if (body.size() == 1
                && body.get(0) instanceof ReturnTree returned
                && returned.getExpression() != null
                && isPlaceholder(returned.getExpression())
                && !method.getParameters().isEmpty()
                && isMeantToWork(method)
                && !reader.isCommented(method.getBody())) {
            add(Sign.CONSTANT_RETURN, method);
        }
    }

    private void add(Sign sign, MethodTree method) {
        int start = reader.start(method.getModifiers()) >= 0
                        && !method.getModifiers().getFlags().isEmpty()
                ? reader.start(method.getReturnType())
                : reader.start(method);
        reader.found().add(sign, start, reader.end(method), method.getName().toString(), reader.owner());
    }

    private boolean isMeantToWork(MethodTree method) {
        String name = method.getName().toString();
        boolean closed = isClosed(method);
        return standsForItself(method) && (Names.isWork(name) || closed && Names.isPredicate(name));
    }

    /** Nobody overrides a method that is private or static, and nobody asks for it. */
    private static boolean isClosed(MethodTree method) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        return flags.contains(Modifier.PRIVATE) || flags.contains(Modifier.STATIC);
    }

    private boolean standsForItself(MethodTree method) {
        ClassTree type = reader.type();
        if (type == null || Names.isHollow(reader.owner()) || isAnnotated(method)) {
            return false;
        }
        if (isClosed(method)) {
            return true;
        }
        return type.getKind() == Tree.Kind.CLASS
                && type.getExtendsClause() == null
                && type.getImplementsClause().isEmpty()
                && type.getPermitsClause().isEmpty()
                && !reader.owner().isEmpty()
                && !type.getModifiers().getFlags().contains(Modifier.ABSTRACT)
                && !method.getModifiers().getFlags().contains(Modifier.PROTECTED);
    }

    /** Frameworks call annotated methods, for what the annotation says and not for what they do. */
    private static boolean isAnnotated(MethodTree method) {
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            String name = JavaReader.simple(annotation.getAnnotationType());
            if (!Set.of("SuppressWarnings", "Deprecated", "Nullable", "NonNull", "NotNull")
                    .contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysNotImplemented(ExpressionTree thrown) {
        if (!(thrown instanceof NewClassTree made)) {
            return false;
        }
        String type = JavaReader.simple(made.getIdentifier());
        return type.startsWith("NotImplemented")
                || type.startsWith("NotYetImplemented")
                || made.getArguments().stream()
                        .anyMatch(argument ->
                                argument instanceof LiteralTree && Names.saysNotImplemented(argument.toString()));
    }

    /** What a stub returns because it must return something. */
    static boolean isPlaceholder(ExpressionTree value) {
        if (value instanceof ParenthesizedTree inner) {
            return isPlaceholder(inner.getExpression());
        }
        if (value instanceof LiteralTree literal) {
            Object constant = literal.getValue();
            return constant == null
                    || constant instanceof Boolean
                    || constant instanceof Number number && number.doubleValue() == 0
                    || constant instanceof String text && text.isBlank();
        }
        if (value.getKind() == Tree.Kind.UNARY_MINUS) {
            return value.toString().equals("-1");
        }
        return value instanceof MethodInvocationTree && EMPTY.contains(value.toString());
    }
}
