package dev.pave.mine.templates;

import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Slots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Past files of a role as they would be made today. A file grows after it was made, and that is no part of a new one. What
 * nearly all files of a role had changed alike since is: another header, another import, another base class. Those lines
 * alone are taken over into the text with which a file began.
 *
 * <p>That counts only if the older files were as they had begun when the newest one that began so came. Else files are made so
 * on purpose, and something happens to each of them later: a draft becomes final, "next" becomes a version.
 */
final class FilesOfToday {

    /** Newest files of a role that are looked at. */
    private static final int NEWEST = 20;

    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.75;
    private static final double STILL = 0.5;
    /** Of many files a few may have come with what was replaced already. */
    private static final double IN_TIME = 0.9;

    private final Contents contents;
    private final Map<String, Optional<Set<String>>> known = new HashMap<>();

    FilesOfToday(Contents contents) {
        this.contents = contents;
    }

    /** Where the files of a role may be today. */
    static Set<String> paths(List<RoleInstance> instances) {
        Set<String> paths = new TreeSet<>();
        instances
                .subList(Math.max(0, instances.size() - NEWEST), instances.size())
                .forEach(file -> {
                    paths.add(file.path());
                    paths.add(moved(file.template(), file.bindings()));
                });
        return paths;
    }

    /** Where a file of a role is whose folder was renamed since. */
    private static String moved(String template, Map<String, String> bindings) {
        return Slot.fillName(Slot.fillFolder(template, bindings.getOrDefault("folder", "")), bindings);
    }

    /**
     * @param template of the role's paths
     * @param made     past files as they began, oldest first
     * @return the newest of them with what was changed in nearly all; empty where nothing was
     */
    List<PastFile> of(String template, List<PastFile> made) {
        List<PastFile> newest = made.subList(Math.max(0, made.size() - NEWEST), made.size());
        List<Optional<List<String>>> now =
                newest.stream().map(file -> today(template, file)).toList();
        long others = IntStream.range(0, newest.size())
                .filter(i -> now.get(i).isPresent()
                        && !now.get(i).get().equals(newest.get(i).lines()))
                .count();
        if (others < FEWEST) {
            return List.of();
        }
        List<LaterText> files = IntStream.range(0, newest.size())
                .mapToObj(i -> new LaterText(newest.get(i), now.get(i).orElse(null)))
                .toList();
        List<LaterText> alive = files.stream().filter(LaterText::isThere).toList();
        Set<String> gone = changed(alive, true);
        Set<String> come = changed(alive, false);
        Map<String, Set<String>> instead =
                gone.stream().collect(Collectors.toMap(line -> line, line -> insteadOf(line, alive)));
        return gone.isEmpty() && come.isEmpty()
                ? List.of()
                : files.stream().map(file -> file.with(gone, come, instead)).toList();
    }

    /** The lines that a file has today; empty where it is not there any more, or is none that people write. */
    private Optional<List<String>> today(String template, PastFile made) {
        FileText now = contents.readToday(made.path());
        if (now.state() == FileText.State.MISSING) {
            String moved = moved(template, made.bindings());
            now = moved.equals(made.path()) ? now : contents.readToday(moved);
        }
        boolean isLike = now.state() == FileText.State.TEXT && now.kind() == made.kind();
        return isLike ? Optional.of(now.lines()) : Optional.empty();
    }

    /**
     * Telling lines that nearly all files lost that began with them, or that nearly all got that began without them.
     *
     * @param had whether those are asked about that began with the line
     */
    private Set<String> changed(List<LaterText> files, boolean had) {
        Map<String, Integer> changed = new HashMap<>();
        for (LaterText file : files) {
            if (file.isOther()) {
                Set<String> before = had ? file.linesAtFirst() : file.linesNow();
                Set<String> after = had ? file.linesNow() : file.linesAtFirst();
                before.stream()
                        .filter(line -> !after.contains(line) && LaterText.says(line))
                        .forEach(line -> changed.merge(line, 1, Integer::sum));
            }
        }
        Set<String> nearlyAll = new HashSet<>();
        changed.forEach((line, times) -> {
            if (times >= FEWEST) {
                List<LaterText> began = files.stream()
                        .filter(file -> file.linesAtFirst().contains(line) == had)
                        .toList();
                if (times >= NEARLY_ALL * began.size() && stayedSo(line, had, began)) {
                    nearlyAll.add(line);
                }
            }
        });
        return nearlyAll;
    }

    /** Whether older files still had a line, or had it not yet, when the newest that began so came. */
    private boolean stayedSo(String line, boolean had, List<LaterText> began) {
        int last = (int) Math.ceil(IN_TIME * began.size()) - 1;
        String commit = began.get(last).made().commitId();
        List<Set<String>> then = began.subList(0, last).stream()
                .map(file -> at(commit, file.made()))
                .flatMap(Optional::stream)
                .toList();
        return then.stream().filter(lines -> lines.contains(line) == had).count() >= STILL * then.size();
    }

    /** The lines of a file when another one came; empty where it was not there under its name. */
    private Optional<Set<String>> at(String commit, PastFile file) {
        return known.computeIfAbsent(
                commit + "\n" + file.path(),
                key -> Optional.of(contents.read(commit, file.path()))
                        .filter(text -> text.state() == FileText.State.TEXT)
                        .map(text -> new HashSet<>(new Slots(file.bindings()).abstracted(text.lines()))));
    }

    /** What came where a line went, in nearly all files that lost it. */
    private static Set<String> insteadOf(String line, List<LaterText> files) {
        Map<String, Integer> came = new HashMap<>();
        int lost = 0;
        for (LaterText file : files) {
            if (file.isOther()
                    && file.linesAtFirst().contains(line)
                    && !file.linesNow().contains(line)) {
                lost++;
                file.insteadOf(line).forEach(other -> came.merge(other, 1, Integer::sum));
            }
        }
        double enough = Math.max(FEWEST, NEARLY_ALL * lost);
        return came.entrySet().stream()
                .filter(other -> other.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
