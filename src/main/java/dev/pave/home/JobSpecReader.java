package dev.pave.home;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code jobs/*.yaml}. Every mistake is a {@link MistakesException}: nothing is guessed. */
public final class JobSpecReader {

    private static final Map<String, Set<String>> SECTIONS = Map.of(
            "sources", Set.of("repositories", "logs"),
            "windows", Set.of("from", "to"),
            "mining", Set.of("half_life"),
            "reports", Set.of("keep"),
            "conventions", Set.of("agents_md"),
            "engine", Set.of("kind", "master", "staging"));
    private static final Set<String> TOP =
            Set.of("name", "sources", "windows", "until", "mining", "reports", "conventions", "engine");
    private static final Set<String> REPOSITORY = Set.of("path");
    private static final Set<String> LOG = Set.of("path", "format", "columns");

    private static final Set<String> COLUMNS =
            Set.of("time", "end", "session", "operation", "outcome", "actor", "duration", "parameters");
    private static final Set<String> SEVERAL_COLUMNS = Set.of("operation", "parameters");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private JobSpecReader() {}

    /** @throws MistakesException when the file is missing, is no YAML, or has an unknown key or a wrong value */
    public static JobSpec read(Path file) {
        if (!Files.exists(file)) {
            throw new MistakesException(
                    Mistake.in(file.toString(), "there is no such job file; `pave init DIR` makes a home with one"));
        }
        YamlNode root = Yaml.read(file);
        if (!root.hasKeys()) {
            throw wrong(root, "wants keys such as `sources:`, but is " + root.inWords());
        }
        checkKeys(root, "", TOP);
        SECTIONS.forEach((section, known) -> {
            if (root.get(section) != null) {
                checkKeys(root.get(section), section, known);
            }
        });
        return new JobSpec(
                text(root, "name", nameOf(file)),
                repositories(section(root, "sources", "repositories")),
                logs(section(root, "sources", "logs")),
                text(root.get("windows"), "from", null),
                text(root.get("windows"), "to", null),
                text(root, "until", null),
                halfLife(section(root, "mining", "half_life")),
                keep(section(root, "reports", "keep")),
                flag(section(root, "conventions", "agents_md"), "conventions.agents_md"),
                EngineSpec.LOCAL.with(
                        text(root.get("engine"), "kind", null),
                        text(root.get("engine"), "master", null),
                        text(root.get("engine"), "staging", null)));
    }

    private static YamlNode section(YamlNode root, String section, String key) {
        return root.get(section) == null ? null : root.get(section).get(key);
    }

    private static double halfLife(YamlNode node) {
        BigDecimal events = number(node, "mining.half_life", new BigDecimal("7.5"));
        if (events.signum() <= 0) {
            throw wrong(node, "mining.half_life must be above 0 events");
        }
        return events.doubleValue();
    }

    private static int keep(YamlNode node) {
        BigDecimal runs = number(node, "reports.keep", BigDecimal.valueOf(30));
        if (runs.signum() <= 0 || runs.stripTrailingZeros().scale() > 0) {
            throw wrong(node, "reports.keep must be a whole number from 1");
        }
        return runs.intValue();
    }

    private static boolean flag(YamlNode node, String key) {
        if (node != null && !(node.value() instanceof Boolean)) {
            throw wrong(node, key + " wants true or false, not " + node.inWords());
        }
        return node != null && Boolean.TRUE.equals(node.value());
    }

    private static BigDecimal number(YamlNode node, String key, BigDecimal otherwise) {
        if (node == null) {
            return otherwise;
        }
        if (!(node.value() instanceof BigDecimal number) || number.compareTo(MOST) > 0) {
            throw wrong(node, key + " wants a number up to " + MOST + ", not " + node.inWords());
        }
        return number;
    }

    private static void checkKeys(YamlNode node, String section, Set<String> known) {
        if (!node.hasKeys()) {
            throw wrong(node, section + " wants keys below it, not " + node.inWords());
        }
        for (YamlNode.Entry entry : node.entries()) {
            if (!known.contains(entry.key().text())) {
                throw wrong(
                        entry.key(),
                        "unknown key `" + entry.key().text() + "`" + (section.isEmpty() ? "" : " in " + section)
                                + "; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static List<String> repositories(YamlNode list) {
        List<String> paths = new ArrayList<>();
        for (YamlNode entry : entries(list, "repositories")) {
            checkKeys(entry, "repositories", REPOSITORY);
            paths.add(path(entry));
        }
        return List.copyOf(paths);
    }

    private static List<JobSpec.LogSource> logs(YamlNode list) {
        List<JobSpec.LogSource> logs = new ArrayList<>();
        for (YamlNode entry : entries(list, "logs")) {
            checkKeys(entry, "logs", LOG);
            logs.add(new JobSpec.LogSource(path(entry), text(entry, "format", null), columns(entry.get("columns"))));
        }
        return List.copyOf(logs);
    }

    private static Map<String, List<String>> columns(YamlNode node) {
        Map<String, List<String>> columns = new TreeMap<>();
        if (node == null) {
            return columns;
        }
        checkKeys(node, "columns", COLUMNS);
        if (node.get("operation") == null) {
            throw wrong(node, "columns wants an `operation`");
        }
        for (String key : node.all().keySet()) {
            YamlNode value = node.get(key);
            boolean several = value != null
                    && SEVERAL_COLUMNS.contains(key)
                    && !value.elements().isEmpty();
            List<String> names = new ArrayList<>();
            if (several) {
                value.items().forEach(name -> names.add(single(name, key)));
            } else {
                names.add(text(node, key, ""));
            }
            columns.put(key, List.copyOf(names));
        }
        return columns;
    }

    private static List<YamlNode> entries(YamlNode list, String key) {
        if (list != null && !list.isList()) {
            throw wrong(list, "sources." + key + " wants a list of `- path: ...`");
        }
        return list == null ? List.of() : list.items();
    }

    private static String path(YamlNode entry) {
        String value = text(entry, "path", "");
        if (value.isBlank()) {
            throw wrong(entry, "each source wants a `path`");
        }
        return value;
    }

    private static String text(YamlNode node, String key, String otherwise) {
        YamlNode value = node == null ? null : node.get(key);
        return value == null ? otherwise : single(value, key);
    }

    private static String single(YamlNode value, String key) {
        if (!value.isSingle()) {
            throw wrong(value, "`" + key + "` wants one value, not " + value.inWords());
        }
        return value.text();
    }

    private static MistakesException wrong(YamlNode node, String what) {
        return new MistakesException(node.mistake(what));
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
