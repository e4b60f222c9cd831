package dev.pave.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses shell commands into program, subcommand, flags and parameters: {@code sudo CI=1 git commit -m "fix: cart"
 * src/cart.js} is {@code git commit -m {text} {path}}. Programs are named without their folder, flags and the names of
 * tasks stay, what else was given is a parameter. What parts commands ({@code &&}, {@code |}) stays too, so that a line is
 * one operation.
 */
public final class CommandNormaliser implements OperationNormaliser {

    private static final long serialVersionUID = 1L;

    private static final Set<String> WRAPPERS =
            Set.of("sudo", "time", "nohup", "command", "exec", "env", "builtin", "nice");

    /** Their first word says what is done. */
    private static final Set<String> WITH_SUBCOMMAND = Set.of(
            "git",
            "docker",
            "podman",
            "kubectl",
            "helm",
            "cargo",
            "go",
            "pip",
            "pip3",
            "poetry",
            "uv",
            "gem",
            "bundle",
            "apt",
            "apt-get",
            "brew",
            "systemctl",
            "terraform",
            "dotnet",
            "conda",
            "pave",
            "rustup",
            "npx",
            "rails",
            "vagrant",
            "flutter",
            "mix",
            "composer",
            "tox",
            "nox",
            "jj",
            "hg",
            "svn");

    /** Their first two words do. */
    private static final Set<String> WITH_TWO = Set.of("gh", "aws", "gcloud", "az", "glab", "docker-compose");

    /** All their words are names of tasks. */
    private static final Set<String> WITH_TASKS = Set.of(
            "make", "npm", "pnpm", "yarn", "bun", "mvn", "mvnw", "gradle", "gradlew", "just", "task", "rake", "ant",
            "bazel", "sbt");

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Pattern FLAG = Pattern.compile("-{1,2}[A-Za-z][\\w-]*|--?|-\\d{1,3}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w:.-]*");
    private static final Pattern HASH = Pattern.compile("(?=.*\\d)[0-9a-f]{7,64}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,:]\\d+)*[a-zA-Z%]{0,2}");
    private static final Pattern URL = Pattern.compile("[a-zA-Z][\\w+.-]*://.*|git@[^\\s:]+:.*");
    private static final Pattern PATH =
            Pattern.compile("[~.]?.*/.*|\\.{1,2}|~|[\\w@+*-]*\\.[\\w.*-]*[A-Za-z*][\\w.*-]*|\\.[\\w-]+");
    private static final int LONGEST = 500;

    @Override
    public Operation of(String raw) {
        List<ShellWords.Word> words = ShellWords.of(raw.strip());
        List<String> text = new ArrayList<>();
        List<Operation.Parameter> parameters = new ArrayList<>();
        List<ShellWords.Word> command = new ArrayList<>();
        for (ShellWords.Word word : words) {
            if (word.parts() && !isRedirection(word.text())) {
                close(command, text, parameters);
                if (!text.isEmpty() && !isParting(text.get(text.size() - 1))) {
                    text.add(word.text());
                }
            } else {
                command.add(word);
            }
        }
        close(command, text, parameters);
        while (!text.isEmpty() && Set.of(";", "&", "\n").contains(text.get(text.size() - 1))) {
            text.remove(text.size() - 1);
        }
        String joined = String.join(" ", text).replace(" ;", ";");
        return new Operation(joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined, parameters);
    }

    private static boolean isRedirection(String text) {
        return text.contains(">") || text.contains("<");
    }

    private static boolean isParting(String text) {
        return Set.of("&&", "||", "|", ";", "&", "|&", ";;").contains(text);
    }

    private static void close(List<ShellWords.Word> command, List<String> text, List<Operation.Parameter> parameters) {
        List<ShellWords.Word> words = new ArrayList<>(command);
        command.clear();
        while (!words.isEmpty() && isBefore(words.get(0))) {
            words.remove(0);
        }
        if (words.isEmpty()) {
            return;
        }
        String program = program(words.remove(0).text());
        text.add(program);
        int names = names(program);
        for (ShellWords.Word word : words) {
            if (names > 0 && !word.quoted() && NAME.matcher(word.text()).matches() && !isFile(program, word.text())) {
                text.add(word.text());
                names--;
            } else {
                argument(word, text, parameters);
            }
        }
    }

    private static boolean isFile(String program, String word) {
        return word.contains(".") && !WITH_TASKS.contains(program);
    }

    /** Assignments and programs that only start another one; their flags go with them. */
    private static boolean isBefore(ShellWords.Word word) {
        return ASSIGNMENT.matcher(word.text()).matches() || WRAPPERS.contains(word.text());
    }

    private static String program(String word) {
        int slash = word.replace('\\', '/').lastIndexOf('/');
        String name = slash < 0 || slash == word.length() - 1 ? word : word.substring(slash + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".exe") || lower.endsWith(".cmd") ? name.substring(0, name.length() - 4) : name;
    }

    private static int names(String program) {
        if (WITH_TASKS.contains(program)) {
            return Integer.MAX_VALUE;
        }
        return WITH_TWO.contains(program) ? 2 : WITH_SUBCOMMAND.contains(program) ? 1 : 0;
    }

    private static void argument(ShellWords.Word word, List<String> text, List<Operation.Parameter> parameters) {
        String given = word.text();
        int last = text.size() - 1;
        if (text.get(last).endsWith(">&")) {
            text.set(last, text.get(last) + given);
            return;
        }
        if (word.parts() || !word.quoted() && FLAG.matcher(given).matches()) {
            text.add(given);
            return;
        }
        int equals = given.indexOf('=');
        if (given.startsWith("-") && equals > 0) {
            String kind = kind(given.substring(equals + 1), word.quoted());
            parameters.add(new Operation.Parameter(kind, given.substring(equals + 1)));
            text.add(given.substring(0, equals) + "={" + kind + "}");
            return;
        }
        String kind = kind(given, word.quoted());
        parameters.add(new Operation.Parameter(kind, given));
        text.add("{" + kind + "}");
    }

    private static String kind(String given, boolean quoted) {
        if (URL.matcher(given).matches()) {
            return "url";
        }
        if (given.chars().anyMatch(Character::isWhitespace)) {
            return "text";
        }
        if (HASH.matcher(given).matches()) {
            return "hash";
        }
        if (NUMBER.matcher(given).matches()) {
            return "number";
        }
        return PATH.matcher(given).matches() ? "path" : quoted ? "text" : "name";
    }
}
