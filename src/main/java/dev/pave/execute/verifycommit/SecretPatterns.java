package dev.pave.execute.verifycommit;

import dev.pave.execute.verifycommit.SecretPattern.Allowed;
import dev.pave.execute.verifycommit.SecretPattern.Hit;
import dev.pave.home.Yaml;
import dev.pave.home.YamlNode;
import dev.pave.pattern.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds secrets by the forms of {@code secret-forms.yaml}: a word, a form, chance and what is allowed, in this order. Most
 * texts hold no word, so they cost one look.
 */
final class SecretPatterns {

    /** A secret: what sort, and the lines it is in, from 1. */
    record Secret(String rule, int line, int lastLine) {}

    private static final int LEAST_MAKER = 4;
    private static final String FILE = "secret-forms.yaml";
    private static final String BEFORE = "(?i)[\\w.-]{0,50}?(?:";
    private static final String ASSIGNED =
            ")(?:[ \\t\\w.-]{0,20})[\\s'\"]{0,3}(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60'\"\\s=]{0,5}(";
    private static final String AFTER = ")(?:[\\x60'\"\\s;]|\\\\[nr]|\\z)";

    /** Words of people's languages and of programs; read when they are asked for first. */
    private static final class Common {
        static final Set<String> WORDS = new HashSet<>(
                Resource.text(SecretPatterns.class, "common-words.txt").lines().toList());
        static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

        private Common() {}
    }

    /** Those that pave comes with; read once, when the first text is looked at. */
    static final class Shipped {
        static final SecretPatterns PATTERNS = new SecretPatterns();

        private Shipped() {}
    }

    private final Pattern neverIn;
    private final Allowed never;
    private final List<SecretPattern> patterns;
    private final List<String> makers;

    private SecretPatterns() {
        YamlNode root = Yaml.read(FILE, Resource.text(SecretPatterns.class, FILE));
        YamlNode nowhere = root.get("never");
        neverIn = either(nowhere.get("paths"));
        List<String> words = texts(nowhere.get("words"));
        never = new Allowed(
                "secret",
                false,
                null,
                either(nowhere.get("texts")),
                secret -> words.stream().anyMatch(secret.toLowerCase(Locale.ROOT)::contains));
        patterns = root.get("rules").items().stream().map(this::pattern).toList();
        makers = makers(texts(nowhere.get("makers")));
    }

    /** Words that only what one maker's secrets are called, or begin with, holds. */
    private List<String> makers(List<String> not) {
        Set<String> words = new TreeSet<>();
        patterns.stream().filter(pattern -> !pattern.defers()).forEach(pattern -> words.addAll(pattern.words()));
        patterns.stream()
                .filter(SecretPattern::defers)
                .forEach(pattern -> pattern.words().forEach(words::remove));
        words.removeAll(not);
        words.removeIf(word -> word.length() < LEAST_MAKER);
        return List.copyOf(words);
    }

    private SecretPattern pattern(YamlNode node) {
        String form = text(node, "form");
        String near = text(node, "near");
        List<Allowed> allowed = node.get("allow") == null
                ? List.of()
                : node.get("allow").items().stream().map(this::allowed).toList();
        return new SecretPattern(
                text(node, "id"),
                texts(node.get("words")),
                form == null
                        ? null
                        : new SecretPattern.Form(near == null ? form : BEFORE + near + ASSIGNED + form + AFTER),
                node.get("group") == null
                        ? 0
                        : Integer.parseInt(node.get("group").text()),
                text(node, "paths") == null ? null : compiled(text(node, "paths")),
                node.get("entropy") == null
                        ? 0
                        : Double.parseDouble(node.get("entropy").text()),
                node.get("defers") != null,
                allowed);
    }

    private Allowed allowed(YamlNode node) {
        return new Allowed(
                text(node, "in") == null ? "secret" : text(node, "in"),
                node.get("all") != null,
                node.get("paths") == null ? null : either(node.get("paths")),
                node.get("texts") == null ? null : either(node.get("texts")),
                node.get("common_words") == null ? null : SecretPatterns::holdsWord);
    }

    private static boolean holdsWord(String secret) {
        String lower = secret.toLowerCase(Locale.ROOT);
        for (int from = 0; from < lower.length(); from++) {
            for (int to = from + 1; to <= Math.min(lower.length(), from + Common.LONGEST); to++) {
                if (Common.WORDS.contains(lower.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(YamlNode node, String key) {
        return node.get(key) == null ? null : node.get(key).text();
    }

    private static List<String> texts(YamlNode list) {
        return list == null
                ? List.of()
                : list.items().stream().map(YamlNode::text).toList();
    }

    private static Pattern either(YamlNode list) {
        return compiled(texts(list).stream().map(text -> "(?:" + text + ")").collect(Collectors.joining("|")));
    }

    private static Pattern compiled(String form) {
        return Pattern.compile(form, Pattern.UNIX_LINES);
    }

    /** Whether a file is one that no secrets of people are in: pictures, lists of versions, other people's code. */
    boolean passesOver(String path) {
        return neverIn.matcher(path).find();
    }

    /** The secrets of a text, those of one line once. */
    List<Secret> find(String path, String text) {
        List<Secret> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (SecretPattern pattern : patterns) {
            if (pattern.wants(path, lower)) {
                find(pattern, path, text, found);
            }
        }
        return found;
    }

    private void find(SecretPattern pattern, String path, String text, List<Secret> found) {
        if (pattern.form() == null) {
            found.add(new Secret(pattern.id(), 1, 1));
            return;
        }
        Matcher matcher = pattern.form().matcher(text);
        while (matcher.find()) {
            Hit hit = pattern.hit(matcher, text);
            int first = lineOf(text, hit.start());
            int last = lineOf(text, hit.end());
            String line = text.substring(startOf(text, hit.start()), endOf(text, hit.end()));
            String match = text.substring(hit.start(), hit.end());
            if (pattern.isChance(hit.secret())
                    && !(pattern.defers() && makers.stream().anyMatch(match.toLowerCase(Locale.ROOT)::contains))
                    && !line.contains("gitleaks:allow")
                    && !never.covers(path, hit, match, line)
                    && pattern.allowed().stream().noneMatch(it -> it.covers(path, hit, match, line))) {
                found.add(new Secret(pattern.id(), first, last));
            }
        }
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static int startOf(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static int endOf(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
