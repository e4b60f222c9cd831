package dev.pave.mine.files.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One instance: the files of one name in one commit. */
public final class Instance {
    private final int commit;
    private final Map<String, String> bindings = new LinkedHashMap<>();
    private final Map<String, String> paths = new TreeMap<>();
    private final Map<String, Boolean> predicted = new TreeMap<>();

    Instance(int commit) {
        this.commit = commit;
    }

    /** Number of the commit, from 1, among those that created files. */
    public int commit() {
        return commit;
    }

    public Map<String, String> bindings() {
        return bindings;
    }

    /** By role, the path that was there. */
    public Map<String, String> paths() {
        return paths;
    }

    /** By role, whether all that was predicted of it came true. */
    Map<String, Boolean> predicted() {
        return predicted;
    }

    /** Whether what was predicted of some roles came true, one each; the others are left out. */
    List<Boolean> predictedOf(Set<String> roles) {
        return predicted.entrySet().stream()
                .filter(said -> roles.contains(said.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether all that was predicted came true; null when nothing was. */
    Boolean hit() {
        return predicted.isEmpty() ? null : !predicted.containsValue(false);
    }

    /** Whether at least two roles came together. */
    boolean happened() {
        return paths.size() > 1;
    }
}
