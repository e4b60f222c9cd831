package dev.pave.job;

import dev.pave.decide.ApprovalCheck;
import dev.pave.home.MistakesException;
import dev.pave.home.ProgramVersion;
import dev.pave.home.SpecsFolder;
import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.inspect.RoutineRuns;
import dev.pave.job.cache.KeptJson;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Kind;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.PatternText;
import dev.pave.specify.MinedSpecification;
import dev.pave.specify.SpecificationOutcome;
import dev.pave.specify.SpecificationStore;
import dev.pave.specify.routine.RoutineSpecification;
import dev.pave.specify.routine.RunnableRoutine;
import dev.pave.store.CandidateStore;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.log.SavingsStore;
import dev.pave.workspace.RunningException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/**
 * Writes the specification of each approved pattern; where a person edited it, a changed convention is only offered. Then it
 * measures what runs saved so far.
 */
record SpecifyStep(RunState run) implements RunStep {

    /** In what is kept of a source, beside its patterns' ids: what of it was read when all were specified. */
    private static final String STATE = "";

    @Override
    public void execute() throws IOException {
        if (run.decides()) {
            try {
                specify();
            } catch (RunningException writing) {
                run.listener()
                        .warning(
                                "no specifications were written: " + writing.getMessage() + "; the next night does it");
            }
            RoutineRuns routines = new RoutineRuns(run.warehouse());
            new SavingsStore(run.warehouse())
                    .measure(
                            run.thresholds().savings().secondsPerLine(),
                            id -> routines.of(id)
                                    .filter(RunnableRoutine::isRunnable)
                                    .map(RunnableRoutine::rest));
        }
    }

    private void specify() throws IOException {
        SpecificationStore shelf = SpecificationStore.of(run.request().home());
        shelf.recover();
        List<String> again = shelf.requireIndex();
        if (!again.isEmpty()) {
            run.listener()
                    .warning("specs/PATTERN_INDEX.yaml was lost or empty; it lists again what is in specs/mined ("
                            + String.join(", ", again) + "); what stands elsewhere below specs/ list by hand");
        }
        renamed(shelf);
        CandidateStore candidates = new CandidateStore(run.warehouse());
        List<Candidate> approved = candidates.approved();
        for (Source source : new HistoryStore(run.warehouse()).sources()) {
            Optional<String> read = run.read(source);
            boolean isSpecified =
                    read.isPresent() && read.equals(kept(source).read().map(of -> of.get(STATE)));
            List<Candidate> here = approved.stream()
                    .filter(c -> c.found().repo().equals(source.sourceId()))
                    .filter(c -> !isSpecified || shelf.isLost(c.found().patternId()))
                    .toList();
            if (!here.isEmpty()) {
                new SourceBoundary(run, "specify")
                        .each(source.sourceId(), source.name(), () -> specify(source, here, shelf));
            }
        }
        routines(approved, shelf);
        for (Candidate candidate : approved) {
            String id = candidate.found().patternId();
            if (shelf.has(id)) {
                candidates.specify(id, SpecsFolder.mined(id));
            }
        }
    }

    private void routines(List<Candidate> approved, SpecificationStore shelf) {
        for (Candidate candidate : approved) {
            String id = candidate.found().patternId();
            if (candidate.found().kind() == Kind.ROUTINE) {
                new SourceBoundary(run, "specify")
                        .each(candidate.found().repo(), candidate.found().repo(), () -> {
                            Optional<RunnableRoutine> routine = new RoutineRuns(run.warehouse()).of(id);
                            if (routine.filter(RunnableRoutine::isRunnable).isPresent()) {
                                told(id, shelf.put(id, new RoutineSpecification(candidate, routine.get())));
                            }
                        });
            }
        }
    }

    private void told(String id, SpecificationOutcome outcome) {
        if (outcome == SpecificationOutcome.OFFERED || outcome == SpecificationOutcome.MERGED) {
            run.listener().warning(offered(id, outcome));
        }
        if (outcome == SpecificationOutcome.RESTORED) {
            run.listener()
                    .warning("the specification of " + id
                            + " was lost and is written again as it is mined, without"
                            + " what was edited by hand in it; `pave retire` is what takes a pattern away");
        }
    }

    /** Specifications from when ids stood for the places of repositories bear the ids of today. */
    private void renamed(SpecificationStore shelf) throws IOException {
        ApprovalCheck approvals = new ApprovalCheck(run.request().home());
        for (Map.Entry<String, String> id : run.byFormerIds().entrySet()) {
            if (shelf.has(id.getKey())) {
                try {
                    shelf.rename(id.getKey(), id.getValue(), approvals::carry);
                } catch (MistakesException broken) {
                    run.listener()
                            .warning("the specification of " + id.getKey() + ", which is " + id.getValue()
                                    + " now, keeps its id until it can be read: " + broken.getMessage());
                }
            }
        }
    }

    private void specify(Source source, List<Candidate> approved, SpecificationStore shelf) throws IOException {
        run.listener().step("specify " + source.name());
        CompanionMiner miner = run.miner(source);
        Until end = Until.read(new HistoryStore(run.warehouse()).cursor(source.sourceId()));
        try (GitContents contents = GitContents.open(RepositorySource.of(source), end)) {
            PatternTemplates mining = new PatternTemplates(contents, PatternTemplates.FILES_A_ROLE);
            KeptJson<TreeMap<String, String>> kept = kept(source);
            TreeMap<String, String> specified = kept.read().orElseGet(TreeMap::new);
            for (Candidate candidate : approved) {
                String id = candidate.found().patternId();
                List<RoleInstance> instances = miner.instances(id);
                String key = key(candidate, instances, mining.today(instances));
                if (!shelf.isLost(id) && key.equals(specified.get(id))) {
                    continue;
                }
                PatternText text = run.texts().containsKey(id) ? run.texts().get(id) : mining.text(instances);
                told(id, shelf.put(id, new MinedSpecification(candidate, source.location(), instances, text)));
                if (contents.unread() == 0 && !run.isPoor(source.sourceId())) {
                    specified.put(id, key);
                }
            }
            run.read(source).ifPresent(state -> specified.put(STATE, state));
            kept.write(specified);
            if (contents.unread() > 0) {
                run.unread("specify", source, contents.unread(), contents.isPartial());
            }
        }
    }

    private static String offered(String id, SpecificationOutcome outcome) {
        return "the convention of " + id + " changed, and its specification was edited by hand; a new version "
                + (outcome == SpecificationOutcome.MERGED
                        ? "with the edits"
                        : "without the edits, which do not go with it,")
                + " is offered: look at specs/offers/" + id + "/changes.diff, then `pave registry accept " + id + "`";
    }

    /** What each specification was mined from: as long as that is the same, its past files are not read again. */
    private KeptJson<TreeMap<String, String>> kept(Source source) {
        Path folder = run.request().home().cache().resolve("specified");
        return new KeptJson<>(folder.resolve(source.sourceId() + ".json"), new TypeReference<>() {});
    }

    private static String key(Candidate candidate, List<RoleInstance> instances, Map<String, String> today) {
        List<String> roles = candidate.found().roles().stream()
                .map(role -> role.template() + role.isRetired() + role.isUsual())
                .toList();
        return PatternId.sha256(ProgramVersion.text() + "\n" + roles + "\n" + instances + "\n" + today);
    }
}
