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
import dev.pave.store.FailureStore;
import dev.pave.store.log.LogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
            List<Group> told = new ArrayList<>();
            states.forEach((name, state) -> new SourceBoundary(run, "mine-failures").each(name, name, () -> {
                Group group = new Group(name, MinedCache.key(name, state, forms.sha256()), forms);
                tell(group);
                told.add(group);
            }));
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
    }

    private void tell(Group group) {
        FailureStore failures = new FailureStore(run.warehouse());
        if (!failures.isTold(group.name(), group.key())) {
            run.listener().step("tell failures of " + group.name());
            failures.tell(group.name(), group.key(), new Telling(run.engine(), group.forms(), group.key()));
        }
    }

    /** Has an engine tell stretches. */
    private record Telling(Engine engine, FailureForms forms, String key) implements FailureStore.Teller {

        @Override
        public void ahead(int stretches, IntFunction<List<FailureStore.Said>> said) {
            reading(() -> {
                engine.ahead(
                        "tell failures",
                        () -> IntStream.range(0, stretches)
                                .mapToObj(number -> piece(number, () -> said.apply(number)))
                                .iterator());
                return null;
            });
        }

        @Override
        public List<Failure> of(int number, List<FailureStore.Said> said) {
            return reading(() -> engine.result(piece(number, () -> said)));
        }

        private Piece<One<List<Failure>>> piece(int number, Supplier<List<FailureStore.Said>> said) {
            return FailuresOfStretch.piece(key + " " + number, forms, said);
        }

        private static <R> R reading(Callable<R> what) {
            try {
                return what.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new UncheckedIOException(new IOException(e));
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
