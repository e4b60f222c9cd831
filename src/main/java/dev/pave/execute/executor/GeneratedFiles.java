package dev.pave.execute.executor;

import dev.pave.home.Home;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What files of one work tree were made from, as {@code state/generated/<digits>.json} has it: templates and values by their
 * hash, and for each file which of them. What holds a secret is not kept.
 */
public final class GeneratedFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    private static final int DIGITS = 16;

    /**
     * As it is kept.
     *
     * @param root   of the work tree, for people who look
     * @param texts  templates by their hash
     * @param values by their hash
     * @param files  by path
     */
    record Kept(
            String root,
            Map<String, String> texts,
            Map<String, Map<String, Object>> values,
            Map<String, Entry> files) {}

    /** An {@link FileOrigin} with hashes for what many have in common. */
    record Entry(String path, String text, boolean isPlain, String values, Map<String, Object> item) {}

    private final Path file;
    private final Kept kept;
    private final Texts texts = new Texts();
    private final Map<String, Boolean> secret = new LinkedHashMap<>();

    private GeneratedFiles(Path file, Kept kept) {
        this.file = file;
        this.kept = kept;
    }

    /** Of a work tree; nothing is known of a new one, and of one whose file cannot be read. */
    public static GeneratedFiles of(Home home, Path root) throws IOException {
        String real = root.toRealPath().toString();
        Path file =
                home.state().resolve("generated").resolve(PatternId.sha256(real).substring(0, DIGITS) + ".json");
        Kept none = new Kept(real, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try {
            return new GeneratedFiles(
                    file, Files.exists(file) ? MAPPER.readValue(Files.readAllBytes(file), Kept.class) : none);
        } catch (JacksonException broken) {
            return new GeneratedFiles(file, none);
        }
    }

    /** The text that pave wrote there last; empty where that is not known. */
    public Optional<String> base(String path) {
        try {
            return origin(path).map(texts::of);
        } catch (IllegalArgumentException cannotBeFilled) {
            return Optional.empty();
        }
    }

    private Optional<FileOrigin> origin(String path) {
        Entry entry = kept.files().get(path);
        return entry == null || !kept.texts().containsKey(entry.text())
                ? Optional.empty()
                : Optional.of(new FileOrigin(
                        entry.path(),
                        kept.texts().get(entry.text()),
                        entry.isPlain(),
                        kept.values().getOrDefault(entry.values(), Map.of()),
                        entry.item()));
    }

    /** The items that files of some templates of paths were made of. */
    public List<Map<String, Object>> items(Set<String> paths) {
        Set<Map<String, Object>> items = new LinkedHashSet<>();
        kept.files().values().stream()
                .filter(entry -> entry.item() != null && paths.contains(entry.path()))
                .forEach(entry -> items.add(entry.item()));
        return new ArrayList<>(items);
    }

    /** Keeps what files were made from; writes only where that is new. */
    public void remember(Map<String, FileOrigin> made) throws IOException {
        Map<String, Entry> files = new TreeMap<>(kept.files());
        Map<String, String> hashes = new LinkedHashMap<>();
        Map<Map<String, Object>, String> valueHashes = new LinkedHashMap<>();
        made.forEach((path, origin) -> {
            String text = hashes.computeIfAbsent(origin.text(), PatternId::sha256);
            String values = valueHashes.computeIfAbsent(
                    origin.values(), each -> PatternId.sha256(MAPPER.writeValueAsString(each)));
            kept.texts().put(text, origin.text());
            kept.values().put(values, origin.values());
            files.put(path, new Entry(origin.path(), text, origin.isPlain(), values, origin.item()));
        });
        files.values().removeIf(this::holdsSecret);
        if (files.equals(kept.files())) {
            return;
        }
        Set<String> used = new LinkedHashSet<>();
        files.values().forEach(entry -> used.addAll(List.of(entry.text(), entry.values())));
        kept.texts().keySet().retainAll(used);
        kept.values().keySet().retainAll(used);
        DurableFile.write(file, MAPPER.writeValueAsBytes(new Kept(kept.root(), kept.texts(), kept.values(), files)));
    }

    private boolean holdsSecret(Entry entry) {
        return secret.computeIfAbsent(
                        entry.text(), hash -> isSecret(kept.texts().get(hash)))
                || secret.computeIfAbsent(
                        entry.values(), hash -> isSecret(kept.values().get(hash)))
                || entry.item() != null && isSecret(entry.item());
    }

    /** A value counts with its name beside it, as in a file. */
    private static boolean isSecret(Object value) {
        String text = value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .reduce("", (a, b) -> a + b + "\n")
                : String.valueOf(value);
        return Secrets.redact(text).count() > 0;
    }
}
