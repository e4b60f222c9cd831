package dev.pave.syntax;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Java by the compiler's own parser; where Java runs without its compiler, by strings and brackets alone. */
final class JavaCheck implements TextCheck {

    private final TextCheck tokens = new CodeCheck("X.java");
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @Override
    public Optional<Flaw> flaw(String text) {
        Optional<Flaw> plain = tokens.flaw(text);
        return plain.isPresent() || compiler == null ? plain : parsed(text);
    }

    private Optional<Flaw> parsed(String text) {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = withoutClasses()) {
            JavacTask task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(), files, told, List.of("-proc:none"), null, List.of(new Text(text)));
            task.parse();
        } catch (IllegalStateException | StackOverflowError tooDeep) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the parser could not read a text that is in memory", e);
        }
        return told.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(each -> new Flaw(
                        (int) Math.max(1, each.getLineNumber()),
                        "it is no Java: "
                                + each.getMessage(Locale.ROOT)
                                        .lines()
                                        .findFirst()
                                        .orElse("")));
    }

    /** Else each text has the whole class path searched for plug-ins of the compiler, which takes ten times as long. */
    private StandardJavaFileManager withoutClasses() throws IOException {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
        files.setLocation(StandardLocation.CLASS_PATH, List.of());
        files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        return files;
    }

    /** A text in the form that the compiler reads. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("memory:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
