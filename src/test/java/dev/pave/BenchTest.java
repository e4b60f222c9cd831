package dev.pave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring programs of bench/ are compiled when they are run; this keeps them in step with the code. */
class BenchTest {

    @Test
    void compiles(@TempDir Path classes) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(Path.of("bench"))) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).isNotEmpty();
        for (Path folder : folders) {
            assertThat(problems(folder, classes)).as(folder.toString()).isEmpty();
        }
    }

    private static List<String> problems(Path folder, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ROOT, null);
                Stream<Path> sources = Files.list(folder)) {
            List<Path> javas =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            if (javas.isEmpty()) {
                return List.of();
            }
            List<String> options =
                    List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
            compiler.getTask(null, files, told, options, null, files.getJavaFileObjectsFromPaths(javas))
                    .call();
        }
        return told.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
