package dev.pave.home;

import dev.pave.pattern.CompositeStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the steps of a composite specification. */
final class CompositeReader {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Set<String> names = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @throws MistakesException where a step asks for one that does not come before it, or two have one name */
    List<CompositeStep> steps(List<YamlNode> list) {
        List<CompositeStep> steps = new ArrayList<>();
        for (YamlNode node : list) {
            steps.add(step(node, steps.size() + 1));
        }
        MistakesException.throwIfAny(mistakes);
        return steps;
    }

    private CompositeStep step(YamlNode node, int number) {
        String name = text(node, "name", "step " + number);
        String when = text(node, "when", null);
        if (when != null && !names.contains(when.substring(0, when.lastIndexOf(' ')))) {
            mistakes.add(node.get("when")
                    .mistake(
                            "asks for a step that does not come before it; before it are " + String.join(", ", names)));
        }
        if (when != null && node.get("run") == null) {
            mistakes.add(node.get("when")
                    .mistake("stands at a step that is no command; what a pattern makes is planned before anything is"
                            + " run, so take `when:` out, or have a command do it"));
        }
        if (!names.add(name)) {
            mistakes.add(node.mistake("there are two steps called " + name + "; call one otherwise"));
        }
        YamlNode limit = node.get("timeout");
        return new CompositeStep(
                name,
                texts(node, "run"),
                text(node, "use", null),
                node.get("with") == null ? Map.of() : GivenValues.of(node.get("with")),
                when,
                node.get("optional") != null
                        && Boolean.TRUE.equals(node.get("optional").value()),
                limit == null ? LONGEST : Duration.ofSeconds(Long.parseLong(limit.text())),
                texts(node, "undo"),
                text(node, "by_hand", null));
    }

    private static String text(YamlNode node, String key, String otherwise) {
        return node.get(key) == null ? otherwise : node.get(key).text();
    }

    private static List<String> texts(YamlNode node, String key) {
        return node.get(key) == null
                ? List.of()
                : node.get(key).elements().stream().map(YamlNode::text).toList();
    }
}
