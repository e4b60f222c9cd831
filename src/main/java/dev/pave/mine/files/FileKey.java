package dev.pave.mine.files;

import dev.pave.pattern.CommitFiles;
import java.util.List;
import java.util.Map;

/** A path whatever the case style of the names in it: lower case, without hyphens and underscores. */
final class FileKey {

    private FileKey() {}

    static String of(String path) {
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
    static String of(String roleId, Map<String, String> bindings) {
        String path = roleId.substring(1);
        for (Map.Entry<String, String> slot : bindings.entrySet()) {
            path = path.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        return hasSlot(path) ? null : roleId.charAt(0) + of(path);
    }

    private static boolean hasSlot(String path) {
        return path.contains("{name}") || path.contains(Context.FOLDER);
    }

    /** Whether the commit itself has the file. */
    static boolean isIn(CommitFiles commit, String fileKey) {
        List<String> paths = fileKey.charAt(0) == '+' ? commit.added() : commit.modified();
        return paths.stream().anyMatch(path -> of(path).equals(fileKey.substring(1)));
    }
}
