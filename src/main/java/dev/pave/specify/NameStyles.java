package dev.pave.specify;

import dev.pave.pattern.Action;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.NameForm;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the name of a pattern is written: usually, and in the paths of those of its roles that write it otherwise. A model
 * {@code TaxRate} has a migration {@code create_tax_rates}; what their texts say is learned by the name that each has.
 */
public final class NameStyles {

    /** Languages in which a file is a module, and its name has underscores. */
    private static final Pattern UNDERSCORED = Pattern.compile(".*\\.(?:py|pyi|rb|rs|go|ex|exs|dart)");

    private static final Pattern PACKAGE_OF_GO = Pattern.compile(".*\\{name\\}/(?:[^/]*/)?[^/]*\\.go");

    private static final int FEWEST_JOINED = 2;
    private static final double NEARLY_ALL = 0.9;

    private final NameForm usual;
    private final Map<String, List<String>> namesByRole = new HashMap<>();
    /** What names of several words are without anything between them. */
    private final Set<String> ofSeveralWords = new HashSet<>();

    /**
     * @param occurrences of the pattern
     * @param files       with what their own paths say of the name; where a path says nothing, as that of a registry, with the name that its
     *                    text was learned by
     */
    public NameStyles(List<Occurrence> occurrences, List<RoleInstance> files) {
        List<String> names = occurrences.stream()
                .map(occurrence -> occurrence.bindings().get("name"))
                .filter(Objects::nonNull)
                .toList();
        NameForm form = NameForm.of(names);
        this.usual =
                form.style() == CaseStyle.AS_IS && areSmall(names) ? new NameForm(ofTheLanguage(files), "", "") : form;
        for (RoleInstance file : files) {
            String name = file.bindings().get("name");
            boolean told = name != null
                    && (!file.template().contains("{name") || file.path().contains(name));
            if (told) {
                namesByRole
                        .computeIfAbsent(file.template(), template -> new ArrayList<>())
                        .add(name);
                if (Words.spans(name).size() > 1) {
                    ofSeveralWords.add(Words.squash(name));
                }
            }
        }
    }

    /**
     * How a name of two words is written where all names so far have one, and the name of a module may have no dash: in Go a package is
     * one word, elsewhere an underscore stands between.
     */
    private static CaseStyle ofTheLanguage(List<RoleInstance> files) {
        Set<String> created = files.stream()
                .filter(file -> file.action() == Action.CREATE)
                .map(RoleInstance::template)
                .filter(template -> template.contains("{name}"))
                .collect(Collectors.toSet());
        if (created.stream()
                .anyMatch(template -> PACKAGE_OF_GO.matcher(template).matches())) {
            return CaseStyle.FLAT;
        }
        return created.stream()
                        .anyMatch(template -> UNDERSCORED.matcher(template).matches())
                ? CaseStyle.SNAKE
                : CaseStyle.AS_IS;
    }

    /** In the whole pattern. */
    NameForm usual() {
        return usual;
    }

    /** That of a role; {@link CaseStyle#AS_IS} where it is the usual one, or none is known. */
    public CaseStyle of(String template) {
        List<String> names = namesByRole.getOrDefault(template, List.of());
        CaseStyle own = CaseStyle.usualOf(names);
        if (own == CaseStyle.AS_IS && isOtherwiseCapitalised() && areSmall(names)) {
            own = template.contains("_") ? CaseStyle.SNAKE : CaseStyle.KEBAB;
        } else if (own == CaseStyle.AS_IS && joinsWords(names)) {
            own = CaseStyle.FLAT;
        }
        return own == usual.style() ? CaseStyle.AS_IS : own;
    }

    /** Whether nothing stands between words where other roles have something: a package {@code envvar} with its page {@code env-var}. */
    private boolean joinsWords(List<String> names) {
        long joined = names.stream().filter(ofSeveralWords::contains).count();
        long single =
                names.stream().filter(name -> Words.spans(name).size() == 1).count();
        return joined >= FEWEST_JOINED && single >= NEARLY_ALL * names.size();
    }

    private boolean isOtherwiseCapitalised() {
        return usual.style() == CaseStyle.PASCAL
                || namesByRole.values().stream().anyMatch(names -> CaseStyle.usualOf(names) == CaseStyle.PASCAL);
    }

    /** Whether all are single words in small letters, which say nothing of what stands between words. */
    private static boolean areSmall(List<String> names) {
        return !names.isEmpty() && names.stream().allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }
}
