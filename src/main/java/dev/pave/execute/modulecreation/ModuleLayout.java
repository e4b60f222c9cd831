package dev.pave.execute.modulecreation;

import dev.pave.execute.RunCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the parts of a module lie in one language and build, and what they say. */
interface ModuleLayout {

    List<ModuleFile> files();

    List<Registration> registrations();

    /** What the templates take. */
    Map<String, Object> values();

    /**
     * Has a compiler or interpreter read what was written. Only what pave wrote is run, nothing of the repository's own.
     *
     * @throws dev.pave.workspace.VerificationException when it does not hold
     */
    List<RunCheck> verify(Path root) throws IOException;

    /** That of a language. */
    static ModuleLayout of(String language, ModuleRequest module) throws IOException {
        return switch (language) {
            case "java" -> JavaLayout.of(module);
            case "python" -> PythonLayout.of(module);
            case "go" -> GoLayout.of(module);
            default -> ScriptLayout.of(language, module);
        };
    }
}
