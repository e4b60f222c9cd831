package dev.pave.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code jobs/*.yaml}. Every mistake is a {@link JobSpecException}: nothing is guessed. */
public final class JobSpecReader {

    private static final Map<String, Set<String>> KEYS = Map.of(
            "", Set.of("name", "sources", "windows", "until", "mining", "reports"),
            "sources", Set.of("repositories", "logs"),
            "windows", Set.of("from", "to"),
            "mining", Set.of("half_life"),
            "reports", Set.of("keep"));
    private static final Set<String> REPOSITORY = Set.of("path");
    private static final Set<String> LOG = Set.of("path", "format", "columns");

    private static final Set<String> COLUMNS =
            Set.of("time", "session", "operation", "outcome", "actor", "duration", "parameters");
    private static final Set<String> SEVERAL_COLUMNS = Set.of("operation", "parameters");

    private final Path file;
    private final List<String> lines;

    private JobSpecReader(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws JobSpecException when the file is missing, is no YAML, or has an unknown key or a wrong value */
    public static JobSpec read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new JobSpecException("there is no job file " + file + "; `pave init DIR` makes a home with one");
        }
        try {
            return new JobSpecReader(file, Files.readAllLines(file)).spec();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the job file " + file, e);
        }
    }

    private JobSpec spec() {
        JsonNode root = parsed();
        checkKeys(root, "", KEYS.get(""));
        for (String section : List.of("sources", "windows", "mining", "reports")) {
            if (root.has(section)) {
                checkKeys(root.get(section), section, KEYS.get(section));
            }
        }
        double halfLife = number(root, "mining", "half_life", 7.5);
        if (!(halfLife > 0)) {
            throw mistake("half_life", "mining.half_life must be above 0 events");
        }
        double keep = number(root, "reports", "keep", 30);
        if (keep < 1 || keep != Math.rint(keep)) {
            throw mistake("keep", "reports.keep must be a whole number from 1");
        }
        return new JobSpec(
                text(root, "name", fileName()),
                repositories(root.path("sources").path("repositories")),
                logs(root.path("sources").path("logs")),
                text(root.path("windows"), "from", null),
                text(root.path("windows"), "to", null),
                text(root, "until", null),
                halfLife,
                (int) keep);
    }

    private JsonNode parsed() {
        try {
            JsonNode root = new YAMLMapper().readTree(String.join("\n", lines));
            if (!root.isObject()) {
                throw new JobSpecException(file + ": wants keys such as `sources:`, but is empty or a list");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new JobSpecException(file + ":" + line + ": is no YAML: " + e.getOriginalMessage());
        }
    }

    private void checkKeys(JsonNode node, String section, Set<String> known) {
        if (!node.isObject()) {
            throw mistake(section, section + " wants keys below it");
        }
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw mistake(
                        key,
                        "unknown key `" + key + "`" + (section.isEmpty() ? "" : " in " + section) + "; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private List<String> repositories(JsonNode list) {
        List<String> paths = new ArrayList<>();
        for (JsonNode entry : entries(list, "repositories")) {
            checkKeys(entry, "repositories", REPOSITORY);
            paths.add(required(entry, "path"));
        }
        return List.copyOf(paths);
    }

    private List<JobSpec.LogSource> logs(JsonNode list) {
        List<JobSpec.LogSource> logs = new ArrayList<>();
        for (JsonNode entry : entries(list, "logs")) {
            checkKeys(entry, "logs", LOG);
            logs.add(new JobSpec.LogSource(
                    required(entry, "path"), text(entry, "format", null), columns(entry.path("columns"))));
        }
        return List.copyOf(logs);
    }

    private Map<String, List<String>> columns(JsonNode node) {
        Map<String, List<String>> columns = new TreeMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return columns;
        }
        checkKeys(node, "columns", COLUMNS);
        if (!node.has("operation")) {
            throw mistake("columns", "columns wants an `operation`");
        }
        for (String key : node.propertyNames()) {
            JsonNode value = node.get(key);
            boolean several = value.isArray() && SEVERAL_COLUMNS.contains(key) && !value.isEmpty();
            List<String> names = new ArrayList<>();
            if (several) {
                value.forEach(name -> names.add(name.asString()));
            } else {
                names.add(text(node, key, ""));
            }
            columns.put(key, List.copyOf(names));
        }
        return columns;
    }

    private List<JsonNode> entries(JsonNode list, String key) {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw mistake(key, "sources." + key + " wants a list of `- path: ...`");
        }
        List<JsonNode> entries = new ArrayList<>();
        list.forEach(entries::add);
        return entries;
    }

    private String required(JsonNode entry, String key) {
        String value = text(entry, key, null);
        if (value == null || value.isBlank()) {
            throw mistake("path", "each source wants a `path`");
        }
        return value;
    }

    private String text(JsonNode node, String key, String otherwise) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isValueNode()) {
            throw mistake(key, "`" + key + "` wants one value, not a list or keys");
        }
        return value.asString();
    }

    private double number(JsonNode root, String section, String key, double otherwise) {
        JsonNode value = root.path(section).path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw mistake(key, section + "." + key + " wants a number, not `" + value.asString() + "`");
        }
        return value.asDouble();
    }

    private JobSpecException mistake(String key, String what) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripLeading().replaceFirst("^- +", "").startsWith(key + ":")) {
                return new JobSpecException(file + ":" + (i + 1) + ": " + what);
            }
        }
        return new JobSpecException(file + ": " + what);
    }

    private String fileName() {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
