package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Rule;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Joins rules to conventions: templates of which one brings the other belong together. A file's own folder comes
 * first; rules with an open folder make a convention only of what no own folder explains.
 */
public final class Conventions {

    private static final int FEWEST_TOGETHER = 2;
    private static final int FEWEST_UNEXPLAINED = 3;
    private static final int FEWEST_NAMES = 3;
    private static final int MOST_LEVELS = 6;
    private static final double USUAL = 0.5;

    /** Behind the section of a manual's page: in what it is written, if not as it is read. */
    private static final String OF_PAGES = "(?:\\.(?:md|adoc|asciidoc|rst|scd|ronn|pod))?$";

    /** The first number of a version, {@code {name}.0.1.yml}, is no name, nor is a sample's {@code {name}.1.inc} another. */
    private static final Pattern CUT_VERSION = Pattern.compile("\\{names?}\\.\\d++(?!" + OF_PAGES + ")\\D");

    /** The page of a manual, {@code {name}.1} or {@code {name}.1.md}, has a name, and a version's end, {@code {name}.0}, has none. */
    private static final Pattern PAGE_OR_VERSION = Pattern.compile("\\{names?}\\.\\d++" + OF_PAGES);

    private final Evidences evidences;
    private final List<Convention> all;
    private final Map<String, Convention> byRole = new HashMap<>();

    public Conventions(List<Rule> rules, List<CommitFiles> history) {
        this.evidences = new Evidences(history);
        List<Rule> strong = rules.stream().filter(Conventions::isUsual).toList();
        RoleNames names = new RoleNames(strong);
        List<Convention> creating = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        for (int level = 0; level <= MOST_LEVELS; level++) {
            List<Convention> found = components(strong, names, level, explained);
            found.forEach(convention -> explain(convention, explained));
            creating.addAll(found);
        }
        OpenFolders folders = new OpenFolders(evidences);
        List<Convention> edited = folders.joinedByEdits(new Edits(folders.joined(creating), strong, names).attached());
        this.all = new OneWork(evidences).joined(edited);
        for (Convention convention : all) {
            for (Convention.Member member : convention.members()) {
                byRole.putIfAbsent(plainKey(member.rule()), convention);
                byRole.putIfAbsent(member.key(), convention);
            }
        }
        for (Convention convention : all) {
            convention.members().forEach(m -> byRole.putIfAbsent(m.template(), convention));
        }
    }

    List<Convention> all() {
        return all;
    }

    Evidence evidence(Convention convention) {
        return evidences.of(convention);
    }

    /** The convention that a rule speaks for; null for one that is none yet. */
    public Convention of(Rule rule) {
        Convention convention = byRole.get(plainKey(rule));
        return convention != null ? convention : byRole.get(Rule.id(rule.action(), Convention.plain(rule.template())));
    }

    static String plainKey(Rule rule) {
        return Rule.id(Action.CREATE, Convention.plain(rule.key()));
    }

    /** Seen together in two commits at least, and either usual today or usual over its whole life. */
    private static boolean isUsual(Rule rule) {
        Tally tally = rule.tally();
        boolean usual = tally.rate() >= USUAL || tally.hits() >= USUAL * (tally.hits() + tally.misses());
        return usual && together(rule) >= FEWEST_TOGETHER && isNamed(rule);
    }

    /** Whether its name is one that varies: a part of the path that was the same each time is none, whatever bears it too. */
    private static boolean isNamed(Rule rule) {
        List<String> names = rule.outcomes().stream()
                .filter(Rule.Outcome::hit)
                .map(Rule.Outcome::name)
                .toList();
        boolean mayBeCut = has(PAGE_OR_VERSION, rule)
                && names.stream().allMatch(name -> Character.isDigit(name.charAt(name.length() - 1)));
        if (has(CUT_VERSION, rule) || mayBeCut) {
            return false;
        }
        return names.size() < FEWEST_NAMES || names.stream().distinct().count() > 1;
    }

    private static boolean has(Pattern end, Rule rule) {
        return end.matcher(rule.key()).find() || end.matcher(rule.template()).find();
    }

    private static long together(Rule rule) {
        return rule.outcomes().stream().filter(Rule.Outcome::hit).count() + (rule.born() >= 0 ? 1 : 0);
    }

    private static List<Convention> components(List<Rule> strong, RoleNames names, int level, Set<String> explained) {
        Map<String, String> parent = new HashMap<>();
        List<Convention.Member> creating = strong.stream()
                .filter(r -> r.action() == Action.CREATE && r.level() == level && r.sharesItsName())
                .filter(r -> level == 0 || unexplained(r, explained) >= FEWEST_UNEXPLAINED)
                .map(names::member)
                .toList();
        for (Convention.Member member : creating) {
            String a = root(parent, member.key());
            String b = root(parent, member.template());
            if (!a.equals(b)) {
                parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
            }
        }
        Map<String, Convention> components = new TreeMap<>();
        for (Convention.Member member : creating) {
            components
                    .computeIfAbsent(root(parent, member.key()), r -> new Convention())
                    .add(member);
        }
        return List.copyOf(components.values());
    }

    private static String root(Map<String, String> parent, String node) {
        String root = node;
        for (String up = parent.get(root); up != null; up = parent.get(root)) {
            root = up;
        }
        return root;
    }

    private static long unexplained(Rule rule, Set<String> explained) {
        return rule.outcomes().stream()
                .filter(o -> o.hit() && !explained.contains(o.path()))
                .map(Rule.Outcome::path)
                .distinct()
                .count();
    }

    private static void explain(Convention convention, Set<String> explained) {
        for (Convention.Member member : convention.members()) {
            for (Rule.Outcome outcome : member.rule().outcomes()) {
                if (outcome.hit()) {
                    explained.add(outcome.path());
                }
            }
        }
    }
}
