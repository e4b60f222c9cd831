package dev.pave.scan.project;

import dev.pave.pattern.text.Words;
import dev.pave.scan.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The modules of a project, in groups that are beside each other and of one language. */
final class Modules {

    /** A short word may stand anywhere by chance, so it does not tell whether its module is named. */
    private static final int TELLING = 8;

    /**
     * A file that others may name.
     *
     * @param path    where it is
     * @param name    the name, squashed
     * @param own     what it is itself: its path, or its folder with a slash where the folder bears the name
     * @param telling whether the name is found elsewhere only where the module is meant
     * @param imports whether it matters which files import it
     */
    record Module(String path, String name, String own, boolean telling, boolean imports) {}

    private Modules() {}

    /** Groups of modules, by folder. */
    static List<List<Module>> groups(Set<String> paths) {
        Map<String, List<Module>> groups = new LinkedHashMap<>();
        for (String path : new TreeSet<>(paths)) {
            Optional<Language> language = FileKinds.isModule(path) ? Language.of(path, "") : Optional.empty();
            language.ifPresent(l -> add(path, l, groups));
        }
        return List.copyOf(groups.values());
    }

    private static void add(String path, Language language, Map<String, List<Module>> groups) {
        String folder = FileKinds.folder(path);
        String stem = FileKinds.stem(path);
        if (!FileKinds.isEntry(stem)) {
            put(folder + "*" + language, module(path, stem, path), groups);
        } else if (!folder.isEmpty()) {
            String bare = folder.substring(0, folder.length() - 1);
            String name = bare.substring(bare.lastIndexOf('/') + 1);
            put(FileKinds.folder(bare) + "*/" + stem + language, module(path, name, folder), groups);
        }
    }

    private static Module module(String path, String name, String own) {
        String squashed = Words.squash(name);
        return new Module(path, squashed, own, Words.of(name).size() > 1 || squashed.length() >= TELLING, false);
    }

    private static void put(String group, Module module, Map<String, List<Module>> groups) {
        if (!module.name().isEmpty()) {
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(module);
        }
    }
}
