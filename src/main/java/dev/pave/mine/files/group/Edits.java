package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Edits that come along, and created files without the name, go to the convention of the file that brings them, or make
 * one of their own.
 */
final class Edits {

    private static final double NEARLY_ALL = 0.9;

    private final List<Rule> strong;
    private final RoleNames names;
    private final List<Convention> all;
    private final Map<String, Convention> byRole = new TreeMap<>();

    Edits(List<Convention> creating, List<Rule> strong, RoleNames names) {
        this.strong = strong;
        this.names = names;
        this.all = new ArrayList<>(creating);
        for (Convention convention : creating) {
            for (Convention.Member member : convention.members()) {
                byRole.putIfAbsent(Conventions.plainKey(member.rule()), convention);
                byRole.putIfAbsent(
                        Rule.id(
                                member.rule().action(),
                                Convention.plain(member.rule().template())),
                        convention);
                byRole.putIfAbsent(member.key(), convention);
                byRole.putIfAbsent(member.template(), convention);
            }
        }
    }

    List<Convention> attached() {
        for (Rule rule : strong) {
            if ((rule.action() == Action.EDIT || !rule.sharesItsName()) && rule.level() == 0) {
                attach(rule);
            }
        }
        return all;
    }

    private void attach(Rule rule) {
        String key = Conventions.plainKey(rule);
        Convention convention = byRole.get(key);
        if (convention != null) {
            add(convention, rule);
            return;
        }
        List<String> longer = longer(rule);
        if (!isKnown(rule, longer)) {
            convention = new Convention();
            convention.add(names.member(rule));
            byRole.put(key, convention);
            all.add(convention);
        } else if (rule.action() == Action.EDIT && !rule.sharesItsName()) {
            longer.stream()
                    .filter(role -> isKnown(rule, List.of(role)))
                    .findFirst()
                    .ifPresent(role -> addUnder(role, rule));
        }
    }

    /** What comes with {@code {name}.java} comes with {@code {name}Entity.java} where all of them are such, and no other place tells it already. */
    private void addUnder(String role, Rule rule) {
        Convention convention = byRole.get(Rule.id(Action.CREATE, role));
        String told = Rule.id(rule.action(), rule.template());
        if (convention.members().stream().noneMatch(member -> member.template().equals(told))) {
            add(convention, rule.under(role));
        }
    }

    private void add(Convention convention, Rule rule) {
        Convention.Member member = names.member(rule);
        for (String folder : convention.folders()) {
            Convention.Member open = member.open(folder, convention.folderStyle());
            if (!open.key().equals(member.key())) {
                convention.add(open);
                return;
            }
        }
        convention.add(member);
    }

    /** Created files with more around the name than a rule's: {@code {name}_spec.rb} for {@code {name}.rb}. */
    private List<String> longer(Rule rule) {
        String key = Conventions.plainKey(rule);
        int at = key.indexOf("{name}");
        String before = key.substring(0, at);
        String after = key.substring(at + "{name}".length());
        return byRole.keySet().stream()
                .filter(role -> role.startsWith(before)
                        && role.endsWith(after)
                        && role.length() > key.length()
                        && role.indexOf('/', before.length()) < 0
                        && role.indexOf("{name", before.length()) >= 0)
                .map(role -> role.substring(1))
                .toList();
    }

    /** Whether nearly all files of a rule are known under a shorter name. */
    private static boolean isKnown(Rule rule, List<String> longer) {
        List<String> files =
                rule.outcomes().stream().map(Rule.Outcome::file).distinct().toList();
        long known = files.stream()
                .filter(file -> longer.stream().anyMatch(role -> Context.match(role, file) != null))
                .count();
        return !longer.isEmpty() && known >= NEARLY_ALL * files.size();
    }
}
