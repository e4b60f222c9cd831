package dev.pave.home;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values that a person gives in a YAML or JSON file, or through a pipe. */
public final class GivenValues {

    /** Digits of a whole number that is read as one. */
    private static final int LONGEST = 18;

    private GivenValues() {}

    /**
     * The values of a file by name: texts, numbers, truths, and lists and maps of them.
     *
     * @throws MistakesException when it is no such file
     */
    public static Map<String, Object> read(Path file) {
        return of(Yaml.read(file.toString(), TextFile.given(file)));
    }

    /**
     * A text for each name, as patterns that were mined take them.
     *
     * @throws MistakesException when it is no such file; names each value that is no text
     */
    public static Map<String, Object> texts(Path file) {
        YamlNode root = Yaml.read(file.toString(), TextFile.given(file));
        of(root);
        Map<String, Object> texts = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        root.all().forEach((name, value) -> {
            if (value.isSingle()) {
                texts.put(name, value.text());
            } else {
                mistakes.add(value.mistake(
                        "`" + name + "` wants one value, not " + value.inWords() + "; put texts into quotes"));
            }
        });
        MistakesException.throwIfAny(mistakes);
        return texts;
    }

    /** The same of a text; {@code name} stands for it in messages. */
    public static Map<String, Object> parse(String name, String text) {
        return of(Yaml.read(name, text));
    }

    /** One value as it is written in YAML: {@code 3}, {@code true}, {@code [a, b]}. */
    public static Object value(String name, String text) {
        return value(Yaml.read(name, text));
    }

    static Map<String, Object> of(YamlNode root) {
        if (!root.hasKeys()) {
            throw new MistakesException(root.mistake("wants values such as `name: no-foo`, but is " + root.inWords()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        root.all().forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    /** What would not be written again as it stands here, as 007 or 1.10, stays a text. */
    private static Object value(YamlNode node) {
        if (node.isList()) {
            List<Object> list = new ArrayList<>();
            node.items().forEach(item -> list.add(value(item)));
            return list;
        }
        if (node.hasKeys()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.all().forEach((key, item) -> map.put(key, value(item)));
            return map;
        }
        Object value = node.value();
        if (value instanceof BigDecimal number) {
            boolean isPlain =
                    node.text().equals(number.toString()) && number.scale() == 0 && number.precision() < LONGEST;
            return isPlain ? (Object) number.longValueExact() : node.text();
        }
        return value instanceof Boolean && !node.text().equals(value.toString()) ? node.text() : value;
    }
}
