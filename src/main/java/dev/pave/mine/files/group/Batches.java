package dev.pave.mine.files.group;

import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.CommonPrefix;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files of one form that are created several at a time: three or more in one folder, with one ending and one affix.
 * What it predicts: when one such file is created, others like it are created in the same commit.
 */
public final class Batches {

    static final int FEWEST = 3;

    /** A time when at least one such file was created. */
    record Event(int commit, List<String> names, boolean predicted, boolean hit) {}

    /** A form and its history. */
    static final class Form {
        private final String template;
        private final List<Event> events = new ArrayList<>();
        private int largest;

        private Form(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }

        List<Event> events() {
            return events;
        }

        int largest() {
            return largest;
        }

        /** All its files, with the commits that created them. */
        Map<String, Integer> files() {
            Map<String, Integer> files = new LinkedHashMap<>();
            events.forEach(event ->
                    event.names().forEach(name -> files.put(template.replace("{name}", name), event.commit())));
            return files;
        }
    }

    /** A form's fixed parts. */
    private record Parts(String folder, String prefix, String suffix) {
        String template() {
            return folder + prefix + "{name}" + suffix;
        }
    }

    private final Map<Parts, Form> forms = new LinkedHashMap<>();
    private final Map<String, List<Parts>> byPlace = new LinkedHashMap<>();

    /** Predicts and scores the forms that are known, then looks for new ones. */
    public void observe(CommitFiles commit, int number) {
        Map<String, List<String>> places = new TreeMap<>();
        for (String path : commit.added()) {
            places.computeIfAbsent(place(path), p -> new ArrayList<>()).add(path);
        }
        places.forEach((place, paths) -> {
            List<Parts> known = byPlace.computeIfAbsent(place, p -> new ArrayList<>());
            known.forEach(parts -> score(parts, paths, number));
            if (paths.size() >= FEWEST) {
                Parts parts = common(paths);
                if (!forms.containsKey(parts)) {
                    Form form = new Form(parts.template());
                    form.largest = paths.size();
                    form.events.add(new Event(number, names(parts, paths), false, true));
                    forms.put(parts, form);
                    known.add(parts);
                }
            }
        });
    }

    List<Form> forms() {
        return List.copyOf(forms.values());
    }

    private void score(Parts parts, List<String> paths, int number) {
        List<String> names = names(parts, paths);
        if (!names.isEmpty()) {
            Form form = forms.get(parts);
            form.largest = Math.max(form.largest, names.size());
            form.events.add(new Event(number, names, true, names.size() >= FEWEST));
        }
    }

    private static List<String> names(Parts parts, List<String> paths) {
        String start = parts.folder() + parts.prefix();
        return paths.stream()
                .filter(p -> p.startsWith(start) && p.endsWith(parts.suffix()))
                .filter(p -> p.length() > start.length() + parts.suffix().length())
                .map(p ->
                        p.substring(start.length(), p.length() - parts.suffix().length()))
                .toList();
    }

    /** Folder and ending. */
    private static String place(String path) {
        String base = path.substring(path.lastIndexOf('/') + 1);
        int dot = base.indexOf('.', 1);
        return folder(path) + "*" + (dot < 0 ? "" : base.substring(dot));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The words that all names begin and end with. */
    private static Parts common(List<String> paths) {
        String folder = folder(paths.get(0));
        String first = paths.get(0).substring(folder.length());
        int prefix = first.length();
        int suffix = first.length();
        int shortest = first.length();
        for (String path : paths) {
            String base = path.substring(folder.length());
            shortest = Math.min(shortest, base.length());
            prefix = Math.min(prefix, CommonPrefix.length(first, base));
            suffix = Math.min(suffix, commonSuffix(first, base));
        }
        int dot = first.indexOf('.', 1);
        int ending = dot < 0 ? 0 : first.length() - dot;
        while (suffix > ending && !Words.isBoundary(first, first.length() - suffix)) {
            suffix--;
        }
        suffix = Math.max(suffix, ending);
        prefix = Math.min(prefix, Math.max(0, shortest - suffix - 1));
        while (prefix > 0 && !endsAWord(paths, folder.length() + prefix)) {
            prefix--;
        }
        return new Parts(folder, first.substring(0, prefix), first.substring(first.length() - suffix));
    }

    private static boolean endsAWord(List<String> paths, int at) {
        return paths.stream().allMatch(path -> Words.isBoundary(path, at));
    }

    private static int commonSuffix(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
            i++;
        }
        return i;
    }
}
