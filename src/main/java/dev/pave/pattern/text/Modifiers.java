package dev.pave.pattern.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which modifiers a declaration has. Some files say {@code public class CartTest} and some {@code class CartTest}: it is one line,
 * and a new file has it as most of them do. A declaration that one file has twice, with other modifiers each, is left as it is.
 */
public final class Modifiers {

    private static final Pattern DECLARATION = Pattern.compile(
            "(?<indent>\\s*+)(?:(?:public|private|protected|internal|static|final|abstract|sealed|partial|open|export)\\s+)*+"
                    + "(?<rest>(?:class|interface|enum|record|struct|object|func|function|fun)\\s.*)");

    /** By declaration without its modifiers, the files that have each form of it, the newest form last. */
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    /** Declarations without their modifiers that one file has in several forms. */
    private final Set<String> several = new HashSet<>();

    /**
     * Learns of a file, oldest first.
     *
     * @param lines those of it that name what it declares, with marks of slots
     */
    public void learn(List<String> lines) {
        lines.stream()
                .distinct()
                .filter(line -> bare(line).isPresent())
                .collect(Collectors.groupingBy(
                        line -> bare(line).orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                .forEach(this::learn);
    }

    private void learn(String bare, List<String> own) {
        if (own.size() > 1) {
            several.add(bare);
        }
        Map<String, Integer> seen = forms.computeIfAbsent(bare, first -> new LinkedHashMap<>());
        for (String line : own) {
            int files = seen.containsKey(line) ? seen.remove(line) : 0;
            seen.put(line, files + 1);
        }
    }

    /** A line as most files have it, of equally many the newest; the same where it is no declaration. */
    public String meant(String line) {
        return bare(line).filter(bare -> !several.contains(bare)).map(forms::get).stream()
                .flatMap(seen -> seen.entrySet().stream())
                .reduce((most, next) -> next.getValue() >= most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(line);
    }

    private static Optional<String> bare(String line) {
        Matcher declaration = DECLARATION.matcher(line);
        return declaration.matches()
                ? Optional.of(declaration.group("indent") + declaration.group("rest"))
                : Optional.empty();
    }
}
