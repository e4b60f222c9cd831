package dev.pave.specify;

import dev.pave.home.MistakesException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A new version of files with what a person edited in the old one, merged by file and line as git does.
 *
 * @param files     the merged ones by name, or the new ones where there are conflicts
 * @param conflicts names of files that both changed in the same place
 */
public record ThreeWayMerge(Map<String, String> files, List<String> conflicts) {

    /**
     * @param base   what was written last; null where that is not known, then nothing goes together
     * @param edited what a person made of it
     * @param mined  the new version
     */
    static ThreeWayMerge of(Map<String, String> base, Map<String, String> edited, Map<String, String> mined) {
        Set<String> names = new TreeSet<>(edited.keySet());
        names.addAll(mined.keySet());
        if (base == null) {
            return new ThreeWayMerge(mined, List.copyOf(names));
        }
        Map<String, String> files = new TreeMap<>();
        List<String> conflicts = new ArrayList<>();
        for (String name : names) {
            String before = base.get(name);
            String byHand = edited.get(name);
            String anew = mined.get(name);
            if (Objects.equals(byHand, before) || Objects.equals(byHand, anew)) {
                put(files, name, anew);
            } else if (Objects.equals(anew, before)) {
                put(files, name, byHand);
            } else if (before == null || byHand == null || anew == null) {
                conflicts.add(name);
            } else {
                Optional<String> both = lines(before, byHand, anew);
                both.ifPresentOrElse(text -> files.put(name, text), () -> conflicts.add(name));
            }
        }
        return conflicts.isEmpty() ? new ThreeWayMerge(files, List.of()) : new ThreeWayMerge(mined, conflicts);
    }

    /** Itself where its files are a specification; what goes together line by line may still be none. */
    ThreeWayMerge readable(String id, Map<String, String> mined) {
        try {
            MinedFolder.parsed(id, files);
            return this;
        } catch (MistakesException broken) {
            return new ThreeWayMerge(mined, List.of(MinedFolder.file(id)));
        }
    }

    private static void put(Map<String, String> files, String name, String text) {
        if (text != null) {
            files.put(name, text);
        }
    }

    /**
     * One text merged line by line; empty where both sides changed the same place.
     *
     * @param base   what was written last
     * @param edited what a person made of it
     * @param mined  the new version
     */
    public static Optional<String> lines(String base, String edited, String mined) {
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(mined), raw(edited));
        if (merged.containsConflicts()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MergeFormatter().formatMerge(out, merged, List.of("base", "mined", "edited"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toString(StandardCharsets.UTF_8));
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
