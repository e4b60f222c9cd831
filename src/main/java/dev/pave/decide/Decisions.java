package dev.pave.decide;

import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.home.SpecificationReader;
import dev.pave.home.UsageException;
import dev.pave.judge.Judge;
import dev.pave.judge.Judgement;
import dev.pave.judge.RulesInForce;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Status;
import dev.pave.pattern.text.TextProof;
import dev.pave.store.CandidateStore;
import dev.pave.store.Snapshots;
import dev.pave.store.TemplateStore;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseLockedException;
import dev.pave.store.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is decided about the candidates of a home, by people and by rules. The ledger has it first and is the truth; the
 * tables show it.
 *
 * @param home whose ledger and tables they are
 */
public record Decisions(Home home) {

    /**
     * What is put before the rules.
     *
     * @param runId   the run that their verdicts belong to
     * @param at      time of the decisions; a run that goes on after a kill has the time at which it began
     * @param found   what mining found
     * @param proofs  by pattern, what is known of its texts
     */
    public record RuleRun(String runId, Instant at, List<Repetition> found, Map<String, TextProof> proofs) {

        /** The same of these patterns alone. */
        public RuleRun of(Set<String> patterns) {
            List<Repetition> those = found.stream()
                    .filter(repetition -> patterns.contains(repetition.patternId()))
                    .toList();
            return new RuleRun(runId, at, those, proofs);
        }
    }

    /**
     * A person's decision, as it was kept.
     *
     * @param decision      what the ledger has
     * @param specification what was approved to be run as it is now; empty where nothing was
     * @param isShown       false where a run has the tables, so that the next one brings them up to date
     */
    public record Kept(Decision decision, Optional<Specification> specification, boolean isShown) {}

    /** All candidates as the ledger has them, what is most worth looking at first. */
    public List<Candidate> candidates(Warehouse tables) {
        try (Ledger ledger = Ledger.open(home)) {
            Map<String, Decision> inForce = ledger.allInForce();
            return new CandidateStore(tables)
                    .all().stream()
                            .map(candidate -> candidate.under(
                                    inForce.get(candidate.found().patternId())))
                            .toList();
        }
    }

    /** One of them, by its id or the beginning of it. */
    public Candidate candidate(Warehouse tables, String id) {
        Candidate candidate = new CandidateStore(tables).find(id).orElseThrow(() -> unknown(id));
        try (Ledger ledger = Ledger.open(home)) {
            return candidate.under(ledger.inForce(candidate.found().patternId()).orElse(null));
        }
    }

    /**
     * A person's word on a candidate, or on a pattern that only has a specification, as in a home that was cloned: kept for
     * ever, and stronger than any rule. An approval is also of what the specification says now.
     *
     * @param id its id, or the beginning of it
     */
    public Kept decide(String id, Status status, String reason) {
        Optional<Specification> builtIn = BuiltIn.find(id).map(BuiltIn::specification);
        Optional<Candidate> candidate = builtIn.isPresent() ? Optional.empty() : find(id);
        SpecificationReader reader = new SpecificationReader(home.specs());
        String pattern = candidate.map(c -> c.found().patternId()).orElseGet(() -> reader.id(id));
        Optional<Specification> specification = builtIn.isPresent() ? builtIn : reader.find(pattern);
        String signature = candidate
                .map(c -> c.found().signature())
                .or(() -> specification.map(Specification::signature))
                .orElseThrow(() -> unknown(id));
        Decision decision = recorded(
                new Decision(pattern, status, Person.name(), true, now(), reason, PatternId.sha256(signature)));
        Optional<Specification> trusted = specification.filter(s -> status == Status.APPROVED);
        trusted.ifPresent(now -> new ApprovalCheck(home).give(now, Person.name(), reason));
        return new Kept(decision, trusted, candidate.isEmpty() || isShown(decision));
    }

