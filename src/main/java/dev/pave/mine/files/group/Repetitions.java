package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.CompanionModel;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.Action;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns conventions and batches into repetitions with ids, signatures, roles and occurrences. */
public final class Repetitions {

    private final String repo;
    private final PatternIds names;
    private final List<CommitFiles> history;
    private final CompanionModel model;
    private final double decay;
    private final Places places;
    private final Timeline timeline;
    private final Map<Convention, String> ids = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Map<Convention, String> folded = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param today the files of the newest tree */
    public Repetitions(
            String repo,
            PatternIds names,
            List<CommitFiles> history,
            CompanionModel model,
            double decay,
            Set<String> today) {
        this.repo = repo;
        this.names = names;
        this.history = history;
        this.model = model;
        this.decay = decay;
        this.places = new Places(today, model.memory().tree(), model.memory().deliveries());
        this.timeline = new Timeline(history, decay);
    }

    public List<Repetition> of(Conventions conventions, Batches batches) {
        List<Repetition> found = new ArrayList<>();
        Set<String> templates = new HashSet<>();
        Map<String, String> bySignature = new HashMap<>();
        ExplainedFiles explained = new ExplainedFiles(decay);
        WiderPlaces widerPlaces = new WiderPlaces();
        for (Told told : Told.livingFirst(conventions, model.memory().moves(), places, decay)) {
            Repetition wider = explained.by(told);
            if (wider != null) {
                folded.put(told.convention(), wider.patternId());
                continue;
            }
            List<Role> roles = told.roles();
            if (Vagueness.isOf(roles, told.evidence().happened()) || Regeneration.isOf(told.evidence(), roles)) {
                continue;
            }
            String signature = signature(kind(roles), roles);
            String same = bySignature.get(signature);
            if (same != null) {
                folded.put(told.convention(), same);
                continue;
            }
            Repetition repetition = repetition(told, signature);
            Optional<Repetition> says = widerPlaces.of(repetition);
            if (says.isPresent()) {
                forget(told.convention(), repetition.patternId());
                folded.put(told.convention(), says.get().patternId());
                continue;
            }
            widerPlaces.add(repetition);
            bySignature.put(signature, repetition.patternId());
            explained.add(repetition, told.evidence());
            found.add(repetition);
            repetition.roles().forEach(role -> {
                templates.add(role.template());
                told.convention().folders().forEach(f -> templates.add(Slot.fillFolder(role.template(), f)));
            });
        }
        foldIntoLater(found, widerPlaces);
        for (Batches.Form form : batches.forms()) {
            String id = names.of(Kind.SIMILAR_FILES, model.memory().moves().origin(form.template()));
            if (!templates.contains(form.template()) && !explained.isExplained(form) && taken.add(id)) {
                found.add(batch(id, form));
            }
        }
        found.sort(Comparator.comparingDouble(Repetition::worth).reversed().thenComparing(Repetition::patternId));
        return found;
    }

    /** Those who would be led to a narrower one are led to its wider one. */
    private void foldIntoLater(List<Repetition> found, WiderPlaces widerPlaces) {
        for (Repetition narrow : List.copyOf(found)) {
            widerPlaces.later(narrow).map(Repetition::patternId).ifPresent(wide -> {
                String id = narrow.patternId();
                found.remove(narrow);
                evidence.remove(id);
                folded.replaceAll((convention, by) -> by.equals(id) ? wide : by);
                ids.keySet().stream()
                        .filter(convention -> ids.get(convention).equals(id))
                        .toList()
                        .forEach(convention -> {
                            ids.remove(convention);
                            folded.put(convention, wide);
                        });
            });
        }
    }

    /** One that another speaks for keeps no id of its own. */
    private void forget(Convention convention, String id) {
        ids.remove(convention);
        evidence.remove(id);
        taken.remove(id);
    }

    /** The repetition that speaks for a convention: its own, or the wider one that has the same files; null for none. */
    public String idOf(Convention convention) {
        return ids.getOrDefault(convention, folded.get(convention));
    }

    /** Ids of the conventions that became repetitions. */
    public Map<Convention, String> ids() {
        return ids;
    }

    /** What happened, by id. */
    public Map<String, Evidence> evidence() {
        return evidence;
    }

