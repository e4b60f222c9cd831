package dev.pave.scan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Types of what stands in a Java file, as far as the file tells them: declarations in their blocks, what containers hold
 * ({@link JavaGenerics}), methods and types of its own, imports.
 */
final class JavaTypes {

    /** Another type than Java's own of that name, or one that cannot be told. */
    private static final String OTHER = "?";

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Set<String> foreign = new HashSet<>();
    /** Types of variables that are declared without one. */
    private final Map<Tree, String> told = new IdentityHashMap<>();

    JavaTypes(CompilationUnitTree unit) {
        for (ImportTree named : unit.getImports()) {
            String name = named.getQualifiedIdentifier().toString();
            if (!named.isStatic() && !name.startsWith("java.") && !name.endsWith("*")) {
                foreign.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                foreign.add(type.getSimpleName().toString());
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        open();
    }

    void open() {
        scopes.push(new HashMap<>());
    }

    void close() {
        scopes.pop();
    }

    void declare(VariableTree variable) {
        String type = variable.getType() != null
                ? variable.getType().toString()
                : variable.getInitializer() != null ? of(variable.getInitializer()) : told.getOrDefault(variable, "");
        scopes.peek().put(variable.getName().toString(), type);
    }

    /** A method of a type of the file; where those of one name give back different types, neither counts. */
    void declare(MethodTree method) {
        if (method.getReturnType() != null) {
            scopes.peek()
                    .merge(
                            method.getName() + "()",
                            method.getReturnType().toString(),
                            (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** What a loop goes through. */
    void loop(VariableTree variable, ExpressionTree over) {
        told.put(variable, JavaGenerics.element(of(over)));
    }

    /** The functions that are given to a method. */
    void call(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            for (ExpressionTree argument : call.getArguments()) {
                if (argument instanceof LambdaExpressionTree function) {
                    List<? extends VariableTree> given = function.getParameters();
                    String type = of(select.getExpression());
                    for (int i = 0; i < given.size(); i++) {
                        told.put(
                                given.get(i),
                                JavaGenerics.given(type, select.getIdentifier().toString(), i));
                    }
                }
            }
        }
    }

    /**
     * What a method is called on: the simple type of a variable, of what a call gives back, or a type itself. Empty where the file
     * does not tell; a question mark where it is another type than Java's of that name.
     */
    String simple(ExpressionTree expression) {
        return resolved(JavaGenerics.simple(of(expression)));
    }

    /** The type as it is written; empty where the file does not tell. */
    private String of(ExpressionTree expression) {
        if (expression instanceof IdentifierTree name) {
            return of(name.getName().toString());
        }
        if (expression instanceof ParenthesizedTree inner) {
            return of(inner.getExpression());
        }
        if (expression instanceof NewClassTree made) {
            return made.getIdentifier().toString();
        }
        if (expression instanceof TypeCastTree cast) {
            return cast.getType().toString();
        }
        if (expression instanceof MemberSelectTree field
                && field.getExpression().toString().equals("this")) {
            return of(field.getIdentifier().toString());
        }
        return expression instanceof MethodInvocationTree call ? returned(call) : "";
    }

    private String returned(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof IdentifierTree own) {
            return of(own.getName() + "()");
        }
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return "";
        }
        String method = select.getIdentifier().toString();
        String type = of(select.getExpression());
        String simple = resolved(JavaGenerics.simple(type));
        return simple.equals(OTHER)
                ? ""
                : JavaValues.isPure(simple, method) ? type : JavaGenerics.returned(type, method);
    }

    private String of(String name) {
        for (Map<String, String> scope : scopes) {
            String type = scope.get(name);
            if (type != null) {
                return type;
            }
        }
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && !name.endsWith("()") ? name : "";
    }

    private String resolved(String type) {
        return foreign.contains(type) ? OTHER : type;
    }
}
