package dev.pave.mine.templates.edit;

import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the past edits of a role and mines what the next one puts in. */
public final class RoleEdits {

    private RoleEdits() {}

    /**
     * The edits of one role.
     *
     * @param instances its newest ones, oldest first; at least one
     * @param contents  where the files before and after are read
     */
    public static EditTemplate mined(List<RoleInstance> instances, Contents contents) {
        EditMiner miner = new EditMiner(instances.get(0).template());
        Map<String, List<RoleInstance>> byCommit =
                instances.stream().collect(Collectors.groupingBy(RoleInstance::commitId));
        for (RoleInstance instance : instances) {
            FileText before = contents.readBefore(instance.commitId(), instance.path());
            FileText after = contents.read(instance.commitId(), instance.path());
            if (before.state() == FileText.State.TEXT && after.state() == FileText.State.TEXT) {
                List<String> own =
                        OwnLines.of(before.lines(), after.lines(), instance, byCommit.get(instance.commitId()));
                miner.observe(
                        new EditSample(instance.commitId(), instance.path(), instance.bindings(), before.lines(), own));
            } else {
                miner.leaveOut(after.state() == FileText.State.TEXT ? before.state() : after.state());
            }
        }
        return miner.mined();
    }

    /** What is said of a role whose files cannot be looked at. */
    public static EditTemplate tooLarge(List<RoleInstance> role) {
        EditMiner miner = new EditMiner(role.get(0).template());
        role.forEach(file -> miner.leaveOut(FileText.State.LARGE));
        return miner.mined();
    }
}
