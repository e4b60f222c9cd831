package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.group.Evidence;
import dev.pave.mine.files.group.Instance;
import dev.pave.mine.files.predict.FileKey;
import dev.pave.mine.files.predict.Rule;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.Action;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import java.util.List;

/**
 * When the roles of a convention come: in its commit, in another commit that the same merge brought, or in neither. In:
 * the convention's instances; out: a line for each living role. A team that adds the code in one commit of a branch and
 * its changelog in the next keeps its habit, though no commit shows it.
 */
final class Arrivals {

    private final Evidence evidence;
    private final Merged merged;
    private final double decay;

    Arrivals(Evidence evidence, Merged merged, double decay) {
        this.evidence = evidence;
        this.merged = merged;
        this.decay = decay;
    }

    /** Empty for a history whose merges brought nothing together. */
    List<Arrival> of(List<Role> roles) {
        if (merged.isEmpty()) {
            return List.of();
        }
        return roles.stream().filter(role -> !role.isRetired()).map(this::of).toList();
    }

    private Arrival of(Role role) {
        String id = Rule.id(role.action(), role.template());
        Record record = new Record(decay);
        for (Instance instance : evidence.instances()) {
            if (instance.paths().containsKey(id)) {
                record.inCommit(instance.commit());
            } else {
                missed(id, instance, record);
            }
        }
        return record.arrival(role.template(), role.action());
    }

    private void missed(String id, Instance instance, Record record) {
        CommitFiles commit = evidence.commit(instance);
        MergedFiles brought = merged.with(commit);
        String key = brought == null ? null : FileKey.of(id, evidence.bindings(instance));
        MergedFiles.File file = key == null ? null : brought.elsewhere(key, commit);
        if (file != null) {
            record.inMerge(instance.commit(), file.path());
        } else {
            record.never(instance.commit());
        }
    }

    /** What was counted of one companion since it first came; a commit or a merge is one event of the share. */
    static final class Record {
        private final double decay;
        private final Tally tally = new Tally();
        private int open;
        private int inCommit;
        private int inMerge;
        private int never;
        private String example;

        Record(double decay) {
            this.decay = decay;
        }

        void inCommit(int number) {
            event(number, true);
            inCommit++;
        }

        void inMerge(int number, String path) {
            event(number, true);
            inMerge++;
            example = path;
        }

        void never(int number) {
            if (inCommit + inMerge > 0) {
                event(number, false);
                never++;
            }
        }

        /** The first time is nothing that could have been foreseen. */
        private void event(int number, boolean came) {
            if (number != open) {
                tally.close(decay);
                open = number;
            }
            if (inCommit + inMerge > 0) {
                tally.add(came);
            }
        }

        Arrival arrival(String template, Action action) {
            tally.close(decay);
            return new Arrival(template, action, inCommit, inMerge, never, tally.confidence(), example);
        }
    }

    /** Files that mostly come in another commit of the same merge, and so are no roles. */
    List<Arrival> later(List<Role> roles) {
        return merged.isEmpty() ? List.of() : new LaterCompanions(evidence, merged, decay).than(roles);
    }
}
