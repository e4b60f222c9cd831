package dev.pave.syntax;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Imports of Go that nothing of a text uses: with one of them it does not compile. */
public final class GoImports {

    private static final Pattern IMPORT =
            Pattern.compile("\\s*(?:import\\s+)?(?:([A-Za-z]\\w*)\\s+)?\"([^\"]+)\"\\s*(?://.*)?");

    private static final Pattern OPENS = Pattern.compile("import\\s*\\(\\s*");
    private static final Pattern ALONE = Pattern.compile("import\\s.*\".*");
    private static final Pattern VERSION = Pattern.compile("v\\d+");
    /** Names of packages that a path says for sure; of any other a text may use what the path does not say. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9]*");

    private GoImports() {}

    /**
     * The lines of a text that take in what it does not use, with the brackets around where nothing else is in them.
     *
     * @return places from 0
     */
    public static Set<Integer> unused(List<String> lines) {
        Set<Integer> unused = new TreeSet<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (OPENS.matcher(line).matches()) {
                opened = i;
            } else if (opened >= 0 && line.strip().equals(")")) {
                addEmptied(unused, lines, opened, i);
                opened = -1;
            } else if ((opened >= 0 || ALONE.matcher(line).matches()) && !isUsed(line, lines)) {
                unused.add(i);
            }
        }
        return unused;
    }

    /** Brackets in which nothing was left; not those that had nothing before. */
    private static void addEmptied(Set<Integer> unused, List<String> lines, int from, int to) {
        boolean emptied = to > from + 1
                && IntStream.range(from + 1, to)
                        .allMatch(i -> unused.contains(i) || lines.get(i).isBlank());
        if (emptied) {
            IntStream.rangeClosed(from, to).forEach(unused::add);
        }
    }

    private static boolean isUsed(String line, List<String> lines) {
        Matcher found = IMPORT.matcher(line);
        if (!found.matches() || found.group(2).equals("C")) {
            return true;
        }
        String[] path = found.group(2).split("/");
        String last = path[path.length - 1];
        String before = path.length > 1 && VERSION.matcher(last).matches() ? path[path.length - 2] : last;
        String alias = found.group(1);
        if (alias == null && !PLAIN.matcher(before).matches()) {
            return true;
        }
        Pattern uses = alias == null
                ? Pattern.compile("\\b(?:" + Pattern.quote(last) + "|" + Pattern.quote(before) + ")\\.")
                : Pattern.compile("\\b" + Pattern.quote(alias) + "\\.");
        return lines.stream()
                .anyMatch(other ->
                        !IMPORT.matcher(other).matches() && uses.matcher(other).find());
    }
}
