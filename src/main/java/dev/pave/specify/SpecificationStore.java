package dev.pave.specify;

import dev.pave.decide.ApprovalCheck;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.PatternIndex;
import dev.pave.home.SpecsFolder;
import dev.pave.home.TextFile;
import dev.pave.pattern.Specification;
import dev.pave.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where mined specifications stand: {@code specs/mined}, listed in {@code PATTERN_INDEX.yaml}. What a person changed is
 * never written over; a convention that changed since is put below {@code specs/offers} with a diff, and with what the
 * person changed wherever both go together.
 */
public final class SpecificationStore {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SpecsFolder folder;
    private final MinedFolder mined;
    private final Offers offers;
    private final StagedTexts texts;
    private final Consumer<Specification> writing;

    /**
     * @param specs   e.g. {@code specs}
     * @param staging where changes are staged, so that a specification is there whole or not at all
     * @param patience how long another run that is writing is waited for
     * @param writing hears what pave is about to write itself
     */
    SpecificationStore(Path specs, Path staging, Duration patience, Consumer<Specification> writing) {
        this.folder = new SpecsFolder(specs);
        this.mined = new MinedFolder(folder.path());
        this.offers = new Offers(specs);
        this.texts = new StagedTexts(folder.path(), new Workspace(staging, patience));
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
        List<String> undone = texts.workspace().recover();
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
        List<String> again = index.entries().isEmpty() && folder.listsMined() ? mined.ids() : List.of();
        if (!again.isEmpty()) {
            texts.replace(MinedFolder.listed(folder, index, again), Set.of());
        }
        return again;
    }

    /** Whether the pattern has a specification here. */
    public boolean has(String id) {
        return mined.has(id);
    }

    /** Whether its specification is to be written: none is there, or files are missing of one that nobody edited. */
    public boolean isLost(String id) {
        return mined.isLost(id);
    }

    /**
     * Gives a specification that pave wrote another id, with its templates, its note and what is offered; what a person edited
     * in it stays. Nothing where there is one of that id.
     *
     * @param approve hears what it was and what it is, before it is written
     * @throws MistakesException when it cannot be read as it is
     */
    public void rename(String former, String id, BiConsumer<Specification, Specification> approve) throws IOException {
        PatternIndex index = PatternIndex.readOrNew(folder);
        boolean isMined = folder.spec(index, former).equals(Optional.of(SpecsFolder.mined(former)));
        if (!isMined
                || !mined.has(former)
                || mined.has(id)
                || folder.spec(index, id).isPresent()) {
            return;
        }
        Renaming renaming = new Renaming(former, id);
        Map<String, String> before = mined.files(former);
        Map<String, String> after = renaming.files(before);
        approve.accept(MinedFolder.parsed(former, before), MinedFolder.parsed(id, after));
        Map<String, String> changed = new TreeMap<>();
        Set<String> gone = offers.files(former);
        after.forEach((name, text) -> changed.put("mined/" + name, text));
        before.keySet().forEach(name -> gone.add("mined/" + name));
        for (String offered : offers.files(former)) {
            changed.put(
                    renaming.ids(offered),
                    renaming.text(offered, TextFile.read(folder.path().resolve(offered))));
        }
        Optional<ShelfNote> note = mined.note(former);
        if (note.isPresent()) {
            changed.put(MinedFolder.notes(id), renaming.note(note.get()).text());
            gone.add(MinedFolder.notes(former));
        }
        if (index.spec(former).isPresent()) {
            changed.put(SpecsFolder.INDEX, renaming.ids(index.text()));
        }
        texts.replace(changed, gone);
        offers.removeEmpty();
        mined.removeEmpty(former);
    }

