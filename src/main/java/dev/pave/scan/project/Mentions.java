package dev.pave.scan.project;

import dev.pave.pattern.text.Words;
import dev.pave.scan.project.Modules.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files name some modules. All files are read once: each token is looked up among the names of the modules. Tests do
 * not count, configuration does; of prose it is told apart that it names a module, and its list of changes does not count.
 */
final class Mentions {

    private static final Pattern NO_TEXT = Pattern.compile(
            "(?i)\\.(png|jpe?g|gif|ico|svg|webp|pdf|zip|gz|tgz|bz2|xz|jar|war|class|so|dll|exe|bin|dat|woff2?|ttf|eot|otf|mp[34]"
                    + "|wav|mov|lock|snap|map|min\\.js|min\\.css|parquet|ipynb)$|(^|/)(node_modules|third_party)/"
                    + "|(^|/)(package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml)$"
                    + "|(^|/)(changelogs?|changes|history|news|releases?)((?:[^/]*|/.*)\\.(md|rst|txt|adoc|markdown|org|html?|ya?ml|xml|json))?$");

    private static final Pattern IMPORT = Pattern.compile(
            "^(?!\\s*(//|/?\\*|#(?!include)|--)).*\\b(import|require|require_relative|from|include|autoload|load|use|mod|using|export"
                    + "|extends|implements|plugins?)\\b");

    private final Project project;
    private final Map<String, List<Module>> byName = new HashMap<>();
    private final Map<String, List<Module>> meant = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, Set<String>> importers = new HashMap<>();
    private final Set<String> documented = new HashSet<>();

    private Mentions(Project project) {
        this.project = project;
    }

    /** Reads the project. */
    static Mentions of(Project project, Collection<Module> modules) {
        Mentions mentions = new Mentions(project);
        for (Module module : modules) {
            mentions.byName
                    .computeIfAbsent(module.name(), name -> new ArrayList<>(1))
                    .add(module);
        }
        if (!modules.isEmpty()) {
            project.paths().stream()
                    .filter(path ->
                            !FileKinds.isTest(path) && !NO_TEXT.matcher(path).find())
                    .forEach(mentions::read);
        }
        return mentions;
    }

    private void read(String path) {
        boolean prose = FileKinds.isProse(path);
        project.text(path)
                .ifPresent(text -> Naming.tokens(text, (token, at) -> {
                    for (Module module : meant.computeIfAbsent(token, this::meant)) {
                        if (!path.startsWith(module.own())) {
                            note(module, path, prose, text, at);
                        }
                    }
                }));
    }

    private void note(Module module, String path, boolean prose, String text, int at) {
        if (prose) {
            documented.add(module.path());
            return;
        }
        users.putIfAbsent(module.path(), path);
        if (module.imports() && IMPORT.matcher(line(text, at)).find()) {
            importers.computeIfAbsent(module.path(), m -> new HashSet<>()).add(path);
        }
    }

    private static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    }

    private List<Module> meant(String token) {
        List<Module> modules = new ArrayList<>(0);
        Naming.of(token, name -> modules.addAll(byName.getOrDefault(name, List.of())));
        return modules.isEmpty() ? List.of() : modules;
    }

    /** A file that names a module. */
    Optional<String> user(String module) {
        return Optional.ofNullable(users.get(module));
    }

    /** Whether prose names it. */
    boolean isDocumented(String module) {
        return documented.contains(module);
    }

    /** Whether another file than its registry imports it; only known of modules of which it was asked. */
    boolean isImported(String module, String registry) {
        return importers.getOrDefault(module, Set.of()).stream().anyMatch(path -> !path.equals(registry));
    }

    /** A module of which it is asked who imports it. */
    static Module importable(String path) {
        return new Module(path, Words.squash(FileKinds.name(path)), path, false, true);
    }
}
