package dev.pave.execute.selfheal;

import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import dev.pave.home.TextFile;
import dev.pave.home.Yaml;
import dev.pave.home.YamlNode;
import dev.pave.judge.fact.Risk;
import dev.pave.pattern.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code rules/corrections.yaml}; each mistake is named with its line. */
public final class CorrectionRules {

    private static final String FILE = "corrections.yaml";
    private static final Set<String> KEYS = Set.of(
            "name",
            "command",
            "except",
            "output",
            "silent",
            "when",
            "file",
            "contains",
            "there",
            "then",
            "replace",
            "with",
            "bare",
            "risk",
            "proof",
            "confidence");
    private static final double USUAL = 0.8;
    private static final String PRIVILEGED = "privileged";

    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * What the file says.
     *
     * @param words how programs tell of words
     * @param forms how commands look that were meant to be others
     */
    record Rules(KnownWords words, List<CorrectionForm> forms) {}

    /**
     * Those of a home; the shipped ones where it has no such file.
     *
     * @throws MistakesException when the file has mistakes
     */
    static Rules load(Home home) {
        Path file = home.rules().resolve(FILE);
        return Files.exists(file)
                ? read(file.toString(), TextFile.read(file))
                : read(FILE, Resource.text(CorrectionRules.class, "/home/rules/" + FILE));
    }

    /** What is wrong with the file of a home; empty where all is well, or it has none. */
    public static List<Mistake> mistakes(Home home) {
        try {
            load(home);
            return List.of();
        } catch (MistakesException e) {
            return e.mistakes();
        }
    }

    /** @throws MistakesException when the text has mistakes */
    static Rules read(String file, String text) {
        return new CorrectionRules().rules(Yaml.read(file, text));
    }

    private Rules rules(YamlNode root) {
        YamlNode words = root.get("words");
        YamlNode forms = root.get("forms");
        if (words == null || !words.hasKeys() || forms == null || !forms.isList()) {
            throw new MistakesException(List.of(root.mistake(
                    "wants `words:` with keys and `forms:` with a list; compare it with the shipped file")));
        }
        Rules rules =
                new Rules(words(words), forms.items().stream().map(this::form).toList());
        MistakesException.throwIfAny(mistakes);
        return rules;
    }

    private KnownWords words(YamlNode node) {
        Map<String, String> typos = new LinkedHashMap<>();
        Map<String, List<String>> known = new LinkedHashMap<>();
        entries(node, "typos")
                .forEach(typo -> typos.put(typo.key().text(), typo.value().text()));
        entries(node, "known")
                .forEach(program -> known.put(
                        program.key().text(),
                        Arrays.asList(program.value().text().strip().split("\\s+"))));
        return new KnownWords(
                patterns(node, "unknown"),
                patterns(node, "revisions"),
                patterns(node, "missing"),
                patterns(node, "suggested"),
                patterns(node, "listed"),
                patterns(node, "help"),
                typos,
                texts(node, "layouts"),
                known);
    }

    private static List<YamlNode.Entry> entries(YamlNode node, String key) {
        return node.get(key) == null || !node.get(key).hasKeys()
                ? List.of()
                : node.get(key).entries();
    }

    private List<Pattern> patterns(YamlNode node, String key) {
        return texts(node, key).stream()
                .map(text -> pattern(node.get(key), key, text))
                .toList();
    }

    private CorrectionForm form(YamlNode node) {
        if (!node.hasKeys()) {
            mistakes.add(node.mistake("a form is " + node.inWords() + "; give it `name`, `output` and `then`"));
            return null;
        }
        node.entries().stream()
                .filter(entry -> !KEYS.contains(entry.key().text()))
                .forEach(entry -> mistakes.add(entry.key()
                        .mistake("unknown key `" + entry.key().text() + "`; known are "
                                + String.join(", ", KEYS.stream().sorted().toList()))));
        if (text(node, "name").isEmpty() || node.get("then") == null && node.get("replace") == null) {
            mistakes.add(node.mistake("it has no name, or says neither `then` nor `replace`; give each form both"));
        }
        String risk = text(node, "risk");
        return new CorrectionForm(
                text(node, "name"),
                pattern(node, "command"),
                pattern(node, "except"),
                pattern(node, "output"),
                is(node, "silent") || node.get("output") == null,
                text(node, "when"),
                text(node, "file"),
                text(node, "contains"),
                text(node, "there"),
                texts(node, "then"),
                pattern(node, "replace"),
                text(node, "with"),
                is(node, "bare"),
                risks(node, risk),
                risk.equals(PRIVILEGED),
                text(node, "proof"),
                confidence(node));
    }

    private Set<Risk> risks(YamlNode node, String risk) {
        if (!Set.of("", PRIVILEGED, "network", "destructive").contains(risk)) {
            mistakes.add(node.get("risk")
                    .mistake("unknown risk \"" + risk + "\"; known are network, destructive, privileged"));
        }
        return risk.equals("network")
                ? Set.of(Risk.NETWORK)
                : risk.equals("destructive") ? Set.of(Risk.DESTRUCTIVE) : Set.of();
    }

    private double confidence(YamlNode node) {
        try {
            return node.get("confidence") == null ? USUAL : Double.parseDouble(text(node, "confidence"));
        } catch (NumberFormatException e) {
            mistakes.add(node.get("confidence").mistake("`confidence` is no number; give one from 0 to 1"));
            return USUAL;
        }
    }

    private Pattern pattern(YamlNode node, String key) {
        return node.get(key) == null ? null : pattern(node.get(key), key, text(node, key));
    }

    private Pattern pattern(YamlNode at, String key, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            mistakes.add(at.mistake(
                    "`" + key + "` is no expression: " + e.getDescription() + "; see java.util.regex.Pattern"));
            return null;
        }
    }

    private static boolean is(YamlNode node, String key) {
        return text(node, key).equals("true");
    }

    private static String text(YamlNode node, String key) {
        return node.get(key) == null || node.get(key).text() == null
                ? ""
                : node.get(key).text();
    }

    private static List<String> texts(YamlNode node, String key) {
        YamlNode value = node.get(key);
        if (value == null) {
            return List.of();
        }
        return value.isList() ? value.items().stream().map(YamlNode::text).toList() : List.of(value.text());
    }
}
