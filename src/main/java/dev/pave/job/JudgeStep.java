package dev.pave.job;

import dev.pave.decide.Decisions;
import dev.pave.decide.FormerIds;
import dev.pave.judge.Judgement;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.TextProof;
import dev.pave.store.CandidateStore;
import dev.pave.store.RoutineStore;
import dev.pave.store.TemplateStore;
import dev.pave.store.VerdictStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lets the rules decide about what was found, and keeps what they said. Decisions come first: they cannot be made again. */
record JudgeStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.listener().step("judge");
        if (run.isQuiet()) {
            run.lastJudged().repeatVerdicts();
            return;
        }
        RulesInForce rules = run.rules();
        rules.base().problems().forEach(problem -> run.listener().warning(problem.toString()));
        rules.thresholds().problems().forEach(problem -> run.listener().warning(problem.toString()));
        if (run.decides()) {
            new FormerIds(run.request().home()).carryDecisions(run.byFormerIds(), run.warehouse());
        }
        Decisions decisions = new Decisions(run.request().home());
        Decisions.RuleRun what = new Decisions.RuleRun(run.id(), run.startedAt(), withForms(), proofs());
        Judgement judgement =
                run.decides() ? decisions.ofNight(rules, what, run.warehouse()) : decisions.ofRerun(rules, what);
        new CandidateStore(run.warehouse()).replaceAll(withWhatTheySave(judgement.candidates()));
        new TemplateStore(run.warehouse()).replaceAll(run.texts());
        new RoutineStore(run.warehouse()).replaceAll(run.routines());
        new VerdictStore(run.warehouse()).replaceRun(run.id(), judgement.verdicts());
        run.lastJudged()
                .keep(rules, judgement, decided -> decisions.ofNextNight(rules, what.of(decided), run.warehouse()));
    }

    private Map<String, TextProof> proofs() {
        Map<String, TextProof> proofs = new TreeMap<>();
        run.texts().forEach((id, text) -> proofs.put(id, text.proof()));
        return proofs;
    }

    /** What was found, with those known whose edits are other lines each time, and whose files a program makes. */
    private List<Repetition> withForms() {
        return run.found().stream()
                .map(found -> with(run.texts().get(found.patternId()), found))
                .toList();
    }

    private static Repetition with(PatternText text, Repetition found) {
        if (text == null) {
            return found;
        }
        Circumstances known = found.circumstances();
        known = text.isFormless(usual(found, Action.EDIT)) ? known.withoutForm() : known;
        known = text.isMadeByAProgram(usual(found, Action.CREATE)) ? known.byAProgram() : known;
        return known.equals(found.circumstances()) ? found : found.with(known);
    }

    private static Set<String> usual(Repetition found, Action action) {
        return found.usual(action).map(Role::template).collect(Collectors.toSet());
    }

    private List<Candidate> withWhatTheySave(List<Candidate> candidates) {
        Map<String, Long> times = new TreeMap<>();
        run.routines().forEach(routine -> times.put(routine.patternId(), routine.timeSavedMs()));
        return candidates.stream()
                .map(candidate -> {
                    String id = candidate.found().patternId();
                    PatternText text = run.texts().get(id);
                    Set<String> made = candidate.found().roles().stream()
                            .filter(Role::isUsual)
                            .map(Role::template)
                            .collect(Collectors.toSet());
                    return candidate.saving(text == null ? null : text.linesSaved(made), times.get(id));
                })
                .toList();
    }
}
