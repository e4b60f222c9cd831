package dev.pave.scan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Types of the names in a Java file, as far as the file tells them: declarations in their blocks, imports, types of its own. */
final class JavaTypes {

    /** Another type than Java's own of that name, or one that cannot be told. */
    private static final String OTHER = "?";

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Set<String> foreign = new HashSet<>();

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
                ? JavaReader.simple(variable.getType())
                : variable.getInitializer() instanceof NewClassTree made ? JavaReader.simple(made.getIdentifier()) : "";
        scopes.peek().put(variable.getName().toString(), resolved(type));
    }

    /**
     * What a method is called on: the type of a variable, or a type itself. Empty where the file does not tell; a question
     * mark where it is another type than Java's of that name.
     */
    String of(String name) {
        for (Map<String, String> scope : scopes) {
            String type = scope.get(name);
            if (type != null) {
                return type;
            }
        }
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) ? resolved(name) : "";
    }

    /** A type by its simple name. */
    String resolved(String type) {
        return foreign.contains(type) ? OTHER : type;
    }
}
