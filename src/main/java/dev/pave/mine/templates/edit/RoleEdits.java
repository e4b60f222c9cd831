package dev.pave.mine.templates.edit;

import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the past edits of a role and mines what the next one puts in. */
public final class RoleEdits {

    private static final String FOLDER = "folder";

    private RoleEdits() {}

    /**
     * The edits of one role.
     *
     * @param instances its newest ones, oldest first; at least one
     * @param contents  where the files before and after are read
     */
    public static EditTemplate mined(List<RoleInstance> instances, Contents contents) {
        EditMiner miner = new EditMiner(instances.get(0).template());
        List<EditSample> edits = new ArrayList<>();
        List<RoleInstance> told = withoutAFolderOfOneValue(instances);
        Map<String, List<RoleInstance>> byCommit = told.stream().collect(Collectors.groupingBy(RoleInstance::commitId));
        for (RoleInstance instance : told) {
            FileText before = contents.readBefore(instance.commitId(), instance.path());
            FileText after = contents.read(instance.commitId(), instance.path());
            if (before.state() == FileText.State.TEXT && after.state() == FileText.State.TEXT) {
                OwnLines.of(before.lines(), after.lines(), instance, byCommit.get(instance.commitId()))
                        .map(own -> new EditSample(
                                instance.commitId(), instance.path(), instance.bindings(), before.lines(), own))
                        .ifPresentOrElse(edit -> observe(edit, edits, miner), miner::observeAnother);
            } else {
                miner.leaveOut(after.state() == FileText.State.TEXT ? before.state() : after.state());
            }
        }
        return miner.mined().with(new LaterLines(edits, today(contents))::of);
    }

    /**
     * Where all were made for one folder, nothing tells its name from a word that is written alike: {@code RuboCop::Cop} of
     * the folder {@code cop} stays as it is written.
     */
    private static List<RoleInstance> withoutAFolderOfOneValue(List<RoleInstance> instances) {
        Set<String> folders = instances.stream()
                .map(instance -> instance.bindings().getOrDefault(FOLDER, ""))
                .collect(Collectors.toSet());
        return folders.size() > 1
                ? instances
                : instances.stream().map(RoleEdits::withoutFolder).toList();
    }

    private static RoleInstance withoutFolder(RoleInstance instance) {
        Map<String, String> bindings = new LinkedHashMap<>(instance.bindings());
        bindings.remove(FOLDER);
        return new RoleInstance(instance.template(), instance.action(), instance.commitId(), instance.path(), bindings);
    }

    /** A commit that puts in one line for several of its names is one edit. */
    private static void observe(EditSample edit, List<EditSample> edits, EditMiner miner) {
        if (edits.stream().noneMatch(edit::isTheSameEdit)) {
            miner.observe(edit);
            edits.add(edit);
        }
    }

    /** Where the files of a role are whose lines are read as they are today. */
    public static Set<String> paths(List<RoleInstance> instances) {
        return instances.stream().map(RoleInstance::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Function<String, List<String>> today(Contents contents) {
        Map<String, List<String>> known = new HashMap<>();
        return path -> known.computeIfAbsent(path, p -> contents.readToday(p).lines());
    }

    /** What is said of a role whose files cannot be looked at. */
    public static EditTemplate tooLarge(List<RoleInstance> role) {
        EditMiner miner = new EditMiner(role.get(0).template());
        role.forEach(file -> miner.leaveOut(FileText.State.LARGE));
        return miner.mined();
    }
}
