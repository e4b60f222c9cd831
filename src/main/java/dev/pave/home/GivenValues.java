package dev.pave.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values that a person gives in a YAML or JSON file, or through a pipe: a text for each name. */
public final class GivenValues {

    private GivenValues() {}

    /** @throws MistakesException when it is no such file; names each value that is no text */
    public static Map<String, String> read(Path file) {
        YamlNode root = Yaml.read(file.toString(), TextFile.given(file));
        if (!root.hasKeys()) {
            throw new MistakesException(root.mistake("wants values such as `name: no-foo`, but is " + root.inWords()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        root.all().forEach((name, value) -> {
            if (value.isSingle()) {
                values.put(name, value.text());
            } else {
                mistakes.add(value.mistake(
                        "`" + name + "` wants one value, not " + value.inWords() + "; put texts into quotes"));
            }
        });
        MistakesException.throwIfAny(mistakes);
        return values;
    }
}
