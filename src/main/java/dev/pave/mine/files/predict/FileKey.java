package dev.pave.mine.files.predict;

import dev.pave.pattern.change.CommitFiles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A path whatever the case style of the names in it: lower case, without hyphens and underscores. */
public final class FileKey {

    private FileKey() {}

    public static String of(String path) {
        StringBuilder key = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '-' && c != '_') {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    /** A role's file with its action's sign; null where a slot of the role is not bound. */
    public static String of(String roleId, Map<String, String> bindings) {
        String path = roleId.substring(1);
        for (Map.Entry<String, String> slot : bindings.entrySet()) {
            path = path.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        return hasSlot(path) ? null : roleId.charAt(0) + of(path);
    }

    private static boolean hasSlot(String path) {
        return path.contains("{name}") || path.contains(Context.FOLDER);
    }

    /** All that a commit created or modified, with its action's sign. */
    public static Set<String> all(CommitFiles commit) {
        Set<String> keys = new HashSet<>();
        commit.added().forEach(path -> keys.add("+" + of(path)));
        commit.modified().forEach(path -> keys.add("~" + of(path)));
        return keys;
    }
}
