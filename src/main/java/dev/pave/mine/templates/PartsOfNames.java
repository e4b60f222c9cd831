package dev.pave.mine.templates;

import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.Ordered;
import dev.pave.pattern.text.Slot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a name that tell one from another. Where names begin alike ({@code useToggle}, {@code useHover}), what they begin with is no part of
 * one of them: {@code useState} in their files is a word of its own. The same with what they end with ({@code UserCheck}, {@code MailCheck}).
 */
final class PartsOfNames {

    private static final List<String> PARTS = List.of("head", "heads", "tail");
    private static final int FEWEST = 3;

    private PartsOfNames() {}

    /**
     * The same instances, of which those parts are left empty that more than half of the names with such a part share; of fewer than
     * {@value #FEWEST} such names none is.
     *
     * @param role its instances
     */
    static List<RoleInstance> telling(List<RoleInstance> role) {
        Map<String, String> same = new LinkedHashMap<>();
        for (String part : PARTS) {
            if (isTheSame(part, role)) {
                same.put(part, "");
            }
        }
        return same.isEmpty()
                ? role
                : role.stream().map(instance -> with(same, instance)).toList();
    }

    private static boolean isTheSame(String part, List<RoleInstance> role) {
        Map<String, Integer> values = new HashMap<>();
        int all = 0;
        for (RoleInstance instance : role) {
            String value = Slot.withForms(instance.bindings()).get(part);
            if (value != null) {
                values.merge(value, 1, Integer::sum);
                all++;
            }
        }
        int most = values.values().stream().mapToInt(n -> n).max().orElse(0);
        return all >= FEWEST && most * 2 > all;
    }

    private static RoleInstance with(Map<String, String> same, RoleInstance instance) {
        Map<String, String> bindings = new LinkedHashMap<>(instance.bindings());
        same.forEach(bindings::putIfAbsent);
        return new RoleInstance(
                instance.template(), instance.action(), instance.commitId(), instance.path(), Ordered.copy(bindings));
    }
}
