package dev.pave.pattern.text;

import dev.pave.pattern.change.FileText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that was mined of what a pattern's changes write.
 *
 * @param files text templates of the roles whose files are created
 * @param edits lines that are put into files that are there already, a role each
 */
public record PatternText(List<RoleTemplate> files, List<EditTemplate> edits) {

    public static final PatternText NONE = new PatternText(List.of(), List.of());

    public PatternText {
        files = List.copyOf(files);
        edits = List.copyOf(edits);
    }

    /** The replays of all created files together. */
    public Replay replay() {
        return files.stream().map(RoleTemplate::replay).reduce(Replay.NOTHING, Replay::plus);
    }

    /** What rules look at. */
    public TextProof proof() {
        return new TextProof(
                replay(),
                files.stream()
                        .filter(role -> role.byHand().isEmpty())
                        .map(role -> role.template().path())
                        .collect(Collectors.toSet()),
                edits.stream()
                        .filter(EditTemplate::holds)
                        .map(EditTemplate::path)
                        .collect(Collectors.toSet()),
                files.stream()
                        .filter(role -> role.byHand().equals(FileText.MADE_BY_A_PROGRAM))
                        .map(role -> role.template().path())
                        .collect(Collectors.toSet()));
    }

    /**
     * Lines that would not have had to be typed in the files and edits that were replayed, less those to delete again; what a run
     * leaves to a person saves none.
     *
     * @param made path templates of the places that a run makes
     */
    public long linesSaved(Set<String> made) {
        return files.stream()
                        .filter(role -> role.byHand().isEmpty()
                                && made.contains(role.template().path()))
                        .mapToLong(role -> role.replay().linesSaved())
                        .sum()
                + edits.stream()
                        .filter(edit -> edit.holds() && made.contains(edit.path()))
                        .mapToLong(EditTemplate::linesSaved)
                        .sum();
    }

    /**
     * Whether people put other lines into the edited files each time.
     *
     * @param edited path templates of the edits in question
     */
    public boolean isFormless(Set<String> edited) {
        return !edited.isEmpty()
                && edits.stream()
                        .filter(edit -> edited.contains(edit.path()))
                        .noneMatch(edit -> edit.hasForm() || edit.isMadeByAProgram());
    }

    /**
     * Whether a program makes all of the files in question.
     *
     * @param created path templates of created files
     */
    public boolean isMadeByAProgram(Set<String> created) {
        return !created.isEmpty() && proof().made().containsAll(created);
    }

    public boolean isEmpty() {
        return files.isEmpty() && edits.isEmpty();
    }
}
