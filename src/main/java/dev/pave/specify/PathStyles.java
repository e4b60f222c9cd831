package dev.pave.specify;

import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which case style each part of a role's path writes the name, where it is not the same in all of them: the folder of a package
 * is {@code giftcard}, and {@code GiftCardScreen.kt} is in it. A role's template says {@code {name}} in both places.
 */
final class PathStyles {

    private static final String NAME = "{name}";
    private static final int NEWEST = 20;
    private static final double NEARLY_ALL = 0.9;

    private final Map<String, List<RoleInstance>> byRole = new HashMap<>();

    /** @param files that were created and edited in the roles of one pattern, oldest first */
    PathStyles(Iterable<RoleInstance> files) {
        for (RoleInstance file : files) {
            if (file.template().contains(NAME)) {
                byRole.computeIfAbsent(file.template(), template -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    /** The template with a style in those of its parts that have one of their own; itself where nothing tells of one. */
    String of(String template) {
        List<RoleInstance> all = byRole.getOrDefault(template, List.of());
        List<RoleInstance> newest = all.subList(Math.max(0, all.size() - NEWEST), all.size());
        if (newest.isEmpty() || template.indexOf(NAME) == template.lastIndexOf(NAME)) {
            return template;
        }
        String styled = template;
        for (int at = styled.indexOf(NAME); at >= 0; at = styled.indexOf(NAME, at + 1)) {
            String before = styled.substring(0, at);
            String behind = styled.substring(at + NAME.length());
            int next = behind.indexOf('{');
            String until = next < 0 ? behind : behind.substring(0, next);
            CaseStyle style = CaseStyle.inPaths().stream()
                    .filter(one -> begin(newest, before + slot(one) + until))
                    .findFirst()
                    .orElse(null);
            if (style == null) {
                return template;
            }
            styled = before + slot(style) + behind;
        }
        return styled;
    }

    private static String slot(CaseStyle style) {
        return new Slot("name", style).inPath();
    }

    /** Whether nearly all paths begin so. */
    private static boolean begin(List<RoleInstance> files, String template) {
        return files.stream()
                        .filter(file -> file.path().startsWith(filled(template, file.bindings())))
                        .count()
                >= NEARLY_ALL * files.size();
    }

    private static String filled(String template, Map<String, String> bindings) {
        String path = Slot.fillFolder(template, bindings.getOrDefault("folder", ""));
        String number = bindings.get("number");
        return Slot.fillName(number == null ? path : path.replace(Sequence.SHARED, number), bindings);
    }
}
