package dev.pave.execute.executor;

import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Predecessor;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.workspace.Root;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The running number of what a specification makes: the next one of the folder that it goes to, or the one that it has
 * already, so that a second run finds its files.
 *
 * @param own the values of each part
 */
record NextNumbers(Root root, Specification specification, PartValues own) {

    private static final List<String> OF_THE_NUMBER =
            List.of("number", "ordinal", Predecessor.NUMBER, Predecessor.FILE);

    /** Values with the number, where a path wants one and nobody gave it. */
    Map<String, String> with(Map<String, String> values) throws IOException {
        if (values.containsKey("number")) {
            return withPredecessor(values);
        }
        List<Part> parts = numbered();
        return parts.isEmpty() ? values : withPredecessor(numbered(values, next(parts.get(0), values)));
    }

    /** Values of a part, with the next number of its own folder where that counts for itself. */
    Map<String, String> of(Part part, Map<String, String> values) throws IOException {
        Map<String, String> whole = own.of(part, values);
        List<Part> parts = numbered();
        if (parts.size() < 2 || !parts.contains(part) || part.equals(parts.get(0))) {
            return whole;
        }
        Map<String, String> without = new HashMap<>(whole);
        without.keySet().removeAll(OF_THE_NUMBER);
        if (!new NumbersApart(root, without).are(parts.get(0), part)) {
            return whole;
        }
        String number = next(part, without);
        Map<String, String> apart = numbered(without, number);
        newestBefore(part.template(), FilesPlanner.path(part.template(), apart), number)
                .ifPresent(path -> {
                    apart.put(
                            Predecessor.NUMBER,
                            Sequence.in(path, part.template()).digits());
                    apart.put(Predecessor.FILE, Sequence.stem(path, part.template()));
                });
        Predecessor.SLOTS.forEach(slot -> apart.putIfAbsent(slot, Gap.TO_WRITE));
        return apart;
    }

    /** The parts whose files bear the number. */
    private List<Part> numbered() {
        return specification.roles().stream()
                .filter(part ->
                        part.action() == Action.CREATE && part.template().contains(Sequence.SHARED))
                .toList();
    }

    /** Values with the newest of the files before, which the next one may name. */
    private Map<String, String> withPredecessor(Map<String, String> values) throws IOException {
        Map<String, String> whole = new HashMap<>(values);
        for (Part part : numbered()) {
            String wanted = FilesPlanner.path(part.template(), own.of(part, values));
            newestBefore(part.template(), wanted, values.get("number")).ifPresent(path -> {
                whole.put(Predecessor.NUMBER, Sequence.in(path, part.template()).digits());
                whole.put(Predecessor.FILE, Sequence.stem(path, part.template()));
            });
        }
        for (String slot : Predecessor.SLOTS) {
            if (values.get(slot) != null && own.given().contains(slot)) {
                whole.put(slot, values.get(slot));
            } else {
                whole.putIfAbsent(slot, Gap.TO_WRITE);
            }
        }
        return whole;
    }

    /** Where in the folder of a numbered path the one with the highest number below its own is. */
    private Optional<String> newestBefore(String template, String wanted, String number) throws IOException {
        int at = wanted.indexOf(number);
        int end = at < 0 ? -1 : wanted.indexOf('/', at);
        String part = end < 0 ? wanted : wanted.substring(0, end);
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String below = end < 0 ? "" : wanted.substring(end);
        return names(part).stream()
                .map(name -> folder + name + below)
                .filter(path -> Sequence.in(path, template) != null)
                .filter(path -> Sequence.isBefore(Sequence.in(path, template).digits(), number))
                .max(Comparator.comparing(
                        path -> Sequence.value(Sequence.in(path, template).digits())));
    }

    private static Map<String, String> numbered(Map<String, String> values, String number) {
        Map<String, String> numbered = new HashMap<>(values);
        numbered.put("number", number);
        return Slot.withForms(numbered);
    }

    private String next(Part part, Map<String, String> values) throws IOException {
        String wanted = FilesPlanner.path(part.template(), own.of(part, values));
        int end = wanted.indexOf('/', wanted.indexOf(Sequence.SHARED));
        String numbered = end < 0 ? wanted : wanted.substring(0, end);
        String form = numbered.substring(numbered.lastIndexOf('/') + 1);
        boolean byText = isOnlyNumber(form);
        boolean made = !byText || part.content() != null && isRestThere(values);
        List<String> numbers = new ArrayList<>();
        for (String name : names(numbered)) {
            Sequence sequence = Sequence.of(name);
            if (sequence != null) {
                numbers.add(sequence.digits());
                if (made
                        && form.equals(Sequence.open(name, Sequence.SHARED))
                        && (!byText || hasText(part, withPredecessor(numbered(values, sequence.digits()))))) {
                    return sequence.digits();
                }
            }
        }
        return Sequence.next(numbers, Instant.now());
    }

    /** Whether all files that bear no number are there, as after a run. */
    private boolean isRestThere(Map<String, String> values) throws IOException {
        for (Part part : specification.roles()) {
            boolean bears = part.template().contains(Sequence.SHARED);
            if (!bears
                    && !part.optional()
                    && part.content() != null
                    && !Files.exists(root.resolveLink(FilesPlanner.path(part.template(), own.of(part, values))))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file has the very text that would be made. */
    private boolean hasText(Part part, Map<String, String> values) throws IOException {
        Map<String, String> its = own.of(part, values);
        Path file = root.resolveLink(FilesPlanner.path(part.template(), its));
        String text = FilesPlanner.rendered(part.template(), part.content(), its);
        return Files.isRegularFile(file)
                && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .equals(text.replace("\r\n", "\n"));
    }

    /** Whether nothing but the number tells such files apart. */
    private boolean isOnlyNumber(String form) {
        return specification.roles().stream()
                .map(Part::template)
                .anyMatch(template -> template.endsWith("/" + form) || template.equals(form));
    }

    /** Of the files in the folder, in the order of their numbers' texts. */
    private List<String> names(String wanted) throws IOException {
        Path folder = root.resolve(wanted).getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
