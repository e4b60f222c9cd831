package dev.pave.execute.executor;

import dev.pave.execute.RunCheck;
import dev.pave.syntax.Syntax;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.VerificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Has a written file read by what knows its type. Nothing of it is run, and no file is left.
 *
 * @param root of the repository
 */
public record SourceCheck(Path root) {

    private static final String COMPILE =
            "import sys; compile(open(sys.argv[1], 'rb').read(), sys.argv[1], 'exec', dont_inherit=True)";
    private static final Pattern MODULE = Pattern.compile("(?m)^\\s*(import\\b(?!\\s*\\()|export\\b)|\\bawait\\b");
    private static final Pattern MARKUP = Pattern.compile("(return|=>|[=(?:&])\\s*\\(?\\s*<[A-Za-z>]");

    /**
     * @param path below the root
     * @throws VerificationException when it is not what its name says
     */
    public RunCheck of(String path) throws IOException {
        Path file = root.resolve(path);
        String what = "syntax of " + path;
        return switch (path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "py" -> new Tool("python3").check(what, root, List.of("-I", "-B", "-c", COMPILE, file.toString()));
            case "js", "mjs", "cjs" -> script(what, path, Files.readString(file));
            default ->
                new RunCheck(
                        what,
                        true,
                        Syntax.of(path).isKnown() ? "parsed before it was written" : "not verified: no known type");
        };
    }

    /** Under a name that says whether it is a module, whatever the packages around it say. */
    private static RunCheck script(String what, String path, String text) throws IOException {
        if (MARKUP.matcher(text).find()) {
            return new RunCheck(what, true, "not verified: it holds markup, which node does not read");
        }
        boolean module = !path.endsWith(".cjs")
                && (path.endsWith(".mjs") || MODULE.matcher(text).find());
        try (Scratch folder = Scratch.make()) {
            Path copy = folder.resolve(module ? "script.mjs" : "script.cjs");
            Files.writeString(copy, text);
            return new Tool("node").check(what, folder.path(), List.of("--check", copy.toString()));
        }
    }
}
