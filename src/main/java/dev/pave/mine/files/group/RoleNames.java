package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.Action;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the roles of rules are called in a convention. A controller that bears the plural of a model's name is
 * {@code {names}_controller.rb} there, also in a rule that begins with the controller and calls that plural the name, or with
 * {@code {name}/{singular}.rb}, whose folder bears it.
 */
final class RoleNames {

    private final Set<String> plurals = new HashSet<>();

    RoleNames(List<Rule> strong) {
        for (Rule rule : strong) {
            if (rule.template().contains("{names")) {
                plurals.add(Convention.plain(rule.template()));
            }
        }
    }

    private static String asMany(String template) {
        return template.replace("{name}", "{names}").replace("{singular}", "{name}");
    }

    Convention.Member member(Rule rule) {
        String key = Convention.plain(rule.key());
        String many = asMany(key);
        String template = Convention.plain(rule.template());
        boolean isMany = plurals.contains(many) && !template.contains("{names}");
        if (isMany) {
            key = many;
            template = asMany(template);
        }
        return new Convention.Member(rule, Rule.id(Action.CREATE, key), Rule.id(rule.action(), template), isMany);
    }
}
