package dev.pave.scan;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads Java with the compiler's own parser: syntax only, no types, no class path. */
final class JavaParser {

    /**
     * Files that were parsed together.
     *
     * @param units     by a file's index, its syntax tree; without those that could not be parsed
     * @param positions where trees are; null where there is none
     * @param broken    indexes of files with syntax errors
     */
    record Parsed(Map<Integer, CompilationUnitTree> units, SourcePositions positions, Set<Integer> broken) {}

    private final JavaCompiler compiler;

    /** @throws IllegalStateException where Java runs without its compiler */
    JavaParser() {
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java has no compiler, whose parser reads Java; run pave with a JDK");
        }
    }

    /** One file that is nested too deeply for the compiler ends it for all; then each is parsed by itself. */
    Parsed parse(List<SourceFile> files) {
        Parsed together = parseTogether(files);
        if (!together.units().isEmpty() || files.size() == 1) {
            return together;
        }
        Map<Integer, CompilationUnitTree> units = new HashMap<>();
        Set<Integer> broken = new HashSet<>();
        SourcePositions positions = null;
        for (int i = 0; i < files.size(); i++) {
            Parsed alone = parseTogether(List.of(files.get(i)));
            if (alone.units().containsKey(0)) {
                units.put(i, alone.units().get(0));
                positions = alone.positions();
            }
            if (!alone.broken().isEmpty()) {
                broken.add(i);
            }
        }
        return new Parsed(units, positions, broken);
    }

    private Parsed parseTogether(List<SourceFile> files) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            texts.add(new Text(i, files.get(i).text()));
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(
                Writer.nullWriter(), null, told, List.of("-proc:none", "-XDshould-stop.ifError=PARSE"), null, texts);
        try {
            Map<Integer, CompilationUnitTree> units = new HashMap<>();
            task.parse().forEach(unit -> units.put(index(unit.getSourceFile().toUri()), unit));
            Set<Integer> broken = new HashSet<>();
            for (Diagnostic<? extends JavaFileObject> diagnostic : told.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() instanceof Text text) {
                    broken.add(text.index);
                }
            }
            return new Parsed(units, Trees.instance(task).getSourcePositions(), broken);
        } catch (IllegalStateException | StackOverflowError tooDeep) {
            if (tooDeep instanceof StackOverflowError || tooDeep.getCause() instanceof StackOverflowError) {
                return new Parsed(Map.of(), null, Set.of());
            }
            throw tooDeep;
        } catch (IOException e) {
            throw new UncheckedIOException("the parser could not read a text that is in memory", e);
        }
    }

    /** The compiler wraps what it is given; the address stays. */
    private static int index(URI address) {
        return Integer.parseInt(address.getPath().split("/")[1]);
    }

    /** A text in the form that the compiler reads. */
    private static final class Text extends SimpleJavaFileObject {
        private final int index;
        private final String text;

        Text(int index, String text) {
            super(URI.create(String.format(Locale.ROOT, "memory:///%d/Source.java", index)), Kind.SOURCE);
            this.index = index;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
