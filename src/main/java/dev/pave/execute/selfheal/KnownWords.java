package dev.pave.execute.selfheal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How programs tell of words that they do not know, and which they do; {@code words:} of {@code rules/corrections.yaml}.
 *
 * @param unknown   their group {@code wrong} is a word that a program does not know
 * @param revisions their group {@code wrong} is a branch or tag that is not there
 * @param missing   their group {@code wrong} is a program that is not there
 * @param suggested what stands before words that are alike
 * @param listed    what stands before all words that there are
 * @param help      of a program that only tells how it is used
 * @param typos     by what is typed, what is meant
 * @param layouts   letters of keyboards of other languages, in the order of the keys of the English one
 * @param known     by program, its words; of the empty one, the usual programs
 */
record KnownWords(
        List<Pattern> unknown,
        List<Pattern> revisions,
        List<Pattern> missing,
        List<Pattern> suggested,
        List<Pattern> listed,
        List<Pattern> help,
        Map<String, String> typos,
        List<String> layouts,
        Map<String, List<String>> known) {

    private static final String ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
    private static final Pattern QUOTED = Pattern.compile("[`'\"‘“]([^`'\"’”\\n]+)[`'\"’”]");
    private static final Pattern WORD = Pattern.compile("[\\w-][\\w:@./+-]*");
    private static final Pattern BEFORE_LINES =
            Pattern.compile("(?m)^(?:npm (?:ERR!|error)|hint:|\\[(?:error|ERROR)]|\\W*▸) ?");
    private static final Pattern SPEAKER = Pattern.compile("(?m)^([a-z]+): (?:'|unknown)|is not an? (\\w+) command");
    private static final Pattern WITHIN = Pattern.compile("^[\\s*•▸>-]*([A-Za-z][\\w:@.-]*)");

    /** Words that an output calls unknown. */
    List<String> unknownIn(String output) {
        return wrong(unknown, output);
    }

    /** Branches and tags that it calls missing. */
    List<String> revisionsIn(String output) {
        return wrong(revisions, output);
    }

    /** Programs that it calls missing. */
    List<String> missingIn(String output) {
        return wrong(missing, output);
    }

    private static List<String> wrong(List<Pattern> patterns, String output) {
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(output).results().map(found -> group(pattern, found)))
                .flatMap(word -> Stream.of(word, word.substring(word.lastIndexOf(' ') + 1)))
                .distinct()
                .toList();
    }

    /** The one group that is named. */
    private static String group(Pattern pattern, MatchResult found) {
        return found.group(1) == null ? "" : found.group(1).strip();
    }

    /** Words that an output suggests, in its order. */
    List<String> suggestedIn(String output) {
        return suggested.stream()
                .flatMap(mark -> mark.matcher(output).results())
                .flatMap(mark -> suggestions(output.substring(mark.end())).stream())
                .distinct()
                .toList();
    }

    private static List<String> suggestions(String rest) {
        String block = block(rest);
        List<String> quoted = QUOTED.matcher(block)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
        return quoted.isEmpty()
                ? WORD.matcher(block)
                        .results()
                        .map(MatchResult::group)
                        .map(word -> word.replaceAll("[.:,]+$", ""))
                        .filter(word -> !word.matches("or|and|one|of|these|this"))
                        .toList()
                : quoted;
    }

    /** The rest of the line, else the lines up to an empty one; without what npm and others put before each line. */
    private static String block(String marked) {
        String rest = BEFORE_LINES.matcher(marked).replaceAll("");
        String first = rest.lines().findFirst().orElse("");
        if (!first.isBlank() && WORD.matcher(first).find()) {
            return first;
        }
        List<String> lines = new ArrayList<>();
        for (String line : rest.lines().skip(1).toList()) {
            if (line.isBlank() && !lines.isEmpty()) {
                break;
            }
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    /** Words that an output lists as all that there are. */
    List<String> listedIn(String output) {
        List<String> words = new ArrayList<>();
        for (Pattern pattern : listed) {
            pattern.matcher(output).results().forEach(mark -> words.addAll(list(output.substring(mark.end()))));
        }
        return words;
    }

    private static List<String> list(String rest) {
        String first = rest.lines().findFirst().orElse("");
        if (!first.isBlank()) {
            return WORD.matcher(first)
                    .results()
                    .map(MatchResult::group)
                    .map(word -> word.replaceAll("[.:]+$", ""))
                    .toList();
        }
        return rest.lines()
                .flatMap(line -> Pattern.compile("[|,]").splitAsStream(line))
                .map(WITHIN::matcher)
                .flatMap(each -> each.results().map(found -> found.group(1)))
                .toList();
    }

    /** Whether an output only tells how its program is used. */
    boolean isHelp(String output) {
        return help.stream().anyMatch(pattern -> pattern.matcher(output).find());
    }

    List<String> of(String program) {
        return known.getOrDefault(program.substring(program.lastIndexOf('/') + 1), List.of());
    }

    /** Those that may stand at a place: of the program and the word before it where that has its own, else of the program. */
    List<String> of(FailedCommand failed, int place) {
        String program = failed.program().substring(failed.program().lastIndexOf('/') + 1);
        List<String> own = place == 2 ? known.get(program + " " + failed.words().get(1)) : null;
        return own == null ? of(program) : own;
    }

    /** Whether an output says that it is of another program. */
    boolean isOfAnother(String program, String output) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        Matcher speaker = SPEAKER.matcher(output);
        while (speaker.find()) {
            String other = speaker.group(1) == null ? speaker.group(2) : speaker.group(1);
            if (!other.equals(name) && known.containsKey(other)) {
                return true;
            }
        }
        return false;
    }

    /** All programs that are known by name. */
    List<String> programs() {
        TreeSet<String> names = new TreeSet<>(known.keySet());
        names.removeIf(name -> name.isEmpty() || name.contains(" "));
        names.addAll(known.getOrDefault("", List.of()));
        return List.copyOf(names);
    }

    /** What the same keys type on an English keyboard, of a text with letters that it has not. */
    List<String> onEnglishKeys(String text) {
        return layouts.stream()
                .filter(layout -> layout.length() == ENGLISH.length()
                        && text.chars().anyMatch(c -> c > '~' && layout.indexOf(c) >= 0)
                        && text.chars().allMatch(c -> c <= '~' || layout.indexOf(c) >= 0))
                .map(layout -> text.chars()
                        .map(c -> layout.indexOf(c) < 0 ? c : ENGLISH.charAt(layout.indexOf(c)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    Optional<String> typo(String word) {
        return Optional.ofNullable(typos.get(word));
    }
}
