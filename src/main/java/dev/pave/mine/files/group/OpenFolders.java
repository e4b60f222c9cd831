package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.FolderStyles;
import dev.pave.mine.files.predict.NamePart;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What several folders do alike is one convention with an open folder: {@code cop/{folder}/{name}.rb},
 * {@code messages/{folder}/{name}/bad.py}. First those join whose main roles are equal but for the folder, then those
 * of which the roles that nearly all instances have are.
 */
final class OpenFolders {

    private static final int MOST_OPEN = 3;
    private static final int MOST_OPEN_BY_EDIT = 4;
    private static final double NEARLY_ALL = 0.6;
    private static final double CORE = 0.9;

    /** A convention while it may still be joined. */
    private static final class Part {
        private final Convention convention;
        private final TreeSet<String> main;
        private final TreeSet<String> strong;

        Part(Convention convention, TreeSet<String> main, TreeSet<String> strong) {
            this.convention = convention;
            this.main = main;
            this.strong = strong;
        }

        Convention convention() {
            return convention;
        }

        TreeSet<String> main() {
            return main;
        }

        TreeSet<String> strong() {
            return strong;
        }
    }

    /** Conventions that are alike with these folders open, each with the case style in which some of its places write them. */
    private record Alike(TreeSet<String> roles, Map<String, Part> byFolder, Map<String, CaseStyle> styles) {}

    private final Evidences evidences;

    OpenFolders(Evidences evidences) {
        this.evidences = evidences;
    }

    /** Joins conventions that are alike but for a folder, the fewest open folders and the most alike first. */
    List<Convention> joined(List<Convention> conventions) {
        List<Part> parts = new ArrayList<>();
        for (Convention convention : conventions) {
            Evidence evidence = evidences.of(convention);
            parts.add(new Part(convention, evidence.mainRoles(), evidence.mainRoles(NEARLY_ALL)));
        }
        for (Function<Part, TreeSet<String>> roles :
                List.<Function<Part, TreeSet<String>>>of(Part::main, Part::strong)) {
            for (int open = 1; open <= MOST_OPEN; open++) {
                parts = joined(parts, roles, open);
            }
        }
        return parts.stream().map(Part::convention).toList();
    }

    /**
     * Joins conventions of one created file that are alike but for a folder, by the edits that come along: {@code
     * commands/{folder}/{name}.rs} with {@code commands/{folder}/mod.rs}. Edits that name the folder must be alike; where
     * none does, those that nearly all instances have. Then the same by what hardly an instance lacks.
     */
    List<Convention> joinedByEdits(List<Convention> conventions) {
        return joinedByEdits(joinedByEdits(conventions, NEARLY_ALL), CORE);
    }

    private List<Convention> joinedByEdits(List<Convention> conventions, double share) {
        List<Part> parts = new ArrayList<>();
        List<Convention> joined = new ArrayList<>();
        for (Convention convention : conventions) {
            TreeSet<String> living = evidences.of(convention).livingRoles(share);
            boolean hasEdits = living.stream().anyMatch(role -> role.startsWith("~"));
            if (hasEdits && living.stream().filter(role -> role.startsWith("+")).count() == 1) {
                parts.add(new Part(convention, living, living));
            } else {
                joined.add(convention);
            }
        }
        parts = joined(parts, Part::main, 1);
        parts = joined(alike(parts, Part::main, 1, MOST_OPEN_BY_EDIT), parts, OpenFolders::isByEdit);
        parts.stream().map(Part::convention).forEach(joined::add);
        return joined;
    }

    private static List<Part> joined(List<Part> parts, Function<Part, TreeSet<String>> roles, int open) {
        return joined(alike(parts, roles, open, open), parts, opened -> true);
    }

    /** @param which by what they are alike, with the folder open */
    private static List<Part> joined(List<Alike> ways, List<Part> parts, Predicate<TreeSet<String>> which) {
        List<Part> joined = new ArrayList<>();
        Set<Part> left = new LinkedHashSet<>(parts);
        for (Alike alike : ways) {
            alike.byFolder().values().retainAll(left);
            if (alike.byFolder().size() > 1 && which.test(alike.roles())) {
                left.removeAll(alike.byFolder().values());
                joined.add(new Part(join(alike), alike.roles(), alike.roles()));
            }
        }
        joined.addAll(left);
        return joined;
    }

    /** @param fewest folders that are opened as one, to {@code most} of them */
    private static List<Alike> alike(List<Part> parts, Function<Part, TreeSet<String>> roles, int fewest, int most) {
        Map<TreeSet<String>, Alike> alike = new LinkedHashMap<>();
        for (Part part : parts) {
            TreeSet<String> own = roles.apply(part);
            for (int open = own.isEmpty() ? most + 1 : fewest; open <= most; open++) {
                addOpened(part, own, open, alike);
            }
        }
        return alike.values().stream()
                .filter(one -> one.byFolder().size() > 1)
                .sorted(Comparator.comparingInt((Alike one) -> one.byFolder().size())
                        .reversed())
                .toList();
    }

    private static void addOpened(Part part, TreeSet<String> own, int open, Map<TreeSet<String>, Alike> alike) {
        for (String folder : folders(own.first(), open)) {
            add(part, opened(own, folder, CaseStyle.AS_IS), folder, CaseStyle.AS_IS, alike);
        }
        for (String folder : folders(own, open)) {
            for (CaseStyle style : FolderStyles.below(folder)) {
                add(part, opened(own, folder, style), folder, style, alike);
            }
        }
    }

