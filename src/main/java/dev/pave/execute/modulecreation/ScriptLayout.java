package dev.pave.execute.modulecreation;

import dev.pave.execute.RunCheck;
import dev.pave.execute.executor.SourceCheck;
import dev.pave.execute.executor.Tool;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JavaScript and TypeScript: a file of the sources, and its line in their index.
 *
 * @param module   that is wanted
 * @param typed    whether it is TypeScript
 * @param isModule whether the package's files are modules of ECMAScript
 * @param tests    what runs them: {@code vitest}, {@code jest} or {@code node}
 */
record ScriptLayout(ModuleRequest module, boolean typed, boolean isModule, String tests) implements ModuleLayout {

    private static final String PACKAGE = "package.json";

    static ScriptLayout of(String language, ModuleRequest module) throws IOException {
        boolean typed = language.equals("typescript");
        if (!module.has(PACKAGE)) {
            return new ScriptLayout(module, typed, true, "node");
        }
        try {
            JsonNode manifest = JsonMapper.builder().build().readTree(module.text(PACKAGE));
            String needs = manifest.path("devDependencies") + " " + manifest.path("dependencies");
            String tests = needs.contains("\"vitest\"") ? "vitest" : needs.contains("\"jest\"") ? "jest" : "node";
            return new ScriptLayout(
                    module, typed, manifest.path("type").asString("").equals("module"), tests);
        } catch (JacksonException e) {
            throw new ExecutionException(PACKAGE + " cannot be read: " + e.getOriginalMessage() + "; mend it first");
        }
    }

    private String ending() {
        return typed ? ".ts" : ".js";
    }

    private String sources() {
        return module.first("src", "lib").orElse("src");
    }

    private String index() {
        return module.first("src/index" + ending(), "lib/index" + ending(), "index" + ending())
                .orElse(sources() + "/index" + ending());
    }

    private String source() {
        String below = module.pack() == null ? "" : module.pack() + "/";
        return sources() + "/" + below + module.kebab() + ending();
    }

    private String test() {
        return module.first("test", "tests", "__tests__").orElse("test") + "/" + module.kebab() + ".test" + ending();
    }

    /** Whether imports are written as ECMAScript has them; TypeScript's always are. */
    private boolean imports() {
        return isModule || typed;
    }

    @Override
    public List<ModuleFile> files() {
        List<ModuleFile> files = new ArrayList<>(List.of(
                new ModuleFile(source(), "javascript/source.hbs"),
                new ModuleFile(test(), "javascript/test.hbs"),
                new ModuleFile("docs/" + module.kebab() + ".md", "javascript/doc.md.hbs")));
        if (module.isApplication()) {
            files.add(new ModuleFile(sources() + "/" + module.kebab() + "-main" + ending(), "javascript/main.hbs"));
        }
        if (!module.has(PACKAGE)) {
            files.add(new ModuleFile(PACKAGE, "javascript/package.json.hbs"));
        }
        if (typed && !module.has("tsconfig.json")) {
            files.add(new ModuleFile("tsconfig.json", "javascript/tsconfig.json.hbs"));
        }
        return files;
    }

    @Override
    public List<Registration> registrations() {
        String from = from(index());
        return List.of(
                imports()
                        ? new Registration(
                                index(), "export * from \"" + from + "\";", Pattern.compile("^export .*from .*"), null)
                        : new Registration(
                                index(),
                                "module.exports." + module.pascal() + " = require(\"" + from + "\")." + module.pascal()
                                        + ";",
                                Pattern.compile("^module\\.exports\\.\\w+ = require\\("),
                                null));
    }

    /** The source as another file imports it. */
    private String from(String file) {
        Path folder = Path.of("/" + file).getParent();
        String relative = folder.relativize(Path.of("/" + source())).toString().replace('\\', '/');
        String named = isModule ? relative.replaceFirst("\\.ts$", ".js") : relative.replaceFirst("\\.[jt]s$", "");
        return named.startsWith(".") ? named : "./" + named;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", module.name());
        values.put("title", CaseStyle.WORDS.write(module.name()));
        values.put("project", CaseStyle.KEBAB.write(module.name()));
        values.put("typed", typed);
        values.put("imports", imports());
        values.put("node", tests.equals("node"));
        values.put("vitest", tests.equals("vitest"));
        values.put("from", from(test()));
        values.put("beside", from(sources() + "/main"));
        values.put("source", source());
        return values;
    }

    @Override
    public List<RunCheck> verify(Path root) throws IOException {
        if (typed) {
            return List.of(compiled(root));
        }
        return List.of(new SourceCheck(root).of(source()), new SourceCheck(root).of(test()), imported(root));
    }

    /** From a folder without settings: those of the repository are its own business. */
    private RunCheck compiled(Path root) throws IOException {
        try (Scratch folder = Scratch.make()) {
            String file = root.resolve(source()).toString();
            List<String> arguments = List.of("--noEmit", "--strict", "--target", "es2022", "--types", "", file);
            return new Tool("tsc").check(source() + " compiles", folder.path(), arguments);
        }
    }

    private RunCheck imported(Path root) {
        String file = root.resolve(source()).toUri().toString();
        String script =
                isModule ? "await import(process.argv[1])" : "require(require('url').fileURLToPath(process.argv[1]))";
        String type = isModule ? "--input-type=module" : "--input-type=commonjs";
        return new Tool("node").check(source() + " is imported", root, List.of(type, "-e", script, "--", file));
    }
}
