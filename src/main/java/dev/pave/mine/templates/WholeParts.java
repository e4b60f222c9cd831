package dev.pave.mine.templates;

import dev.pave.syntax.DocComments;
import dev.pave.syntax.Ending;
import dev.pave.syntax.GoImports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Another method's template, with what belongs together: a head that always had a body keeps its braces, a comment goes where
 * what it tells of is each file's own, and so does a fence with nothing in it; and Go takes in what is used only.
 */
final class WholeParts implements TemplateMethod {

    /** Where a head without a body is an error, and the brace of its body often has a line of its own. */
    private static final Set<String> OF_BODIES =
            Set.of("php", "cs", "java", "c", "h", "cc", "cpp", "cxx", "hpp", "dart");

    private static final Set<String> OF_FENCES = Set.of("md", "mdx", "markdown");
    private static final String FENCE = "```";

    private final TemplateMethod inner;
    private final String ending;

    /** @param path of the files, or its template: its ending tells what comments and bodies look like */
    WholeParts(TemplateMethod inner, String path) {
        this.inner = inner;
        this.ending = Ending.of(path);
    }

    @Override
    public String id() {
        return inner.id();
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        int[] lines = inner.next(siblings, vocabulary);
        if (OF_FENCES.contains(ending)) {
            return withoutEmptyFences(lines, vocabulary);
        }
        if (ending.equals("go")) {
            lines = withoutUnusedImports(lines, siblings, vocabulary);
        }
        if (OF_BODIES.contains(ending)) {
            lines = withBodies(lines, siblings, vocabulary);
        }
        if (!DocComments.areIn(ending)) {
            return lines;
        }
        int[] whole = withoutLooseComments(lines, vocabulary);
        return whole.length == lines.length || haveLooseComments(siblings, vocabulary) ? lines : whole;
    }

    /** Whether people leave comments alone too, as those that declare types in JavaScript. */
    private static boolean haveLooseComments(RecentFiles siblings, Vocabulary vocabulary) {
        for (int s = 0; s < siblings.count(); s++) {
            List<String> file = text(Arrays.stream(siblings.sequence(s)).boxed().toList(), vocabulary);
            if (DocComments.halves(file).isPresent()
                    || DocComments.ofNothing(file).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> text(List<Integer> lines, Vocabulary vocabulary) {
        return lines.stream().map(vocabulary::line).toList();
    }

    /** Where no past file has such, as those with a mistake in them on purpose. */
    private static int[] withoutUnusedImports(int[] lines, RecentFiles siblings, Vocabulary vocabulary) {
        Set<Integer> unused = GoImports.unused(text(Arrays.stream(lines).boxed().toList(), vocabulary));
        if (unused.isEmpty()) {
            return lines;
        }
        Set<Integer> out = IntStream.range(0, siblings.count())
                .mapToObj(
                        s -> Arrays.stream(siblings.plain().sequence(s)).boxed().toList())
                .flatMap(file ->
                        GoImports.unused(text(file, vocabulary)).stream().map(file::get))
                .collect(Collectors.toSet());
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            boolean again = used.isEmpty()
                    || vocabulary.isBlank(used.get(used.size() - 1))
                    || vocabulary.line(used.get(used.size() - 1)).strip().endsWith("(");
            boolean kept = !unused.contains(i) || out.contains(lines[i]);
            boolean closes =
                    kept && !used.isEmpty() && vocabulary.line(lines[i]).equals(")");
            if (closes && vocabulary.isBlank(used.get(used.size() - 1))) {
                used.remove(used.size() - 1);
            }
            if (kept && !(again && vocabulary.isBlank(lines[i]))) {
                used.add(lines[i]);
            }
        }
        return used.stream().mapToInt(line -> line).toArray();
    }

    private static int[] withoutEmptyFences(int[] lines, Vocabulary vocabulary) {
        List<Integer> kept = new ArrayList<>();
        int opener = -1;
        boolean empty = false;
        boolean taken = false;
        for (int line : lines) {
            boolean fence = vocabulary.line(line).strip().startsWith(FENCE);
            if (fence && opener >= 0) {
                if (empty) {
                    kept.subList(opener, kept.size()).clear();
                    taken = true;
                } else {
                    kept.add(line);
                }
                opener = -1;
                continue;
            }
            if (fence) {
                opener = kept.size();
                empty = true;
            } else {
                empty &= vocabulary.isBlank(line);
            }
            boolean again = taken
                    && vocabulary.isBlank(line)
                    && !kept.isEmpty()
                    && vocabulary.isBlank(kept.get(kept.size() - 1));
            if (!again) {
                kept.add(line);
            }
            taken &= vocabulary.isBlank(line);
        }
        return kept.stream().mapToInt(line -> line).toArray();
    }

    private static int[] withBodies(int[] lines, RecentFiles siblings, Vocabulary vocabulary) {
        List<Integer> whole = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            whole.add(lines[i]);
            boolean ends = i + 1 == lines.length
                    || vocabulary.isBlank(lines[i + 1])
                    || vocabulary.line(lines[i + 1]).strip().startsWith("}");
            if (ends && vocabulary.line(lines[i]).strip().endsWith(")")) {
                whole.addAll(braces(lines[i], siblings, vocabulary));
            }
        }
        return whole.stream().mapToInt(line -> line).toArray();
    }

    /** The braces that the newest file with a head has behind it; none where the next line is no brace. */
    private static List<Integer> braces(int head, RecentFiles siblings, Vocabulary vocabulary) {
        int depth = vocabulary.indentation(head);
        for (int s = siblings.count() - 1; s >= 0; s--) {
            int[] file = siblings.sequence(s);
            for (int i = 0; i + 1 < file.length; i++) {
                if (file[i] != head || !vocabulary.line(file[i + 1]).strip().equals("{")) {
                    continue;
                }
                for (int end = i + 2; end < file.length; end++) {
                    boolean out = !vocabulary.isBlank(file[end]) && vocabulary.indentation(file[end]) <= depth;
                    if (out) {
                        return vocabulary.line(file[end]).strip().equals("}")
                                ? List.of(file[i + 1], file[end])
                                : List.of();
                    }
                }
            }
        }
        return List.of();
    }

    private static int[] withoutLooseComments(int[] lines, Vocabulary vocabulary) {
        List<Integer> kept = new ArrayList<>(Arrays.stream(lines).boxed().toList());
        while (true) {
            List<String> text = text(kept, vocabulary);
            OptionalInt half = DocComments.halves(text);
            OptionalInt loose = half.isPresent() ? half : DocComments.ofNothing(text);
            if (loose.isEmpty()) {
                return kept.stream().mapToInt(line -> line).toArray();
            }
            int begin = loose.getAsInt() - 1;
            int end = half.isPresent() ? begin : DocComments.endOf(text, begin);
            boolean apart = begin > 0
                    && vocabulary.isBlank(kept.get(begin - 1))
                    && (end + 1 == kept.size() || vocabulary.isBlank(kept.get(end + 1)) || half.isEmpty());
            kept.subList(apart ? begin - 1 : begin, end + 1).clear();
        }
    }
}
