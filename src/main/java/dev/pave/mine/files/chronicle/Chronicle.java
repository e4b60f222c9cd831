package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.group.Evidence;
import dev.pave.mine.files.predict.CompanionModel;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a history also says of its repetitions, once they are found. Nothing of it goes into a prediction. */
public final class Chronicle {

    private final List<CommitFiles> history;
    private final Merged merged;
    private final CompanionModel model;
    private final WalkSettings settings;
    private final Set<String> today;

    /** @param today the files of the newest tree */
    public Chronicle(
            List<CommitFiles> history, Merged merged, CompanionModel model, WalkSettings settings, Set<String> today) {
        this.history = history;
        this.merged = merged;
        this.model = model;
        this.settings = settings;
        this.today = today;
    }

    /** The repetitions of files with their circumstances, the others as they are, in the same order. */
    public List<Repetition> told(List<Repetition> repetitions, Map<String, Evidence> evidence) {
        Map<String, Role> mainRoles = new HashMap<>();
        Map<Kind, Sightings> byKind = new EnumMap<>(Kind.class);
        byKind.put(Kind.SIMILAR_FILES, new Sightings());
        byKind.put(Kind.COMPANION_EDIT, new Sightings());
        for (Repetition repetition : repetitions) {
            Role main = evidence.containsKey(repetition.patternId()) && isAskedFor(repetition)
                    ? Sightings.mainRole(repetition.roles())
                    : null;
            if (main != null) {
                Sightings sightings = byKind.get(repetition.kind());
                mainRoles.put(repetition.patternId(), main);
                want(sightings, repetition, main.template());
                model.memory().moves().earlier(main.template()).forEach(older -> want(sightings, repetition, older));
            }
        }
        byKind.values().forEach(sightings -> sightings.walk(history));
        Attendance attendance = new Attendance(history, merged, settings.maxInstances(), settings.decay());
        Absences absences = new Absences(attendance, today);
        FolderValues folders = new FolderValues(history, today);
        return repetitions.stream()
                .map(repetition -> {
                    Role main = mainRoles.get(repetition.patternId());
                    if (main == null) {
                        return repetition;
                    }
                    List<Sightings.Sighting> files =
                            byKind.get(repetition.kind()).of(repetition.patternId());
                    if (repetition.kind() == Kind.COMPANION_EDIT) {
                        return repetition.with(attendance.borneOut(repetition.roles(), main, files));
                    }
                    Arrivals arrivals = arrivals(evidence.get(repetition.patternId()));
                    return repetition.with(new Circumstances(
                            arrivals.of(repetition.roles()),
                            arrivals.later(repetition.roles()),
                            absences.of(repetition.roles(), main, files),
                            folders.of(files)));
                })
                .toList();
    }

    /** Of the many that are one new file with edits, what nobody is shown is left as it is. */
    private static boolean isAskedFor(Repetition repetition) {
        return repetition.kind() == Kind.SIMILAR_FILES
                || repetition.kind() == Kind.COMPANION_EDIT
                        && repetition.isAlive()
                        && repetition.isHit()
                        && repetition.isRight();
    }

    private static void want(Sightings sightings, Repetition repetition, String template) {
        sightings.want(repetition.patternId(), repetition.support(), template);
    }

    /** When the roles of one repetition come. */
    public List<Arrival> arrivals(Repetition repetition, Evidence evidence) {
        return arrivals(evidence).of(repetition.roles());
    }

    private Arrivals arrivals(Evidence evidence) {
        return new Arrivals(evidence, merged, settings.decay());
    }
}
