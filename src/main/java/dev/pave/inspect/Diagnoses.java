package dev.pave.inspect;

import dev.pave.home.FailureFormsReader;
import dev.pave.home.Home;
import dev.pave.ingest.log.PlainLines;
import dev.pave.ingest.log.TestReports;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.judge.RecoveryAdvice;
import dev.pave.judge.RulesInForce;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.mine.failures.Reading;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.log.FailureStore;
import dev.pave.store.log.RoutineCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells by the forms and rules of a home why something failed and what may overcome it, with what its nights have seen to
 * help. Runs nothing.
 */
public final class Diagnoses {

    private final Home home;
    private FailureClassifier classifier;
    private RecoveryAdvice advice;
    private Map<String, FixRecord> fixes;

    public Diagnoses(Home home) {
        this.home = home;
    }

    /** Of a failure; nothing is proposed where nothing tells of one. */
    public Diagnosis of(Failure failure) {
        Diagnosis told = new Diagnosis(failure, List.of());
        return told.isTold() ? new Diagnosis(failure, proposals(failure)) : told;
    }

    /**
     * Of a log, packed or not, or of a report of tests: what most of those that failed have, as the first of them says it.
     *
     * @param proposes whether to say what may overcome it
     * @throws java.util.zip.ZipException when it is packed and nothing of it can be read, as {@link java.io.EOFException}
     */
    public Diagnosis ofLog(Path log, boolean proposes) throws IOException {
        Optional<List<LogEvent>> tests = TestReports.failures(log);
        Failure failure = tests.isPresent() ? ofTests(tests.get()) : ofLines(log);
        return new Diagnosis(failure, proposes ? proposals(failure) : List.of());
    }

    private Failure ofLines(Path log) throws IOException {
        Reading reading = classifier().begin();
        PlainLines.read(log, reading::line);
        return reading.conclude();
    }

    private Failure ofTests(List<LogEvent> failed) {
        Map<String, List<Failure>> byCategory = new LinkedHashMap<>();
        for (LogEvent test : failed) {
            Failure told = classifier().of(test.text, null, test.message == null ? "" : test.message);
            byCategory
                    .computeIfAbsent(told.category(), category -> new ArrayList<>())
                    .add(new Failure(told.category(), told.signature(), test.line, told.excerpt(), told.form()));
        }
        return byCategory.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(most -> most.get(0))
                .orElse(Failure.NONE);
    }

    /** Of the text of a log, and what may overcome it. */
    public Diagnosis ofText(String log) {
        Reading reading = classifier().begin();
        log.lines().forEach(reading::line);
        return of(reading.conclude());
    }

    /** Of a command that ended with a code and said something. */
    public Diagnosis of(String command, int exitCode, String output) {
        return of(classifier().of(command, exitCode, output));
    }

    private FailureClassifier classifier() {
        if (classifier == null) {
            classifier = new FailureClassifier(FailureFormsReader.load(home.rules()));
        }
        return classifier;
    }

    private List<RecoveryAdvice.Proposal> proposals(Failure failure) {
        if (advice == null) {
            advice = new RecoveryAdvice(RulesInForce.of(home));
        }
        if (fixes == null) {
            fixes = fixes();
        }
        return advice.of(failure, fixes.get(failure.signature()));
    }

    private Map<String, FixRecord> fixes() {
        if (!Files.exists(home.warehouse())) {
            return Map.of();
        }
        try (Warehouse tables = Snapshots.open(home)) {
            FailureStore failures = new FailureStore(tables);
            RoutineCommands commands = new RoutineCommands(tables);
            Map<String, List<String>> ids = failures.recoveryIds();
            Set<String> refused = ids.isEmpty() ? Set.of() : refused();
            return failures.fixes().stream()
                    .map(fix -> ids.getOrDefault("recovery:" + fix.signature() + " => " + fix.fix(), List.of()).stream()
                                    .anyMatch(refused::contains)
                            ? fix.withoutFix()
                            : commands.ofRecovery(fix).map(fix::as).orElse(fix))
                    .collect(Collectors.toMap(FixRecord::signature, fix -> fix, (first, same) -> first));
        }
    }

    /** What people have rejected or retired: it is not proposed again. */
    private Set<String> refused() {
        try (Ledger ledger = Ledger.open(home)) {
            return ledger.allInForce().values().stream()
                    .filter(decision -> decision.status() != Status.APPROVED)
                    .map(Decision::patternId)
                    .collect(Collectors.toSet());
        }
    }
}
