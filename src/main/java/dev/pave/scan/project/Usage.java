package dev.pave.scan.project;

import dev.pave.pattern.finding.Share;
import dev.pave.pattern.finding.UnusedModule;
import dev.pave.scan.project.Modules.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which modules no other file names, where nearly all that are beside them are named. Where a folder's modules are found by
 * a glob few are named, so that none is told.
 */
final class Usage {

    private static final int FEWEST = 5;
    private static final int EXAMPLES = 3;

    /** Files that begin a program, that register themselves, that help with debugging, or are kept for who still uses them. */
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "\\A#!|^( \\* |/\\*\\* ?|//+ ?|# ?)?@[dD]eprecated\\b|__name__\\s*==|static\\s+(async\\s+)?(void|int|Task(<int>)?)\\s+[mM]ain\\s*\\(|^\\s*func main\\(|^fun main\\("
                    + "|^@(?!Override|SuppressWarnings|FunctionalInterface|SafeVarargs|Generated|Nullable"
                    + "|NonNull|Immutable|ThreadSafe|Internal|Beta)\\w+"
                    + "|^ *(?:/?\\*+|//|#).{0,80}\\b(?:for|when|while) debugging\\b"
                    + "|^[\\w.]{0,80}([rR]egister|[dD]efine)\\w{0,40}\\s*\\(",
            Pattern.MULTILINE);

    private final Project project;
    private final Set<String> asked;
    private final List<List<Module>> groups;

    /** @param files those that are asked about */
    Usage(Project project, Collection<String> files) {
        this.project = project;
        this.asked = Set.copyOf(files);
        this.groups = Modules.groups(project.paths()).stream()
                .filter(group -> group.stream().filter(Module::telling).count() >= FEWEST
                        && group.stream().anyMatch(module -> asked.contains(module.path())))
                .toList();
    }

    /** The modules that must be looked for. */
    Stream<Module> modules() {
        return groups.stream().flatMap(List::stream);
    }

    /** Those of the files that nobody names. */
    List<UnusedModule> unused(Mentions mentions) {
        List<UnusedModule> unused = new ArrayList<>();
        for (List<Module> group : groups) {
            for (Module module : group) {
                if (asked.contains(module.path()) && isUnused(module, mentions) && !isForOthers(group, module)) {
                    unused.add(new UnusedModule(
                            module.path(), siblings(group, module, mentions), examples(group, mentions)));
                }
            }
        }
        return unused;
    }

    private boolean isUnused(Module module, Mentions mentions) {
        String path = module.path();
        return mentions.user(path).isEmpty()
                && !mentions.isDocumented(path)
                && project.text(path)
                        .filter(text -> !STANDS_ALONE.matcher(text).find()
                                && !Contracts.isPublicBase(path, text)
                                && Contracts.bearsItsName(path, text))
                        .isPresent();
    }

    /** Whether it is public where the types beside it are for other projects, for most of them or for itself. */
    private boolean isForOthers(List<Module> group, Module module) {
        String path = module.path();
        return project.text(path).filter(text -> Contracts.isPublic(path, text)).isPresent()
                && (isVersioned(module)
                        || group.stream().filter(this::isVersioned).count() * 2 >= group.size());
    }

    private boolean isVersioned(Module module) {
        return project.text(module.path())
                .filter(text -> Contracts.isVersioned(module.path(), text))
                .isPresent();
    }

    private static Share siblings(List<Module> group, Module but, Mentions mentions) {
        Share share = new Share(0, 0);
        for (Module module : group) {
            if (module.telling() && module != but) {
                share = share.and(mentions.user(module.path()).isPresent());
            }
        }
        return share;
    }

    private static List<String> examples(List<Module> group, Mentions mentions) {
        return group.stream()
                .filter(Module::telling)
                .flatMap(module -> mentions.user(module.path()).stream()
                        .map(user ->
                                module.path().substring(module.path().lastIndexOf('/') + 1) + " is named in " + user))
                .limit(EXAMPLES)
                .toList();
    }
}
