package dev.pave.scan.project;

import dev.pave.pattern.Share;
import dev.pave.pattern.UnusedModule;
import dev.pave.scan.project.Modules.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which modules no other file names, where nearly all that are beside them are named. All files are read once: each token is
 * looked up among the names of the modules in question. Tests and prose do not count as naming, configuration does. Where a
 * folder's modules are found by a glob, few are named, so that none is told.
 */
final class Usage {

    private static final int FEWEST = 5;
    private static final int EXAMPLES = 3;

    /** Files that begin a program, or that register themselves. */
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "\\A#!|__name__\\s*==|static\\s+(async\\s+)?(void|int|Task(<int>)?)\\s+[mM]ain\\s*\\(|^\\s*func main\\(|^fun main\\("
                    + "|^@(?!Override|SuppressWarnings|Deprecated|FunctionalInterface|SafeVarargs|Generated|Nullable"
                    + "|NonNull|Immutable|ThreadSafe|Internal|Beta)\\w+"
                    + "|^[\\w.]*([rR]egister|[dD]efine)\\w*\\s*\\(",
            Pattern.MULTILINE);

    private static final Pattern NO_TEXT = Pattern.compile(
            "(?i)\\.(png|jpe?g|gif|ico|svg|webp|pdf|zip|gz|tgz|bz2|xz|jar|war|class|so|dll|exe|bin|dat|woff2?|ttf|eot|otf|mp[34]"
                    + "|wav|mov|lock|snap|map|min\\.js|min\\.css|csv|tsv|parquet|ipynb)$|(^|/)(node_modules|third_party)/"
                    + "|(^|/)(package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml)$");

    private final Project project;
    private final Map<String, List<Module>> byName = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, List<Module>> meant = new HashMap<>();

    private Usage(Project project) {
        this.project = project;
    }

    /** Those of the files that nobody names. */
    static List<UnusedModule> of(Project project, Collection<String> files) {
        Set<String> asked = new HashSet<>(files);
        List<List<Module>> groups = Modules.groups(project.paths()).stream()
                .filter(group -> group.stream().filter(Module::telling).count() >= FEWEST
                        && group.stream().anyMatch(module -> asked.contains(module.path())))
                .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        Usage usage = new Usage(project);
        usage.read(groups);
        return groups.stream()
                .flatMap(group -> usage.unused(group, asked::contains).stream())
                .toList();
    }

    private void read(List<List<Module>> groups) {
        groups.forEach(group -> group.forEach(module ->
                byName.computeIfAbsent(module.name(), name -> new ArrayList<>(1)).add(module)));
        for (String path : project.paths()) {
            if (!FileKinds.isTest(path) && !FileKinds.isProse(path) && !NO_TEXT.matcher(path).find()) {
                project.text(path).ifPresent(text -> read(path, text));
            }
        }
    }

    private void read(String path, String text) {
        Naming.tokens(text, token -> {
            for (Module module : meant.computeIfAbsent(token, this::meant)) {
                if (!path.startsWith(module.own())) {
                    users.putIfAbsent(module.path(), path);
                }
            }
        });
    }

    private List<Module> meant(String token) {
        List<Module> modules = new ArrayList<>(0);
        Naming.of(token, name -> modules.addAll(byName.getOrDefault(name, List.of())));
        return modules.isEmpty() ? List.of() : modules;
    }

    private List<UnusedModule> unused(List<Module> group, Predicate<String> asked) {
        List<UnusedModule> unused = new ArrayList<>();
        for (Module module : group) {
            if (asked.test(module.path()) && !users.containsKey(module.path()) && !standsAlone(module)) {
                unused.add(new UnusedModule(module.path(), siblings(group, module), examples(group)));
            }
        }
        return unused;
    }

    private Share siblings(List<Module> group, Module but) {
        List<Module> telling = group.stream()
                .filter(module -> module.telling() && module != but)
                .toList();
        long used = telling.stream()
                .filter(module -> users.containsKey(module.path()))
                .count();
        return new Share(telling.size(), (int) used);
    }

    private List<String> examples(List<Module> group) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (Module module : group) {
            if (module.telling() && users.containsKey(module.path()) && examples.size() < EXAMPLES) {
                examples.put(module.path(), users.get(module.path()));
            }
        }
        return examples.entrySet().stream()
                .map(e -> e.getKey().substring(e.getKey().lastIndexOf('/') + 1) + " is named in " + e.getValue())
                .toList();
    }

    private boolean standsAlone(Module module) {
        return project.text(module.path())
                .map(text -> STANDS_ALONE.matcher(text).find())
                .orElse(true);
    }
}