    private static void add(
            Part part, TreeSet<String> opened, String folder, CaseStyle style, Map<TreeSet<String>, Alike> alike) {
        if (opened != null) {
            Alike one =
                    alike.computeIfAbsent(opened, set -> new Alike(set, new LinkedHashMap<>(), new LinkedHashMap<>()));
            one.byFolder().putIfAbsent(folder, part);
            one.styles().putIfAbsent(folder, style);
        }
    }

    private static Convention join(Alike alike) {
        Convention joined = new Convention();
        alike.byFolder().forEach((folder, part) -> {
            CaseStyle style = alike.styles().get(folder);
            joined.writeFolders(style);
            joined.writeFolders(part.convention().folderStyle());
            if (!folder.equals(Context.FOLDER)) {
                joined.addFolder(folder);
            }
            part.convention().folders().forEach(joined::addFolder);
            part.convention().members().forEach(member -> joined.add(member.open(folder, style)));
        });
        return joined;
    }

    /**
     * A template with a folder open: where it is a whole one, else where it is a word of a longer one, else where it is one in
     * another case style, as {@code doc/rules/php_unit/} beside {@code src/PhpUnit/}.
     */
    static String open(String template, String folder, CaseStyle style) {
        String open = open(template, folder);
        String written = style == CaseStyle.AS_IS || folder.contains("{") ? folder : Slot.folderIn(style, folder);
        if (written.equals(folder) || written.length() < NamePart.SHORTEST_NAME || open.contains(Slot.OPEN_FOLDER)) {
            return open;
        }
        return template.replace("/" + written + "/", "/" + new Slot("folder", style).inPath() + "/");
    }

    /** A template with a folder open: where it is a whole one, else where it is a word of a longer one. */
    private static String open(String template, String folder) {
        if (folder.equals(Context.FOLDER)) {
            return template;
        }
        int path = template.startsWith("+") || template.startsWith("~") ? 1 : 0;
        String inside = "/" + template.substring(path);
        String open = inside.replace("/" + folder + "/", "/" + Context.FOLDER + "/");
        if (!open.equals(inside)) {
            return template.substring(0, path) + wordsToo(open, folder).substring(1);
        }
        String word = folder.length() < NamePart.SHORTEST_NAME ? null : Words.replace(template, folder, Context.FOLDER);
        return word == null ? template : word;
    }

    /** The rest of a path in which a folder is open: names that bear it too, {@code {folder}/{folder}-{name}.ts}. */
    private static String wordsToo(String open, String folder) {
        int behind = open.lastIndexOf(Context.FOLDER) + Context.FOLDER.length();
        String rest = open.substring(behind);
        String words = folder.length() < NamePart.SHORTEST_NAME || folder.indexOf('/') >= 0
                ? null
                : Words.replace(rest, folder, Context.FOLDER);
        return words == null ? open : open.substring(0, behind) + words;
    }

    /** Null where a created file, or all of the roles, have nothing to do with the folder. */
    private static TreeSet<String> opened(TreeSet<String> roles, String folder, CaseStyle style) {
        TreeSet<String> opened = new TreeSet<>();
        for (String role : roles) {
            if (role.contains(Slot.OPEN_FOLDER) && !folder.contains(Context.FOLDER)) {
                return null;
            }
            String open = open(role, folder, style);
            boolean has = open.contains(Slot.OPEN_FOLDER);
            boolean meansAnother = open.equals(role) && !folder.equals(Context.FOLDER);
            if (has && meansAnother) {
                return null;
            }
            if (!has && role.startsWith("+")) {
                return null;
            }
            opened.add(open);
        }
        boolean byEdit = isByEdit(opened);
        if (byEdit) {
            opened.removeIf(role -> !role.contains(Slot.OPEN_FOLDER));
        }
        return byEdit || opened.size() == roles.size() ? opened : null;
    }

    /** Whether an edit names the open folder. */
    private static boolean isByEdit(TreeSet<String> opened) {
        return opened.stream().anyMatch(role -> role.startsWith("~") && role.contains(Slot.OPEN_FOLDER));
    }

    /** The same of all created files. */
    private static Set<String> folders(TreeSet<String> roles, int count) {
        return roles.stream()
                .filter(role -> role.startsWith("+"))
                .flatMap(role -> folders(role, count).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** So many folders of a role that follow each other, wherever; the last of them may be an open one. */
    private static List<String> folders(String role, int count) {
        List<String> segments = List.of(role.substring(1).split("/"));
        List<String> folders = new ArrayList<>();
        for (int i = segments.size() > count + 1 ? 1 : 0; i + count < segments.size(); i++) {
            List<String> window = segments.subList(i, i + count);
            boolean fixed = window.stream().noneMatch(segment -> segment.indexOf('{') >= 0);
            boolean open = segments.get(i + count).equals(Context.FOLDER);
            if (fixed) {
                folders.add(String.join("/", window) + (open ? "/" + Context.FOLDER : ""));
            } else if (window.get(0).startsWith(Slot.OPEN_FOLDER)) {
                folders.add(Context.FOLDER);
            }
        }
        return folders;
    }
}