    /** Puts a specification where it belongs. */
    public SpecificationOutcome put(String id, WrittenSpecification made) throws IOException {
        Optional<ShelfNote> known = mined.note(id);
        String convention = made.fingerprint();
        if (isLost(id)) {
            return writeLost(id, made, known, convention);
        }
        if (known.isPresent() && known.get().convention().equals(convention)) {
            return SpecificationOutcome.UNCHANGED;
        }
        int next = known.map(ShelfNote::version).orElse(0) + 1;
        if (known.isPresent() && mined.files(id).equals(known.get().written())) {
            write(id, made, next, convention);
            return SpecificationOutcome.RENEWED;
        }
        if (known.isPresent() && convention.equals(known.get().offered())) {
            return SpecificationOutcome.UNCHANGED;
        }
        return offer(id, known.orElse(ShelfNote.NONE), convention, made.files(next));
    }

    /**
     * Takes over what was offered.
     *
     * @return whether there was an offer
     */
    public boolean accept(String id) throws IOException {
        recover();
        Optional<ShelfNote> known = mined.note(id);
        Map<String, String> offered = MinedFolder.files(offers.folder(id), id);
        if (known.isEmpty() || known.get().offered() == null || offered.isEmpty()) {
            return false;
        }
        ShelfNote note = known.get();
        ShelfNote taken = new ShelfNote(note.offered(), note.version() + 1, note.offeredFiles(), null, null);
        put(id, offered, taken, offers.files(id));
        offers.removeEmpty();
        return true;
    }

    private void write(String id, WrittenSpecification made, int version, String convention) throws IOException {
        Map<String, String> files = made.files(version);
        writing.accept(MinedFolder.parsed(id, files));
        put(id, files, new ShelfNote(convention, version, files, null, null), Set.of());
    }

    /**
     * Writes what was lost anew from what was mined, never from the note of what was written: that is a file that anybody
     * may change. What a person edited and what is offered stays.
     */
    private SpecificationOutcome writeLost(
            String id, WrittenSpecification made, Optional<ShelfNote> known, String convention) throws IOException {
        ShelfNote before = known.orElse(ShelfNote.NONE);
        int version = Math.max(1, before.version() + (convention.equals(before.convention()) ? 0 : 1));
        Map<String, String> files = made.files(version);
        writing.accept(MinedFolder.parsed(id, files));
        Map<String, String> whole = new TreeMap<>(files);
        whole.putAll(before.edited(mined.files(id)));
        put(id, whole, new ShelfNote(convention, version, files, before.offered(), before.offeredFiles()), Set.of());
        return known.isEmpty() ? SpecificationOutcome.WRITTEN : SpecificationOutcome.RESTORED;
    }

    /**
     * Puts files in the place of those that are there.
     *
     * @param left what else goes, below {@code specs/}
     */
    private void put(String id, Map<String, String> files, ShelfNote note, Set<String> left) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        files.forEach((name, text) -> changed.put("mined/" + name, text));
        changed.put(MinedFolder.notes(id), note.text());
        changed.putAll(MinedFolder.listed(folder, PatternIndex.readOrNew(folder), List.of(id)));
        Set<String> gone = new TreeSet<>();
        for (String old : mined.files(id).keySet()) {
            if (!files.containsKey(old)) {
                gone.add("mined/" + old);
            }
        }
        gone.addAll(left);
        texts.replace(changed, gone);
    }

    private SpecificationOutcome offer(String id, ShelfNote known, String convention, Map<String, String> anew)
            throws IOException {
        Map<String, String> here = mined.files(id);
        ThreeWayMerge merge = ThreeWayMerge.of(known.written(), here, anew).readable(id, anew);
        Map<String, String> changed = new TreeMap<>();
        merge.files().forEach((name, text) -> changed.put(Offers.path(id) + "/" + name, text));
        changed.put(Offers.path(id) + "/" + Offers.CHANGES, Offers.changes(id, merge, here));
        changed.put(
                MinedFolder.notes(id),
                new ShelfNote(known.convention(), known.version(), known.written(), convention, anew).text());
        changed.putAll(MinedFolder.listed(folder, PatternIndex.readOrNew(folder), List.of(id)));
        Set<String> gone = offers.files(id);
        gone.removeAll(changed.keySet());
        texts.replace(changed, gone);
        offers.removeEmpty();
        return merge.conflicts().isEmpty() ? SpecificationOutcome.MERGED : SpecificationOutcome.OFFERED;
    }
}
