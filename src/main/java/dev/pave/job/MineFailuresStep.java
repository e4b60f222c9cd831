package dev.pave.job;

import dev.pave.home.FailureFormsReader;
import dev.pave.judge.FailureGrading;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.mine.failures.RecoveryMiner;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.FailureForms;
import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.Recovery;
import dev.pave.pattern.event.SessionEvent;
import dev.pave.store.AntiPatternStore;
import dev.pave.store.FailureStore;
import dev.pave.store.log.LogStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/**
 * Tells why executions failed and mines what overcame it, a group of logs at a time; one in which nothing is new is left
 * as it is.
 */
record MineFailuresStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.recoveries().clear();
        Map<String, String> states = new LogStore(run.warehouse()).states();
        List<FixRecord> fixes = new ArrayList<>();
        if (!states.isEmpty()) {
            FailureForms forms = FailureFormsReader.load(run.request().home().rules());
            FailureStore failures = new FailureStore(run.warehouse());
            FailureClassifier classifier = new FailureClassifier(forms);
            MinedCache<RecoveryMiner.Mined> cache =
                    new MinedCache<>(run.request().home().cache().resolve("recoveries"), new TypeReference<>() {});
            states.forEach((group, state) -> new SourceBoundary(run, "mine-failures").each(group, group, () -> {
                String key = MinedCache.key(group, state, forms.sha256());
                if (!failures.isTold(group, key)) {
                    run.listener().step("tell failures of " + group);
                    failures.tell(group, key, classifier::of);
                }
                String id = PatternId.sha256(group).substring(0, 8);
                RecoveryMiner.Mined mined = cache.find(id, key).orElseGet(() -> {
                    RecoveryMiner.Mined anew = mined(group, failures, forms);
                    cache.put(id, key, anew);
                    return anew;
                });
                run.recoveries().addAll(mined.recoveries());
                fixes.addAll(mined.fixes());
            }));
            new AntiPatternStore(run.warehouse())
                    .summariseFailures(FixRecord.joined(fixes), new FailureGrading(run.rules())::of);
        }
        run.recoveries().forEach(recovery -> run.found().add(recovery.repetition()));
    }

    private RecoveryMiner.Mined mined(String group, FailureStore failures, FailureForms forms) {
        Map<String, Map<Long, String>> signatures = failures.recurring(group);
        if (signatures.isEmpty()) {
            return new RecoveryMiner.Mined(List.of(), List.of());
        }
        run.listener().step("mine recoveries of " + group);
        List<SessionEvent> events = new LogStore(run.warehouse()).events(group, command -> Map.of());
        RecoveryMiner.Mined mined = new RecoveryMiner(forms.looking())
                .mine(
                        group,
                        events,
                        event -> signatures
                                .getOrDefault(event.sessionId(), Map.of())
                                .get(event.seq()));
        return new RecoveryMiner.Mined(
                mined.recoveries().stream().map(MineFailuresStep::inItsFiles).toList(), mined.fixes());
    }

    private static Recovery inItsFiles(Recovery found) {
        return found.at(found.occurrences().stream().map(Occurrence::inItsFile).toList());
    }
}
