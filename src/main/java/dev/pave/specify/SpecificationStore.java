package dev.pave.specify;

import dev.pave.decide.ApprovalCheck;
import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import dev.pave.home.PatternIndex;
import dev.pave.home.SpecificationReader;
import dev.pave.home.SpecsFolder;
import dev.pave.pattern.Specification;
import dev.pave.workspace.DeleteFile;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Workspace;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where mined specifications stand: {@code specs/mined}, listed in {@code PATTERN_INDEX.yaml}. What a person changed is
 * never written over; a convention that changed since is put below {@code specs/offers} with a diff, and with what the
 * person changed wherever both go together.
 */
public final class SpecificationStore {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What became of a specification. */
    public enum Outcome {
        /** The first of its pattern. */
        WRITTEN,
        /** It had been written, and its files were not there any more. */
        RESTORED,
        /** The convention is as it was. */
        UNCHANGED,
        /** The convention changed, and nobody had edited the old one. */
        RENEWED,
        /** The convention changed, and a person had edited the old one: the offer has both. */
        MERGED,
        /** The convention changed where a person had edited: the offer is without the edits. */
        OFFERED
    }

    /** Hears what pave is about to write itself. */
    interface Writing {
        void of(Specification specification);
    }

    private final SpecsFolder folder;
    private final Path specs;
    private final Offers offers;
    private final Workspace staging;
    private final Writing writing;

    /**
     * @param specs   e.g. {@code specs}
     * @param staging where changes are staged, so that a specification is there whole or not at all
     * @param patience how long another run that is writing is waited for
     */
    SpecificationStore(Path specs, Path staging, Duration patience, Writing writing) {
        this.folder = new SpecsFolder(specs);
        this.specs = folder.path();
        this.offers = new Offers(specs);
        this.staging = new Workspace(staging, patience);
        this.writing = writing;
    }

    public static SpecificationStore of(Home home) {
        ApprovalCheck clearance = new ApprovalCheck(home);
        return new SpecificationStore(
                home.specs(),
                home.state().resolve("staging-specs"),
                PATIENCE,
                written -> clearance.give(written, "pave", "written as it was approved"));
    }

    /** Undoes what a killed run left half written; in words, a line each. */
    public List<String> recover() throws IOException {
        List<String> undone = staging.recover();
        offers.removeEmpty();
        return undone;
    }

    /**
     * Sees that the index can be used, whether or not anything is to be written. One that is not there, or lists
     * nothing, lists again what is in {@code specs/mined}.
     *
     * @return the ids that are listed again
     * @throws MistakesException when it cannot be used
     */
    public List<String> requireIndex() throws IOException {
        PatternIndex index = PatternIndex.readOrNew(folder);
        List<String> again = index.entries().isEmpty() ? ShelfFiles.ids(mined()) : List.of();
        if (!again.isEmpty()) {
            replace(
                    Map.of(
                            SpecsFolder.INDEX,
                            index.withAll(again.stream()
                                    .map(SpecificationStore::listing)
                                    .toList())),
                    Set.of());
        }
        return again;
    }

    private static PatternIndex.Listed listing(String id) {
        return new PatternIndex.Listed(id, SpecsFolder.mined(id));
    }

    /** Whether the pattern has a specification here. */
    public boolean has(String id) {
        return Files.isRegularFile(mined().resolve(file(id)));
    }

