package dev.pave.execute.modulecreation;

import dev.pave.execute.RunCheck;
import dev.pave.execute.executor.Tool;
import dev.pave.pattern.text.CaseStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Go: a package in a folder of its own, which {@code go.mod} knows by that.
 *
 * @param module that is wanted
 * @param path   of the module that the repository is
 */
record GoLayout(ModuleRequest module, String path) implements ModuleLayout {

    /** Its keywords, and names that a package beside a command, or the template's constructor, cannot have. */
    private static final Set<String> WORDS =
            Set.of(("break case chan const continue default defer else fallthrough for func go goto"
                            + " if import interface map package range return select struct switch type var main new")
                    .split(" "));

    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+(\\S+)");

    static GoLayout of(ModuleRequest module) throws IOException {
        module.requireNoWord("Go", WORDS::contains, module.flat());
        Matcher named = MODULE.matcher(module.text("go.mod"));
        return new GoLayout(module, named.find() ? named.group(1) : "example.com/" + module.flat());
    }

    private String folder() {
        String above = module.pack() == null
                ? module.first("internal", "pkg").map(folder -> folder + "/").orElse("")
                : module.pack() + "/";
        return above + module.flat();
    }

    private String command() {
        return "cmd/" + module.kebab();
    }

    @Override
    public List<ModuleFile> files() {
        String file = folder() + "/" + module.snake();
        List<ModuleFile> files = new ArrayList<>(List.of(
                new ModuleFile(file + ".go", "go/source.go.hbs"),
                new ModuleFile(file + "_test.go", "go/test.go.hbs"),
                new ModuleFile(folder() + "/doc.go", "go/doc.go.hbs")));
        if (module.isApplication()) {
            files.add(new ModuleFile(command() + "/main.go", "go/main.go.hbs"));
        }
        if (!module.has("go.mod")) {
            files.add(new ModuleFile("go.mod", "go/go.mod.hbs"));
        }
        return files;
    }

    @Override
    public List<Registration> registrations() {
        return List.of();
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", module.name());
        values.put("title", CaseStyle.WORDS.write(module.name()));
        values.put("path", path);
        values.put("folder", folder());
        return values;
    }

    @Override
    public List<RunCheck> verify(Path root) {
        List<String> command = new ArrayList<>(List.of("vet", "./" + folder()));
        if (module.isApplication()) {
            command.add("./" + command());
        }
        return List.of(new Tool("go").check(folder() + " compiles", root, command));
    }
}
