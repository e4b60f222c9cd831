package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.NamePart;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What several folders do alike is one convention with an open folder: {@code cop/{folder}/{name}.rb},
 * {@code messages/{folder}/{name}/bad.py}. First those join whose main roles are equal but for the folder, then those
 * of which the roles that nearly all instances have are.
 */
final class OpenFolders {

    private static final int MOST_OPEN = 3;
    private static final double NEARLY_ALL = 0.6;

    /** A convention while it may still be joined. */
    private record Part(Convention convention, TreeSet<String> main, TreeSet<String> strong) {}

    /** Conventions that are alike with these folders open. */
    private record Alike(TreeSet<String> roles, Map<String, Part> byFolder) {}

    private final List<CommitFiles> history;

    OpenFolders(List<CommitFiles> history) {
        this.history = history;
    }

    /** Joins conventions that are alike but for a folder, the fewest open folders and the most alike first. */
    List<Convention> joined(List<Convention> conventions) {
        List<Part> parts = new ArrayList<>();
        for (Convention convention : conventions) {
            Evidence evidence = new Evidence(convention, history);
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
     * none does, those that nearly all instances have.
     */
    List<Convention> joinedByEdits(List<Convention> conventions) {
        List<Part> parts = new ArrayList<>();
        List<Convention> joined = new ArrayList<>();
        for (Convention convention : conventions) {
            Evidence evidence = new Evidence(convention, history);
            TreeSet<String> living = evidence.livingRoles(NEARLY_ALL);
            if (convention.folders().isEmpty()
                    && living.stream().filter(role -> role.startsWith("+")).count() == 1) {
                parts.add(new Part(convention, living, living));
            } else {
                joined.add(convention);
            }
        }
        joined(parts, Part::main, 1).stream().map(Part::convention).forEach(joined::add);
        return joined;
    }

    private static List<Part> joined(List<Part> parts, Function<Part, TreeSet<String>> roles, int open) {
        List<Part> joined = new ArrayList<>();
        List<Part> left = new ArrayList<>(parts);
        for (Alike alike : alike(parts, roles, open)) {
            alike.byFolder().values().retainAll(left);
            if (alike.byFolder().size() > 1) {
                left.removeAll(alike.byFolder().values());
                joined.add(new Part(join(alike.byFolder()), alike.roles(), alike.roles()));
            }
        }
        joined.addAll(left);
        return joined;
    }

    private static List<Alike> alike(List<Part> parts, Function<Part, TreeSet<String>> roles, int open) {
        Map<TreeSet<String>, Alike> alike = new LinkedHashMap<>();
        for (Part part : parts) {
            TreeSet<String> own = roles.apply(part);
            for (String folder : own.isEmpty() ? List.<String>of() : folders(own.first(), open)) {
                TreeSet<String> opened = opened(own, folder);
                if (opened != null) {
                    alike.computeIfAbsent(opened, set -> new Alike(set, new LinkedHashMap<>()))
                            .byFolder()
                            .putIfAbsent(folder, part);
                }
            }
        }
        return alike.values().stream()
                .filter(one -> one.byFolder().size() > 1)
                .sorted(Comparator.comparingInt((Alike one) -> one.byFolder().size())
                        .reversed())
                .toList();
    }

    private static Convention join(Map<String, Part> byFolder) {
        Convention joined = new Convention();
        byFolder.forEach((folder, part) -> {
            if (!folder.equals(Context.FOLDER)) {
                joined.addFolder(folder);
            }
            part.convention().folders().forEach(joined::addFolder);
            part.convention().members().forEach(member -> joined.add(member.open(folder)));
        });
        return joined;
    }

    /** A template with a folder open: where it is a whole one, else where it is a word of a longer one. */
    static String open(String template, String folder) {
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
    private static TreeSet<String> opened(TreeSet<String> roles, String folder) {
        TreeSet<String> opened = new TreeSet<>();
        for (String role : roles) {
            if (role.contains(Context.FOLDER) && !folder.contains(Context.FOLDER)) {
                return null;
            }
            String open = open(role, folder);
            boolean has = open.contains(Context.FOLDER);
            if (!has && role.startsWith("+")) {
                return null;
            }
            opened.add(open);
        }
        boolean byEdit = opened.stream().anyMatch(role -> role.startsWith("~") && role.contains(Context.FOLDER));
        if (byEdit) {
            opened.removeIf(role -> !role.contains(Context.FOLDER));
        }
        return byEdit || opened.size() == roles.size() ? opened : null;
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
            } else if (count == 1 && window.get(0).equals(Context.FOLDER)) {
                folders.add(Context.FOLDER);
            }
        }
        return folders;
    }
}