    private static Kind kind(List<Role> roles) {
        long created = roles.stream().filter(r -> r.action() == Action.CREATE).count();
        return created > 1 ? Kind.SIMILAR_FILES : Kind.COMPANION_EDIT;
    }

    private Repetition repetition(Told told, String signature) {
        Evidence evidence = told.evidence();
        List<Role> roles = told.roles();
        List<Instance> happened = evidence.happened();
        Kind kind = kind(roles);
        String id = freeId(kind, evidence.anchor(), signature);
        ids.put(told.convention(), id);
        this.evidence.put(id, evidence);
        Tally record = told.record(decay);
        List<Integer> commits =
                happened.stream().map(Instance::commit).distinct().toList();
        List<Occurrence> occurrences = evidence.instances().stream()
                .map(i -> occurrence(id, i.commit(), i.bindings(), i.hit()))
                .toList();
        return new Repetition(
                id,
                repo,
                kind,
                signature,
                roles,
                record.confidence(),
                record.hits(),
                record.misses(),
                happened.size(),
                largestBatch(happened),
                timeline.timeOf(commits.get(0)),
                timeline.timeOf(commits.get(commits.size() - 1)),
                freshness(roles, commits),
                occurrences,
                Circumstances.NONE);
    }

    /** None where no file that it creates has its place any more. */
    private double freshness(List<Role> roles, List<Integer> commits) {
        return Told.hasAPlace(roles) ? timeline.freshness(commits) : 0;
    }

    private Occurrence occurrence(String id, int commit, Map<String, String> bindings, Boolean hit) {
        return new Occurrence(id, repo, commitOf(commit).commitId(), null, null, null, null, bindings, hit);
    }

    /**
     * From the created template that was seen first: it stays the same when the convention grows. Where others have those
     * already, from the signature, which no other has; its number tells apart what another hides behind by chance.
     */
    private String freeId(Kind kind, Map<String, String> oldest, String signature) {
        Stream<String> first =
                oldest.keySet().stream().filter(role -> role.startsWith("+")).map(role -> role.substring(1));
        Stream<String> numbered = Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? signature : signature + "#" + n);
        return Stream.concat(first, numbered)
                .map(anchor -> names.of(kind, model.memory().moves().origin(anchor)))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private static String signature(Kind kind, List<Role> roles) {
        List<Role> named = roles.stream()
                .filter(r -> kind == Kind.COMPANION_EDIT || r.action() == Action.CREATE)
                .toList();
        List<Role> living = named.stream().filter(r -> !r.isRetired()).toList();
        return (living.isEmpty() ? named : living)
                .stream()
                        .map(r -> (r.action() == Action.EDIT ? "~" : "") + r.template())
                        .collect(Collectors.joining("+", kind.id() + ":", ""));
    }

    private Repetition batch(String id, Batches.Form form) {
        Tally record = new Tally();
        List<Occurrence> occurrences = new ArrayList<>();
        int support = 0;
        for (Batches.Event event : form.events()) {
            if (event.predicted()) {
                record.add(event.hit());
                record.close(decay);
            }
            support += event.names().size();
            for (String name : event.names()) {
                Boolean hit = event.predicted() ? event.hit() : null;
                occurrences.add(occurrence(id, event.commit(), Map.of("name", name), hit));
            }
        }
        List<Integer> commits =
                form.events().stream().map(Batches.Event::commit).distinct().toList();
        Batches.Event last = form.events().get(form.events().size() - 1);
        String example = form.template().replace("{name}", last.names().get(0));
        double confidence = places.live(form.template(), Action.CREATE, form.files()) ? record.confidence() : 0;
        Role role =
                new Role(form.template(), Action.CREATE, confidence, record.hits(), record.misses(), support, example);
        return new Repetition(
                id,
                repo,
                Kind.SIMILAR_FILES,
                Kind.SIMILAR_FILES.id() + ":" + form.template(),
                List.of(role),
                record.confidence(),
                record.hits(),
                record.misses(),
                support,
                form.largest(),
                timeline.timeOf(commits.get(0)),
                timeline.timeOf(commits.get(commits.size() - 1)),
                freshness(List.of(role), commits),
                occurrences,
                Circumstances.NONE);
    }

    private static int largestBatch(List<Instance> happened) {
        return happened.stream()
                .collect(Collectors.groupingBy(Instance::commit, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    private CommitFiles commitOf(int number) {
        return history.get(number - 1);
    }
}
