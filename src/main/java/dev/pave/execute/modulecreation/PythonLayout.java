package dev.pave.execute.modulecreation;

import dev.pave.execute.RunCheck;
import dev.pave.execute.executor.Tool;
import dev.pave.pattern.text.CaseStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Python: a module of a package below {@code src} or the root, whose {@code __init__.py} names it.
 *
 * @param module    that is wanted
 * @param packages  the folder that packages are in, with a slash at its end, or empty
 * @param pack      the package, with slashes
 * @param hasPytest whether tests are pytest's
 */
record PythonLayout(ModuleRequest module, String packages, String pack, boolean hasPytest) implements ModuleLayout {

    private static final Set<String> NO_PACKAGES = Set.of("tests", "test", "docs", "examples", "scripts", "build");
    private static final Set<String> KEYWORDS =
            Set.of(("False None True and as assert async await break class continue def del elif"
                            + " else except finally for from global if import in is lambda nonlocal not or pass raise return try while"
                            + " with yield")
                    .split(" "));
    private static final String IMPORT = """
            import importlib.util, sys
            spec = importlib.util.spec_from_file_location("%s", sys.argv[1])
            spec.loader.exec_module(importlib.util.module_from_spec(spec))
            """;

    static PythonLayout of(ModuleRequest module) throws IOException {
        Optional<String> below = module.has("src") ? firstPackage(module, "src") : Optional.empty();
        Optional<String> top = below.isEmpty() ? firstPackage(module, "") : Optional.empty();
        String pack = module.dotted()
                .map(given -> given.replace('.', '/'))
                .or(() -> below)
                .or(() -> top)
                .orElse(module.snake());
        String packages = top.isPresent() ? "" : "src/";
        String settings = module.text("pyproject.toml")
                + module.text("setup.cfg")
                + module.text("tox.ini")
                + module.text("pytest.ini")
                + module.text("requirements-dev.txt");
        module.requireNoWord("Python", KEYWORDS::contains, module.snake(), module.pascal(), pack);
        return new PythonLayout(module, packages, pack, settings.contains("pytest"));
    }

    private static Optional<String> firstPackage(ModuleRequest module, String folder) throws IOException {
        try (Stream<Path> all = Files.list(module.root().resolve(folder))) {
            return all.filter(each -> Files.isRegularFile(each.resolve("__init__.py")))
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !NO_PACKAGES.contains(name))
                    .sorted()
                    .findFirst();
        }
    }

    private String source() {
        return packages + pack + "/" + module.snake() + ".py";
    }

    private String tests() {
        return module.first("tests", "test").orElse("tests");
    }

    @Override
    public List<ModuleFile> files() {
        List<ModuleFile> files = new ArrayList<>(List.of(
                new ModuleFile(source(), "python/source.py.hbs"),
                new ModuleFile(
                        tests() + "/test_" + module.snake() + ".py",
                        hasPytest ? "python/pytest.py.hbs" : "python/test.py.hbs"),
                new ModuleFile("docs/" + module.snake() + ".md", "python/doc.md.hbs")));
        for (int slash = pack.indexOf('/'); slash > 0; slash = pack.indexOf('/', slash + 1)) {
            files.add(new ModuleFile(packages + pack.substring(0, slash) + "/__init__.py", "python/init.py.hbs", true));
        }
        if (module.first("pyproject.toml", "setup.py", "setup.cfg").isEmpty()) {
            files.add(new ModuleFile("pyproject.toml", "python/pyproject.toml.hbs"));
        }
        return files;
    }

    @Override
    public List<Registration> registrations() {
        return List.of(new Registration(
                packages + pack + "/__init__.py",
                "from . import " + module.snake(),
                Pattern.compile("^from \\.\\w* import [^(\\\\]*$"),
                null));
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", module.name());
        values.put("title", CaseStyle.WORDS.write(module.name()));
        values.put("package", pack.replace('/', '.'));
        values.put("project", pack.contains("/") ? pack.substring(0, pack.indexOf('/')) : pack);
        values.put("packages", packages);
        values.put("application", module.isApplication());
        return values;
    }

    @Override
    public List<RunCheck> verify(Path root) {
        String script = IMPORT.formatted(module.snake());
        return List.of(new Tool("python3")
                .check(
                        source() + " is imported",
                        root,
                        List.of("-I", "-B", "-c", script, root.resolve(source()).toString())));
    }
}
