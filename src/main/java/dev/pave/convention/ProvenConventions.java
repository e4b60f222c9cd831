package dev.pave.convention;

import dev.pave.convention.ProvenConvention.Companion;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.group.Evidence;
import dev.pave.mine.files.group.Instance;
import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.Action;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which of the repetitions of a history are proven and alive, and counts how often their files came together. */
public final class ProvenConventions {

    private static final double SURE = 0.75;
    private static final int NEWEST = 64;
    private static final int FEWEST = 3;
    private static final double ALIKE = 0.1;
    private static final double USUAL = 2.0 / 3;

    private final CompanionMiner miner;

    private ProvenConventions(CompanionMiner miner) {
        this.miner = miner;
    }

    /** What is most worth knowing first. */
    public static List<ProvenConvention> of(CompanionMiner miner) {
        ProvenConventions proven = new ProvenConventions(miner);
        return miner.repetitions().stream()
                .filter(ProvenConventions::isProven)
                .flatMap(repetition -> proven.counted(repetition).stream())
                .toList();
    }

    private static boolean isProven(Repetition found) {
        return found.kind().isOfFiles()
                && found.isAlive()
                && found.isProven()
                && found.isRight()
                && found.confidence() >= SURE;
    }

    /**
     * Told of the new file that surely has most others: a test may come without what it tests. Of those that are alike it is
     * the one with the shortest path, as what is tested or described lies higher up than its tests and descriptions.
     */
    private Optional<ProvenConvention> counted(Repetition found) {
        Evidence evidence = miner.evidence(found.patternId()).orElse(null);
        if (evidence == null) {
            return Optional.empty();
        }
        List<Role> roles = found.roles().stream()
                .filter(Role::isUsual)
                .filter(role -> isPlain(role.template()))
                .toList();
        List<Role> own = roles.stream()
                .filter(role -> roles.stream().noneMatch(other -> isExacter(other, role, evidence)))
                .toList();
        List<ProvenConvention> told = own.stream()
                .filter(role -> role.action() == Action.CREATE)
                .flatMap(role -> counted(found.patternId(), role, own, same(role, roles, evidence), evidence).stream())
                .filter(each -> share(each) >= USUAL)
                .toList();
        int most =
                told.stream().mapToInt(each -> each.companions().size()).max().orElse(0);
        List<ProvenConvention> wide =
                told.stream().filter(each -> each.companions().size() == most).toList();
        double best = wide.stream().mapToDouble(ProvenConventions::share).max().orElse(0);
        return wide.stream()
                .filter(each -> share(each) >= best - ALIKE)
                .min(Comparator.comparingInt(
                                (ProvenConvention each) -> each.file().length())
                        .thenComparing(ProvenConvention::file));
    }

    /** Whether it mostly stands for the same files and says more of where they are. */
    private static boolean isExacter(Role other, Role role, Evidence evidence) {
        if (other.template().length() <= role.template().length() || other.action() != role.action()) {
            return false;
        }
        List<Instance> all = evidence.instances().stream()
                .filter(instance -> instance.paths().containsKey(id(role)))
                .toList();
        return 2
                        * all.stream()
                                .map(Instance::paths)
                                .filter(paths -> paths.get(id(role)).equals(paths.get(id(other))))
                                .count()
                >= all.size();
    }

    /** A role and those that it is an exacter one of. */
    private static List<Role> same(Role file, List<Role> roles, Evidence evidence) {
        return roles.stream()
                .filter(role -> role == file || isExacter(file, role, evidence))
                .toList();
    }

    private static double share(ProvenConvention told) {
        return (double) told.whole() / told.of();
    }

    /** Names come from anybody, and these lines are read as instructions. */
    private static boolean isPlain(String template) {
        return template.chars().noneMatch(c -> Character.isISOControl(c) || c == '`' || c == '<' || c == '>');
    }

    private Optional<ProvenConvention> counted(
            String pattern, Role file, List<Role> roles, List<Role> same, Evidence evidence) {
        List<Instance> all = evidence.instances().stream()
                .filter(instance -> instance.paths().containsKey(id(file)))
                .toList();
        List<Companion> companions = new ArrayList<>();
        List<Role> usual = new ArrayList<>();
        int of = NEWEST;
        for (Role role : roles) {
            List<Instance> since = newest(since(role, all));
            int had = had(List.of(role), since);
            boolean isKnown = same.stream().anyMatch(each -> evidence.brings(id(each), id(role)));
            if (isKnown && since.size() >= FEWEST && had >= USUAL * since.size()) {
                String example = isPlain(role.example()) ? role.example() : role.template();
                companions.add(new Companion(role.template(), role.action(), had, since.size(), example));
                usual.add(role);
                of = Math.min(of, since.size());
            }
        }
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        companions.sort(Comparator.comparing(Companion::action)
                .thenComparing(Comparator.comparingInt(Companion::had).reversed())
                .thenComparing(Companion::template));
        Instance last = all.get(all.size() - 1);
        String path = last.paths().get(id(file));
        return Optional.of(new ProvenConvention(
                pattern,
                file.template(),
                of,
                had(usual, all.subList(all.size() - of, all.size())),
                companions,
                isPlain(path) ? path : file.template(),
                evidence.commit(last).at().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /** From the first that had a role on: before, nobody knew of it. */
    private static List<Instance> since(Role role, List<Instance> all) {
        return all.stream()
                .dropWhile(instance -> !instance.paths().containsKey(id(role)))
                .toList();
    }

    private static List<Instance> newest(List<Instance> all) {
        return all.subList(Math.max(0, all.size() - NEWEST), all.size());
    }

    /** How many had all of these roles. */
    private static int had(List<Role> roles, List<Instance> instances) {
        return (int) instances.stream()
                .filter(instance ->
                        roles.stream().allMatch(role -> instance.paths().containsKey(id(role))))
                .count();
    }

    private static String id(Role role) {
        return Rule.id(role.action(), role.template());
    }
}