    private Optional<Candidate> find(String id) {
        Warehouse tables;
        try {
            tables = Snapshots.open(home);
        } catch (UsageException noTables) {
            SpecificationReader reader = new SpecificationReader(home.specs());
            if (reader.find(reader.id(id)).isEmpty()) {
                throw noTables;
            }
            return Optional.empty();
        }
        try (tables) {
            return new CandidateStore(tables).find(id);
        }
    }

    /** As the ledger has it: said once more, as after a kill, a word counts once, from when it was said first. */
    private Decision recorded(Decision said) {
        try (Ledger ledger = Ledger.open(home)) {
            Optional<Decision> before = ledger.history(said.patternId()).stream()
                    .filter(Decision::byPerson)
                    .reduce((earlier, later) -> later)
                    .filter(last -> last.status() == said.status()
                            && last.by().equals(said.by())
                            && last.reason().equals(said.reason())
                            && Objects.equals(last.versionHash(), said.versionHash()));
            if (before.isEmpty()) {
                ledger.record(said);
            }
            return before.orElse(said);
        }
    }

    private boolean isShown(Decision decision) {
        try (Warehouse warehouse = Warehouse.open(home.warehouse())) {
            new CandidateStore(warehouse).applyDecision(decision);
            return true;
        } catch (WarehouseLockedException e) {
            return false;
        }
    }

    /** Lets the rules look at the candidates now, with the settings of today; with {@code dryRun} nothing is kept. */
    public Judgement autoApprove(boolean dryRun) {
        RuleRun given;
        try (Warehouse tables = Snapshots.open(home)) {
            List<Repetition> found = new CandidateStore(tables)
                    .all().stream().map(Candidate::found).toList();
            given = new RuleRun("auto-approve", now(), found, new TemplateStore(tables).proofs());
        }
        Judgement judgement;
        try (Ledger ledger = Ledger.open(home)) {
            judgement = judged(RulesInForce.of(home), given, ledger, !dryRun);
        }
        if (!dryRun) {
            try (Warehouse warehouse = Warehouse.open(home.warehouse())) {
                judgement.newDecisions().forEach(new CandidateStore(warehouse)::applyDecision);
            }
        }
        return judgement;
    }

    /** The rules' word in a night, which is kept; with a copy of all decisions. */
    public Judgement ofNight(RulesInForce rules, RuleRun given, Warehouse tables) {
        try (Ledger ledger = Ledger.open(home, tables)) {
            Judgement judgement = judged(rules, given, ledger, true);
            ledger.backup(given.at());
            return judgement;
        }
    }

    /**
     * What the rules will say of the same in the next night, when what this one decided is in force. Nothing is kept.
     *
     * @param given of which it is told
     */
    public Judgement ofNextNight(RulesInForce rules, RuleRun given, Warehouse tables) {
        try (Ledger ledger = Ledger.open(home, tables)) {
            RuleRun later = new RuleRun(given.runId(), given.at().plusMillis(1), given.found(), given.proofs());
            return judged(rules, later, ledger, false);
        }
    }

    /** What the rules would say; its tables are its own, and nothing is kept. */
    public Judgement ofRerun(RulesInForce rules, RuleRun given) {
        try (Ledger ledger = Ledger.open(home)) {
            return judged(rules, given, ledger, false);
        }
    }

    private static Judgement judged(RulesInForce rules, RuleRun given, Ledger ledger, boolean keeps) {
        PastDecisions past = new PastDecisions(ledger, given.at());
        Judgement judgement = new Judge(rules)
                .judge(given.runId(), given.found(), given.proofs(), past.inForce(), past.approvedToday(), given.at());
        if (keeps) {
            ledger.recordAll(judgement.newDecisions().stream()
                    .filter(decision -> !past.isRecorded(decision))
                    .toList());
        }
        return judgement;
    }

    private static UsageException unknown(String id) {
        return new UsageException("there is no candidate " + id + "; `pave candidates list` has all");
    }

    /** This moment, as the ledger keeps it. */
    public static Instant now() {
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    }
}
