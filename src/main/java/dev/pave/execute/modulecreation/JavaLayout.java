package dev.pave.execute.modulecreation;

import dev.pave.execute.RunCheck;
import dev.pave.execute.executor.Tool;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java: a module of its own where the build has modules or there is no build yet, else a package.
 *
 * @param module that is wanted
 * @param build  Maven's or Gradle's
 */
record JavaLayout(ModuleRequest module, JavaBuild build) implements ModuleLayout {

    static JavaLayout of(ModuleRequest module) throws IOException {
        JavaLayout layout = new JavaLayout(module, JavaBuild.of(module));
        module.requireNoWord("Java", SourceVersion::isKeyword, layout.pack());
        return layout;
    }

    private String folder() {
        return build.hasModules() ? module.kebab() + "/" : "";
    }

    private String pack() {
        return module.dotted().orElse(build.group() + "." + module.flat());
    }

    private String source() {
        return folder() + "src/main/java/" + pack().replace('.', '/') + "/" + module.pascal() + ".java";
    }

    @Override
    public List<ModuleFile> files() {
        String test = folder() + "src/test/java/" + pack().replace('.', '/') + "/" + module.pascal() + "Test.java";
        List<ModuleFile> files = new ArrayList<>(List.of(
                new ModuleFile(source(), "java/Source.java.hbs"),
                new ModuleFile(test, "java/Test.java.hbs"),
                new ModuleFile(
                        source().substring(0, source().lastIndexOf('/')) + "/package-info.java",
                        "java/package-info.java.hbs",
                        true)));
        if (build.hasModules()) {
            files.add(new ModuleFile(folder() + "README.md", "java/README.md.hbs"));
            files.add(new ModuleFile(folder() + build.file(), "java/" + build.file() + ".hbs"));
        }
        if (!module.has(build.root())) {
            files.add(new ModuleFile(build.root(), "java/parent.pom.xml.hbs"));
        }
        return files;
    }

    @Override
    public List<Registration> registrations() {
        if (!build.hasModules() || !module.has(build.root())) {
            return List.of();
        }
        return switch (build.root()) {
            case "pom.xml" ->
                List.of(new Registration(
                        "pom.xml",
                        "<module>" + module.kebab() + "</module>",
                        Pattern.compile("^\\s*<module>.*</module>\\s*$"),
                        Pattern.compile("^\\s*</modules>")));
            case "settings.gradle" ->
                List.of(new Registration(
                        "settings.gradle",
                        "include '" + module.kebab() + "'",
                        Pattern.compile("^include\\s+['\"][^,]*$"),
                        null));
            default ->
                List.of(new Registration(
                        build.root(),
                        "include(\"" + module.kebab() + "\")",
                        Pattern.compile("^include\\(\"[^,]*\\)\\s*$"),
                        null));
        };
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>(build.values());
        values.put("name", module.name());
        values.put("title", CaseStyle.WORDS.write(module.name()));
        values.put("package", pack());
        values.put("application", module.isApplication());
        return values;
    }

    @Override
    public List<RunCheck> verify(Path root) throws IOException {
        try (Scratch classes = Scratch.make()) {
            RunCheck source = new Tool("javac")
                    .check(
                            source() + " compiles",
                            root,
                            List.of(
                                    "-proc:none",
                                    "-implicit:none",
                                    "-d",
                                    classes.path().toString(),
                                    source()));
            return List.of(source, new RunCheck("the test is Java", true, "parsed; compiled by the next build"));
        }
    }
}
