package dev.pave.specify;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the places of a pattern write its name: {@code doc/no_foo.rst} goes with {@code src/NoFoo.php}. A place that writes it
 * in its own way says so in its path and in its text, so that one name is enough for all.
 *
 * @param usual how the pattern's names are written; {@link CaseStyle#AS_IS} where in no one way
 */
record NameWriting(CaseStyle usual) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
    private static final List<String> OF_THE_NAME = List.of("name", "names", "singular", "tail", "head");

    static NameWriting of(Candidate candidate) {
        return new NameWriting(CaseStyle.usualOf(candidate.found().occurrences().stream()
                .map(occurrence -> occurrence.bindings().get("name"))
                .filter(Objects::nonNull)
                .toList()));
    }

    /**
     * The style of a place.
     *
     * @param text its past files; null where none is known
     * @return {@link CaseStyle#AS_IS} where it writes names as the pattern does, or in no one way
     */
    CaseStyle of(Role role, RoleTemplate text) {
        List<String> paths = new ArrayList<>();
        if (text != null) {
            text.steps().forEach(step -> paths.add(step.path()));
        }
        if (role.example() != null) {
            paths.add(role.example());
        }
        List<String> names = paths.stream()
                .map(path -> name(role.template(), path))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        CaseStyle own = CaseStyle.sharedBy(names);
        return own == usual ? CaseStyle.AS_IS : own;
    }

    /** What the slot of the name stands for in a path; empty where the path is not of the template, or has no name. */
    private static Optional<String> name(String template, String path) {
        StringBuilder form = new StringBuilder();
        Matcher slots = SLOT.matcher(template);
        int from = 0;
        boolean named = false;
        while (slots.find()) {
            form.append(Pattern.quote(template.substring(from, slots.start())));
            boolean first = !named && Slot.OF_THE_NAME.contains(slots.group(1));
            named |= first;
            form.append(first ? "(?<name>[^/]+?)" : slots.group(1).equals("folder") ? ".+?" : "[^/]+?");
            from = slots.end();
        }
        form.append(Pattern.quote(template.substring(from)));
        Matcher whole = Pattern.compile(form.toString()).matcher(path);
        return named && whole.matches() ? Optional.of(whole.group("name")) : Optional.empty();
    }

    /** A path template in which the name is written in a style. */
    static String inPath(String template, CaseStyle style) {
        String path = template;
        for (String form : Slot.OF_THE_NAME) {
            path = path.replace("{" + form + "}", new Slot(form, style).inPath());
        }
        return path;
    }

    /** A text whose slots for the name as its path has it are written in a style. */
    static String inText(String text, CaseStyle style) {
        StringBuilder styled = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            Slot slot = Slot.of(c);
            boolean own = slot != null && slot.style() == CaseStyle.AS_IS && OF_THE_NAME.contains(slot.name());
            styled.append(own ? new Slot(slot.name(), style).mark() : c);
        }
        return styled.toString();
    }
}
