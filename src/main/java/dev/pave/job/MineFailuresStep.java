package dev.pave.job;

import dev.pave.engine.Engine;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.home.FailureFormsReader;
import dev.pave.job.cache.MinedCache;
import dev.pave.job.work.FailuresOfStretch;
import dev.pave.job.work.RecoveriesOfGroup;
import dev.pave.judge.FailureGrading;
import dev.pave.mine.failures.RecoveryMiner;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForms;
import dev.pave.pattern.event.FixRecord;
import dev.pave.store.AntiPatternStore;
import dev.pave.store.log.FailureSayings;
import dev.pave.store.log.FailureStore;
import dev.pave.store.log.LogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/**
 * Tells why executions failed and mines what overcame it, a group of logs at a time; one in which nothing is new is left
 * as it is.
 */
record MineFailuresStep(RunState run) implements RunStep {

    @Override
    public void execute() throws IOException {
        run.recoveries().clear();
        Map<String, String> states = new LogStore(run.warehouse()).states();
        List<FixRecord> fixes = new ArrayList<>();
        if (!states.isEmpty()) {
            FailureForms forms = FailureFormsReader.load(run.request().home().rules());
            List<Group> told = tell(states.entrySet().stream()
                    .map(each -> new Group(
                            each.getKey(), MinedCache.key(each.getKey(), each.getValue(), forms.sha256()), forms))
                    .toList());
            run.engine()
                    .ahead(
                            "mine recoveries",
                            () -> told.stream()
                                    .filter(group -> cache().find(group.id(), group.key())
                                            .isEmpty())
                                    .map(this::piece)
                                    .flatMap(Optional::stream)
                                    .iterator());
            told.forEach(group -> new SourceBoundary(run, "mine-failures").each(group.name(), group.name(), () -> {
                RecoveryMiner.Mined mined = mined(group);
                run.recoveries().addAll(mined.recoveries());
                fixes.addAll(mined.fixes());
            }));
            new AntiPatternStore(run.warehouse())
                    .summariseFailures(FixRecord.joined(fixes), new FailureGrading(run.rules())::of);
        }
        run.recoveries().forEach(recovery -> run.found().add(recovery.repetition()));
    }

    /** A group of logs, and what changes whenever its executions or the forms do. */
    private record Group(String name, String key, FailureForms forms) {

        String id() {
            return PatternId.sha256(name).substring(0, 8);
        }

        /** A stretch of its failures. */
        Piece<One<List<Failure>>> failures(int number, Supplier<List<FailureStore.Said>> said) {
            return FailuresOfStretch.piece(key + " " + number, forms, said);
        }
    }

    /** Gives those of which failures are told. */
    private List<Group> tell(List<Group> groups) throws IOException {
        FailureStore failures = new FailureStore(run.warehouse());
        Set<String> fresh = groups.stream()
                .filter(group -> !failures.isTold(group.name(), group.key()))
                .map(Group::name)
                .collect(Collectors.toSet());
        if (fresh.isEmpty()) {
            return groups;
        }
        List<Group> told = new ArrayList<>();
        try (FailureSayings said = failures.said(fresh)) {
            run.engine()
                    .ahead(
                            "tell failures",
                            () -> groups.stream()
                                    .filter(group -> fresh.contains(group.name()))
                                    .flatMap(group -> pieces(group, said))
                                    .iterator());
            groups.forEach(group -> new SourceBoundary(run, "mine-failures").each(group.name(), group.name(), () -> {
                if (fresh.contains(group.name())) {
                    run.listener().step("tell failures of " + group.name());
                    failures.tell(group.name(), group.key(), said, new Telling(run.engine(), group));
                }
                told.add(group);
            }));
        }
        return told;
    }

    private static Stream<Piece<One<List<Failure>>>> pieces(Group group, FailureSayings said) {
        return IntStream.range(0, said.stretches(group.name()))
                .mapToObj(number -> group.failures(number, () -> said.stretch(group.name(), number)));
    }

    /** Has an engine tell stretches. */
    private record Telling(Engine engine, Group group) implements FailureStore.Teller {

        @Override
        public List<Failure> of(int number, List<FailureStore.Said> said) {
            try {
                return engine.result(group.failures(number, () -> said));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private MinedCache<RecoveryMiner.Mined> cache() {
        return new MinedCache<>(run.request().home().cache().resolve("recoveries"), new TypeReference<>() {});
    }

    /** Empty where nothing failed that went well at other times. */
    private Optional<Piece<One<RecoveryMiner.Mined>>> piece(Group group) {
        Map<String, Map<Long, String>> signatures = new FailureStore(run.warehouse()).recurring(group.name());
        return signatures.isEmpty()
                ? Optional.empty()
                : Optional.of(RecoveriesOfGroup.piece(
                        group.name(),
                        group.key(),
                        group.forms(),
                        signatures,
                        () -> new LogStore(run.warehouse()).courses(group.name())));
    }

    private RecoveryMiner.Mined mined(Group group) throws IOException {
        Optional<RecoveryMiner.Mined> known = cache().find(group.id(), group.key());
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Piece<One<RecoveryMiner.Mined>>> piece = piece(group);
        RecoveryMiner.Mined mined = new RecoveryMiner.Mined(List.of(), List.of());
        if (piece.isPresent()) {
            run.listener().step("mine recoveries of " + group.name());
            mined = run.engine().result(piece.get());
        }
        cache().put(group.id(), group.key(), mined);
        return mined;
    }
}
