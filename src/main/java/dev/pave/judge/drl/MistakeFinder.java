package dev.pave.judge.drl;

import dev.pave.home.Mistake;
import dev.pave.home.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * Compiles rules and, where that fails, finds out what is wrong where. The compiler reports an unknown field without a
 * line and a fault in a consequence at a line of generated Java, so each rule is compiled alone, and the word that the
 * compiler complains of is looked up in the rule's own text.
 */
public final class MistakeFinder {

    private static final Pattern QUOTED = Pattern.compile("[\"'`]?\\b([A-Za-z_$][\\w$]*)\\b[\"'`]?");
    private static final Pattern NAMED = Pattern.compile(
            "(?:field|property|symbol|method|class|type|variable|resolve|getter for)[^\\w$]+(?:method |variable |class )?([A-Za-z_$][\\w$]*)");

    private final RuleCompiler compiler;
    private final List<Mistake> found = new ArrayList<>();

    public MistakeFinder(RuleCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * All mistakes of the rules in a folder. Those that pave comes with have none, and are not compiled again.
     *
     * @throws RulesException when there is no such folder, or no rule in it
     */
    public static List<Mistake> in(Path rulesFolder) {
        List<RuleSource> sources = RuleFolder.read(rulesFolder);
        MistakeFinder finder = new MistakeFinder(new RuleCompiler());
        if (!ShippedRules.are(sources)) {
            finder.compile(sources);
        }
        return finder.found();
    }

    /** Mistakes of the last compilation; empty when it went well. */
    public List<Mistake> found() {
        return List.copyOf(found);
    }

    /** The compiled rules, or empty with all mistakes in {@link #found()}. */
    public Optional<CompiledRules> compile(List<RuleSource> sources) {
        found.clear();
        sources.forEach(this::checkText);
        checkNames(sources);
        if (found.isEmpty()) {
            RuleCompiler.Result whole = compiler.compile(sources);
            if (whole.isGood()) {
                return Optional.of(new CompiledRules(sources, whole.module()));
            }
            sources.forEach(this::checkRules);
            if (found.isEmpty()) {
                whole.messages().forEach(message -> found.add(problem(sources.get(0), null, message)));
            }
        }
        return Optional.empty();
    }

    private void checkText(RuleSource source) {
        List<String> unknown = FactFields.unknownImports(source.text());
        if (!unknown.isEmpty()) {
            found.add(Mistake.in(
                    source.name(),
                    "it imports " + String.join(", ", unknown)
                            + ", which rules of this version cannot name; compare it with"
                            + " the file that `pave init DIR` writes, or with docs/rules.md"));
        }
        if (source.rules().isEmpty()) {
            found.add(Mistake.in(source.name(), "the file has no rule; write one, or remove the file"));
        }
        for (RuleText rule : source.rules()) {
            if (rule.name().isEmpty()) {
                found.add(Mistake.at(
                        source.name(), rule.line(), "a rule without a name; name it: rule \"what it says\""));
            } else if (!rule.closed()) {
                found.add(mistake(
                        source, rule, rule.line(), "it has no `end`; close it with `end` on a line of its own"));
            }
        }
    }

    private void checkNames(List<RuleSource> sources) {
        Map<String, RuleText> names = new HashMap<>();
        for (RuleSource source : sources) {
            for (RuleText rule : source.rules()) {
                RuleText other = rule.name().isEmpty() ? null : names.putIfAbsent(rule.name(), rule);
                if (other != null) {
                    found.add(mistake(
                            source,
                            rule,
                            rule.line(),
                            "another rule has the same name, at " + other.file() + ":" + other.line()
                                    + "; rename one: verdicts go by the name"));
                }
            }
        }
    }

    private void checkRules(RuleSource source) {
        for (RuleText rule : source.rules()) {
            RuleSource alone = new RuleSource(source.name(), source.only(rule));
            RuleCompiler.Result result = compiler.compile(List.of(alone));
            result.messages().stream().limit(3).forEach(message -> found.add(problem(source, rule, message)));
        }
    }

    private static Mistake problem(RuleSource source, RuleText rule, Message message) {
        String text = message.getText().lines().findFirst().orElse("").strip();
        String word = complainedOf(message.getText(), source, rule);
        int line = line(source, rule, message, word);
        return mistake(source, rule, line, text + "; " + remedy(word));
    }

    private static Mistake mistake(RuleSource source, RuleText rule, int line, String text) {
        return Mistake.at(source.name(), line, (rule == null ? "" : "rule \"" + rule.name() + "\": ") + text);
    }

    /** The word of the rule that the message is about; null when none of its words is in the rule. */
    private static String complainedOf(String message, RuleSource source, RuleText rule) {
        String text = rule == null ? source.text() : source.text().substring(rule.start(), rule.end());
        for (Pattern pattern : List.of(NAMED, QUOTED)) {
            Matcher words = pattern.matcher(message);
            while (words.find()) {
                String word = words.group(1);
                boolean known = FactFields.named(word).isPresent() || word.length() < 3;
                if (!known
                        && Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                                .matcher(text)
                                .find()) {
                    return word;
                }
            }
        }
        return null;
    }

    private static int line(RuleSource source, RuleText rule, Message message, String word) {
        int start = rule == null ? 0 : rule.start();
        int end = rule == null ? source.text().length() : rule.end();
        if (word != null) {
            Matcher place = Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                    .matcher(source.text())
                    .region(start, end);
            if (place.find()) {
                return source.lineAt(place.start());
            }
        }
        int first = rule == null ? 1 : rule.line();
        return message.getLine() >= first && message.getLine() <= source.lineAt(end) ? message.getLine() : first;
    }

    private static String remedy(String word) {
        if (word == null) {
            return "compare the rule with its neighbours, or with docs/rules.md";
        }
        List<String> known = new ArrayList<>();
        for (Class<?> type : FactFields.all()) {
            known.add(type.getSimpleName());
            known.addAll(FactFields.of(type));
        }
        return Nearest.to(word, known)
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElse("`" + word + "` is no field or type that rules can name; docs/rules.md lists them");
    }
}
