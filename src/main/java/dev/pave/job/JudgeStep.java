package dev.pave.job;

import dev.pave.decide.PastDecisions;
import dev.pave.home.Home;
import dev.pave.judge.Judge;
import dev.pave.judge.Judgement;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.Replay;
import dev.pave.store.CandidateStore;
import dev.pave.store.RoutineStore;
import dev.pave.store.TemplateStore;
import dev.pave.store.VerdictStore;
import dev.pave.store.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Lets the rules decide about what was found, and keeps what they said. Decisions come first: they cannot be made again. */
record JudgeStep(RunState run) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        run.listener().step("judge");
        try (Ledger ledger = ledger()) {
            RulesInForce rules = run.rules();
            rules.base().problems().forEach(problem -> run.listener().warning(problem.toString()));
            rules.thresholds().problems().forEach(problem -> run.listener().warning(problem.toString()));
            PastDecisions past = new PastDecisions(ledger, run.startedAt());
            Judgement judgement = new Judge(rules)
                    .judge(run.id(), run.found(), replays(), past.inForce(), past.approvedToday(), run.startedAt());
            if (run.decides()) {
                ledger.recordAll(judgement.newDecisions().stream()
                        .filter(d -> !past.isRecorded(d))
                        .toList());
                ledger.backup(run.startedAt());
            }
            new CandidateStore(run.warehouse()).replaceAll(withWhatTheySave(judgement.candidates()));
            new TemplateStore(run.warehouse()).replaceAll(run.texts());
            new RoutineStore(run.warehouse()).replaceAll(run.routines());
            new VerdictStore(run.warehouse()).replaceRun(run.id(), judgement.verdicts());
        }
        return RepeatStatus.FINISHED;
    }

    /** A rerun has tables of its own, which the ledger need not know. */
    private Ledger ledger() {
        Home home = run.request().home();
        return run.decides() ? Ledger.open(home, run.warehouse()) : Ledger.open(home);
    }

    private Map<String, Replay> replays() {
        Map<String, Replay> replays = new TreeMap<>();
        run.texts().forEach((id, text) -> replays.put(id, text.replay()));
        return replays;
    }

    private List<Candidate> withWhatTheySave(List<Candidate> candidates) {
        Map<String, Long> times = new TreeMap<>();
        run.routines().forEach(routine -> times.put(routine.patternId(), routine.timeSavedMs()));
        return candidates.stream()
                .map(candidate -> {
                    String id = candidate.found().patternId();
                    PatternText text = run.texts().get(id);
                    return candidate.saving(text == null ? null : text.linesSaved(), times.get(id));
                })
                .toList();
    }
}
