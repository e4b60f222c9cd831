package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.NamePart;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What several folders do alike is one convention with an open folder: {@code cop/{folder}/{name}.rb}. */
final class OpenFolders {

    private static final int MOST_OPEN = 3;

    private final List<CommitFiles> history;

    OpenFolders(List<CommitFiles> history) {
        this.history = history;
    }

    /** Joins conventions whose main roles are equal but for a folder, the fewest open folders first. */
    List<Convention> joined(List<Convention> conventions) {
        Map<Convention, TreeSet<String>> mainRoles = new LinkedHashMap<>();
        for (Convention convention : conventions) {
            mainRoles.put(convention, new Evidence(convention, history).mainRoles());
        }
        List<Convention> left = new ArrayList<>(conventions);
        List<Convention> result = new ArrayList<>();
        for (int open = 1; open <= MOST_OPEN; open++) {
            Map<TreeSet<String>, Map<String, Convention>> alike = new LinkedHashMap<>();
            for (Convention convention : left) {
                TreeSet<String> roles = mainRoles.get(convention);
                String folder = roles.isEmpty() ? null : lastFolders(roles.first(), open);
                TreeSet<String> opened = folder == null ? null : opened(roles, folder);
                if (opened != null) {
                    alike.computeIfAbsent(opened, t -> new LinkedHashMap<>()).put(folder, convention);
                }
            }
            for (Map<String, Convention> same : alike.values()) {
                if (same.size() > 1) {
                    left.removeAll(same.values());
                    result.add(join(same));
                }
            }
        }
        result.addAll(left);
        return result;
    }

    private static Convention join(Map<String, Convention> byFolder) {
        Convention joined = new Convention();
        byFolder.forEach((folder, convention) -> {
            if (!folder.equals(Context.FOLDER)) {
                joined.addFolder(folder);
            }
            convention.members().forEach(member -> joined.add(member.open(folder)));
        });
        return joined;
    }

    static String open(String template, String folder) {
        String open = folder.equals(Context.FOLDER) ? null : Words.replace(template, folder, Context.FOLDER);
        return open == null ? template : open;
    }

    private static TreeSet<String> opened(TreeSet<String> roles, String folder) {
        TreeSet<String> opened = new TreeSet<>();
        for (String role : roles) {
            String open = open(role, folder);
            if (!open.contains(Context.FOLDER)) {
                return null;
            }
            opened.add(open);
        }
        return opened.size() == roles.size() ? opened : null;
    }

    /** The last so many folders of a template; null where there are fewer, or a name among them. */
    private static String lastFolders(String template, int count) {
        int end = template.lastIndexOf('/');
        int start = end;
        for (int i = 0; i < count && start > 0; i++) {
            start = template.lastIndexOf('/', start - 1);
        }
        if (end <= 0) {
            return null;
        }
        String folders = template.substring(Math.max(start, 0) + 1, end);
        boolean fixed = folders.indexOf('{') < 0 && folders.length() >= NamePart.SHORTEST_NAME;
        return fixed || folders.equals(Context.FOLDER) ? folders : null;
    }
}
