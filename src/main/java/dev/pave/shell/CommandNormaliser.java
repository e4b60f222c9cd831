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

    /** They only start another program, and say nothing of what is done. */
    private static final Set<String> WRAPPERS = Set.of(
            "sudo", "doas", "time", "nohup", "command", "exec", "env", "builtin", "nice", "ionice", "stdbuf",
            "timeout");

    /** They run a script, whose words are its own. */
    private static final Set<String> INTERPRETERS = Set.of("python", "php", "node", "ruby", "perl", "bash", "sh");

    private static final int MOST_NOUNS = 5;

    private static final Pattern FLAG = Pattern.compile("-{1,2}[A-Za-z][\\w-]*|--?|-\\d{1,3}|\\+[a-z][\\w.-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w:.-]*");
    private static final Pattern TASK = Pattern.compile(":?" + NAME);
    private static final Pattern HASH = Pattern.compile("(?=.*\\d)[0-9a-f]{7,64}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,:]\\d+)*+[a-zA-Z%]{0,2}");
    private static final Pattern URL = Pattern.compile("[a-zA-Z][\\w+.-]*://.*|git@[^\\s:]+:.*");
    private static final Pattern PATH =
            Pattern.compile("[~.]?.*/.*|\\.{1,2}|~|[\\w@+*-]*\\.[\\w.*-]*[A-Za-z*][\\w.*-]*|\\.[\\w-]+");
    private static final Pattern VERSIONED = Pattern.compile("(?:python|pip|php|ruby|perl|node|go|gcc|clang)[\\d.]+");
    private static final int LONGEST = 500;
    private static final Verbs VERBS = Verbs.SHIPPED;

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
        if (text.isEmpty()) {
            Assignments.to(words, text, parameters);
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
        List<ShellWords.Word> words = unwrapped(command);
        command.clear();
        if (!words.isEmpty()) {
            command(words, text, parameters);
        }
    }

    private static void command(List<ShellWords.Word> words, List<String> text, List<Operation.Parameter> parameters) {
        String program = program(words.get(0).text());
        String handed = HandedOver.of(program, words);
        if (handed != null) {
            text.add(HandedOver.operation(handed, parameters));
            return;
        }
        text.add(program);
        String path = known(program);
        boolean mayBeVerb = true;
        int left = -1;
        for (int i = 1; i < words.size(); i++) {
            ShellWords.Word word = words.get(i);
            String given = word.text();
            boolean operand = !word.parts() && !(!word.quoted() && given.startsWith("-"));
            int before = VERBS.operandsBeforeCommand(path);
            left = left < 0 ? before : left;
            if (before >= 0 && left == 0 && (operand || given.equals("--"))) {
                if (given.equals("--")) {
                    text.add(given);
                }
                List<ShellWords.Word> inner = unwrapped(words.subList(operand ? i : i + 1, words.size()));
                if (HandedOver.isLine(inner)) {
                    text.add(HandedOver.operation(inner.get(0).text(), parameters));
                } else if (!inner.isEmpty()) {
                    command(inner, text, parameters);
                }
                return;
            }
            if (word.parts() || !operand) {
                argument(word, text, parameters);
                if (given.equals("-m") && path.equals("python") && i + 1 < words.size()) {
                    command(words.subList(i + 1, words.size()), text, parameters);
                    return;
                }
                if (i + 1 < words.size()
                        && (word.parts() && isRedirection(given) && !given.endsWith("&")
                                || VERBS.takesValue(path, given))) {
                    argument(words.get(++i), text, parameters);
                }
                continue;
            }
            int names = mayBeVerb && !word.quoted() ? names(path, words, i) : 0;
            if (names > 0) {
                for (ShellWords.Word name : words.subList(i, i + names)) {
                    text.add(name.text());
                    path = path + " " + name.text();
                }
                i += names - 1;
                mayBeVerb = isOpen(path);
                continue;
            }
            if (INTERPRETERS.contains(path) && VERBS.isVerb(program(given), "any")) {
                path = program(given);
                text.add(path);
                continue;
            }
            int task = word.quoted() && VERBS.hasTasks(program) ? given.indexOf(' ') : -1;
            if (task > 0 && TASK.matcher(given.substring(0, task)).matches()) {
                text.add(given.substring(0, task));
                text.add("{text}");
                parameters.add(new Operation.Parameter("text", given.substring(task + 1)));
                continue;
            }
            argument(word, text, parameters);
            left -= before > 0 ? 1 : 0;
            mayBeVerb = VERBS.hasTasks(path.split(" ", 2)[0])
                    || VERBS.operandsBeforeCommand(path) >= 0
                    || mayBeVerb && isToolchain(given)
                    || INTERPRETERS.contains(path) && kind(given, word.quoted()).equals("path");
        }
    }

    /** How many words from here on name what is done. */
    private static int names(String path, List<ShellWords.Word> words, int at) {
        String program = path.split(" ", 2)[0];
        String word = words.get(at).text();
        if (VERBS.hasTasks(program) && TASK.matcher(word).matches()) {
            return 1;
        }
        if (!NAME.matcher(word).matches() || INTERPRETERS.contains(path) && at == 1) {
            return 0;
        }
        if (word.contains(".") && !program.equals("mix")) {
            return 0;
        }
        if (VERBS.isVerb(path, word)) {
            return 1;
        }
        if (!path.equals(program) || VERBS.knows(program)) {
            return 0;
        }
        int names = 0;
        int most = INTERPRETERS.contains(program) ? 1 : MOST_NOUNS;
        while (names < most && at + names < words.size() && isName(words.get(at + names))) {
            names++;
            if (VERBS.isUsual(words.get(at + names - 1).text())) {
                // of two verbs the first one is what the second is done to: `gh run rerun`
                int next = at + names;
                boolean two = next < words.size()
                        && isName(words.get(next))
                        && VERBS.isUsual(words.get(next).text());
                return two && names < most ? names + 1 : names;
            }
        }
        return Math.min(names, VERBS.nouns(program));
    }

    private static boolean isName(ShellWords.Word word) {
        return !word.quoted()
                && NAME.matcher(word.text()).matches()
                && !word.text().contains(".");
    }

    /** Whether a further verb may follow. */
    private static boolean isOpen(String path) {
        String program = path.split(" ", 2)[0];
        return VERBS.hasTasks(program) || VERBS.knows(program);
    }

    /** {@code cargo +nightly}. */
    private static boolean isToolchain(String word) {
        return word.startsWith("+");
    }

    /** As the table has it: without a version. */
    private static String known(String program) {
        return VERSIONED.matcher(program).matches() ? program.replaceFirst("[\\d.]+$", "") : program;
    }

    /**
     * Without assignments and programs that only start another one; their flags go with them. A wrapper of nothing is what is
     * done.
     */
    private static List<ShellWords.Word> unwrapped(List<ShellWords.Word> command) {
        int at = 0;
        while (at < command.size()) {
            String word = command.get(at).text();
            if (Assignments.is(word)) {
                at++;
            } else if (WRAPPERS.contains(program(word)) && !command.get(at).parts()) {
                int next = afterFlags(command, at + 1, program(word));
                if (next >= command.size() || command.get(next).parts()) {
                    break;
                }
                at = next;
            } else {
                break;
            }
        }
        return new ArrayList<>(command.subList(at, command.size()));
    }

    private static int afterFlags(List<ShellWords.Word> command, int from, String wrapper) {
        int at = from;
        while (at < command.size() && command.get(at).text().startsWith("-")) {
            String flag = command.get(at).text();
            if (wrapper.equals("command") && flag.toLowerCase(Locale.ROOT).equals("-v")) {
                return command.size();
            }
            at += VERBS.takesValue(wrapper, flag) ? 2 : 1;
        }
        return wrapper.equals("timeout") ? at + 1 : at;
    }

    private static String program(String word) {
        int slash = word.replace('\\', '/').lastIndexOf('/');
        String name = slash < 0 || slash == word.length() - 1 ? word : word.substring(slash + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".exe") || lower.endsWith(".cmd") ? name.substring(0, name.length() - 4) : name;
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
