package dev.pave.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the words of command lines, a program each: {@code verbs.txt}. Programs are named with their words. */
final class Verbs {

    private static final Set<String> ANY = Set.of();

    /** The shipped table. */
    static final Verbs SHIPPED = new Verbs();

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Set<String>> verbs = new HashMap<>();
    private final Map<String, Integer> nouns = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private Verbs() {
        try (InputStream in = Verbs.class.getResourceAsStream("verbs.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        int blank = line.indexOf(' ');
        String rest = line.substring(blank + 1);
        int colon = rest.indexOf(": ");
        String path = colon < 0 ? rest : rest.substring(0, colon);
        List<String> set =
                Arrays.asList(rest.substring(colon < 0 ? 0 : colon + 2).split(" "));
        switch (line.substring(0, blank)) {
            case "set" -> sets.put(path, Set.copyOf(set));
            case "verb" -> verbs.put(path, colon < 0 ? ANY : sets.getOrDefault(set.get(0), Set.copyOf(set)));
            case "nouns" -> nouns.put(set.get(1), Integer.valueOf(set.get(0)));
            case "start" -> {
                boolean behind = path.startsWith("1 ");
                starts.put(behind ? path.substring(2) : path, behind ? 1 : 0);
            }
            case "value" -> values.put(path, Set.copyOf(set));
            case "tasks" -> tasks.addAll(set);
            case "plain" -> plain.addAll(set);
            case "words" -> words.addAll(set);
            default -> throw new IllegalStateException("verbs.txt: " + line);
        }
    }

    /** Whether the next word is a verb in any case, given what stands before it. */
    boolean isVerb(String path, String word) {
        Set<String> known = verbs.get(path);
        return known != null && (known.isEmpty() || known.contains(word));
    }

    /** Whether a program's words are known; the closed set is for the others. */
    boolean knows(String program) {
        return verbs.containsKey(program) || starts.containsKey(program) || plain.contains(program);
    }

    /** A word of the small closed set, or one that begins so: {@code describe-instances}. */
    boolean isUsual(String word) {
        int dash = word.indexOf('-');
        return words.contains(word) || dash > 0 && words.contains(word.substring(0, dash));
    }

    boolean hasTasks(String program) {
        return tasks.contains(program);
    }

    /** So many names are kept where none of them is a usual verb. */
    int nouns(String program) {
        return nouns.getOrDefault(program, 0);
    }

    /** Operands before the command that this one starts; -1 where it starts none. */
    int operandsBeforeCommand(String path) {
        return starts.getOrDefault(path, -1);
    }

    /** Whether the word after a flag is its value. */
    boolean takesValue(String path, String flag) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf(' '))) {
            if (values.getOrDefault(at, ANY).contains(flag)) {
                return true;
            }
            if (at.indexOf(' ') < 0) {
                return false;
            }
        }
    }
}
