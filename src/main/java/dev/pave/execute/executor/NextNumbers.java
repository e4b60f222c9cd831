package dev.pave.execute.executor;

import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.workspace.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The running number of what a specification makes: the next one of the folder that it goes to, or the one that it has
 * already, so that a second run finds its files.
 */
record NextNumbers(Root root, Specification specification) {

    /** Values with the number, where a path wants one and nobody gave it. */
    Map<String, String> with(Map<String, String> values) throws IOException {
        if (values.containsKey("number")) {
            return values;
        }
        for (Part part : specification.roles()) {
            if (part.action() == Action.CREATE && part.template().contains(Sequence.SHARED)) {
                Map<String, String> numbered = new HashMap<>(values);
                numbered.put("number", next(FilesPlanner.path(part.template(), values)));
                return Slot.withForms(numbered);
            }
        }
        return values;
    }

    private String next(String wanted) throws IOException {
        List<String> numbers = new ArrayList<>();
        String form = wanted.substring(wanted.lastIndexOf('/') + 1);
        for (String name : names(wanted)) {
            Sequence sequence = Sequence.of(name);
            if (sequence != null) {
                numbers.add(sequence.digits());
            }
            if (sequence != null && form.equals(Sequence.open(name, Sequence.SHARED)) && !isOnlyNumber(form)) {
                return sequence.digits();
            }
        }
        return Sequence.next(numbers, Instant.now());
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
