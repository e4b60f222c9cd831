package dev.pave.specify;

import dev.pave.pattern.Occurrence;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.NameForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How the name of a pattern is written: usually, and in the paths of those of its roles that write it otherwise. A model
 * {@code TaxRate} has a migration {@code create_tax_rates}; what their texts say is learned by the name that each has.
 */
final class NameStyles {

    private final NameForm usual;
    private final Map<String, List<String>> namesByRole = new HashMap<>();

    /** @param files with what their own paths say of the name, where they say it */
    NameStyles(List<Occurrence> occurrences, List<RoleInstance> files) {
        this.usual = NameForm.of(occurrences.stream()
                .map(occurrence -> occurrence.bindings().get("name"))
                .filter(Objects::nonNull)
                .toList());
        for (RoleInstance file : files) {
            if (file.template().contains("{name")) {
                namesByRole
                        .computeIfAbsent(file.template(), template -> new ArrayList<>())
                        .add(file.bindings().get("name"));
            }
        }
    }

    /** In the whole pattern. */
    NameForm usual() {
        return usual;
    }

    /** That of a role; {@link CaseStyle#AS_IS} where it is the usual one, or none is known. */
    CaseStyle of(String template) {
        List<String> names = namesByRole.getOrDefault(template, List.of());
        CaseStyle own = CaseStyle.usualOf(names);
        if (own == CaseStyle.AS_IS && isOtherwiseCapitalised() && areSmall(names)) {
            own = template.contains("_") ? CaseStyle.SNAKE : CaseStyle.KEBAB;
        }
        return own == usual.style() ? CaseStyle.AS_IS : own;
    }

    private boolean isOtherwiseCapitalised() {
        return usual.style() == CaseStyle.PASCAL
                || namesByRole.values().stream().anyMatch(names -> CaseStyle.usualOf(names) == CaseStyle.PASCAL);
    }

    /** Whether all are single words in small letters, which say nothing of what stands between words. */
    private static boolean areSmall(List<String> names) {
        return !names.isEmpty() && names.stream().allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }
}