    /** Whether its specification is to be written: none is there, or files are missing of one that nobody edited. */
    public boolean isLost(String id) {
        try {
            return !has(id)
                    || note(id).filter(note -> note.isIncomplete(mined(), file(id)))
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + specs.resolve(notes(id)), e);
        }
    }

    private static String file(String id) {
        return id + SpecsFolder.ENDING;
    }

    /** Puts a specification where it belongs. */
    public Outcome put(String id, MinedSpecification mined) throws IOException {
        Optional<ShelfNote> known = note(id);
        String convention = mined.fingerprint();
        if (isLost(id)) {
            return writeLost(id, mined, known, convention);
        }
        if (known.isPresent() && known.get().convention().equals(convention)) {
            return Outcome.UNCHANGED;
        }
        int next = known.map(ShelfNote::version).orElse(0) + 1;
        if (known.isPresent() && current(id).equals(known.get().written())) {
            write(id, mined, next, convention);
            return Outcome.RENEWED;
        }
        if (known.isPresent() && convention.equals(known.get().offered())) {
            return Outcome.UNCHANGED;
        }
        return offer(id, known.orElse(ShelfNote.NONE), convention, mined.files(next));
    }

    /**
     * Takes over what was offered.
     *
     * @return whether there was an offer
     */
    public boolean accept(String id) throws IOException {
        recover();
        Optional<ShelfNote> known = note(id);
        Map<String, String> offered = ShelfFiles.of(offers.folder(id), id);
        if (known.isEmpty() || known.get().offered() == null || offered.isEmpty()) {
            return false;
        }
        ShelfNote note = known.get();
        ShelfNote taken = new ShelfNote(note.offered(), note.version() + 1, note.offeredFiles(), null, null);
        put(id, offered, taken, offers.files(id));
        offers.removeEmpty();
        return true;
    }

    private void write(String id, MinedSpecification mined, int version, String convention) throws IOException {
        Map<String, String> files = mined.files(version);
        writing.of(parsed(id, files));
        put(id, files, new ShelfNote(convention, version, files, null, null), Set.of());
    }

    /**
     * Writes what was lost anew from what was mined, never from the note of what was written: that is a file that anybody
     * may change. What a person edited and what is offered stays.
     */
    private Outcome writeLost(String id, MinedSpecification mined, Optional<ShelfNote> known, String convention)
            throws IOException {
        ShelfNote before = known.orElse(ShelfNote.NONE);
        int version = Math.max(1, before.version() + (convention.equals(before.convention()) ? 0 : 1));
        Map<String, String> files = mined.files(version);
        writing.of(parsed(id, files));
        Map<String, String> whole = new TreeMap<>(files);
        whole.putAll(before.edited(current(id)));
        put(id, whole, new ShelfNote(convention, version, files, before.offered(), before.offeredFiles()), Set.of());
        return known.isEmpty() ? Outcome.WRITTEN : Outcome.RESTORED;
    }

    private static Specification parsed(String id, Map<String, String> files) {
        return SpecificationReader.parse(SpecsFolder.mined(id), files.getOrDefault(file(id), ""), name -> {
            if (!files.containsKey(name)) {
                throw new MistakesException(Mistake.in(SpecsFolder.mined(id), "its content " + name + " is not there"));
            }
            return files.get(name);
        });
    }

    /**
     * Puts files in the place of those that are there.
     *
     * @param left what else goes, below {@code specs/}
     */
    private void put(String id, Map<String, String> files, ShelfNote note, Set<String> left) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        files.forEach((name, text) -> changed.put("mined/" + name, text));
        changed.put(notes(id), note.text());
        changed.putAll(listed(id));
        Set<String> gone = new TreeSet<>();
        for (String old : current(id).keySet()) {
            if (!files.containsKey(old)) {
                gone.add("mined/" + old);
            }
        }
        gone.addAll(left);
        replace(changed, gone);
    }

    private Outcome offer(String id, ShelfNote known, String convention, Map<String, String> mined) throws IOException {
        Map<String, String> here = current(id);
        ThreeWayMerge merge = readable(id, ThreeWayMerge.of(known.written(), here, mined), mined);
        Map<String, String> changed = new TreeMap<>();
        merge.files().forEach((name, text) -> changed.put(Offers.path(id) + "/" + name, text));
        changed.put(Offers.path(id) + "/" + Offers.CHANGES, Offers.changes(id, merge, here));
        changed.put(
                notes(id),
                new ShelfNote(known.convention(), known.version(), known.written(), convention, mined).text());
        changed.putAll(listed(id));
        Set<String> gone = offers.files(id);
        gone.removeAll(changed.keySet());
        replace(changed, gone);
        offers.removeEmpty();
        return merge.conflicts().isEmpty() ? Outcome.MERGED : Outcome.OFFERED;
    }

    /** What goes together line by line may still be no specification. */
    private static ThreeWayMerge readable(String id, ThreeWayMerge merge, Map<String, String> mined) {
        try {
            parsed(id, merge.files());
            return merge;
        } catch (MistakesException broken) {
            return new ThreeWayMerge(mined, List.of(file(id)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files of a pattern as they are, by name. */
    private Map<String, String> current(String id) throws IOException {
        return ShelfFiles.of(mined(), id);
    }

    /** The index with the pattern in it; nothing where it is there. */
    private Map<String, String> listed(String id) {
        PatternIndex index = PatternIndex.readOrNew(folder);
        return index.spec(id).isPresent() ? Map.of() : Map.of(SpecsFolder.INDEX, index.with(listing(id)));
    }

    private Optional<ShelfNote> note(String id) throws IOException {
        return ShelfNote.read(specs.resolve(notes(id)));
    }

    private static String notes(String id) {
        return "mined/.written/" + id + ".json";
    }

    private Path mined() {
        return specs.resolve("mined");
    }

    /** All of it or nothing; by path below {@code specs/}. */
    private void replace(Map<String, String> texts, Set<String> gone) throws IOException {
        List<FileStep> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = specs.resolve(text.getKey());
            byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            byte[] after = bytes(text.getValue());
            FileAction what = before == null ? FileAction.CREATE : FileAction.EDIT;
            files.add(new WriteFile(text.getKey(), what, before, after, ""));
        }
        for (String path : gone) {
            files.add(new DeleteFile(path, Files.readAllBytes(specs.resolve(path))));
        }
        staging.apply(specs, new Plan(files), root -> {});
    }
}
