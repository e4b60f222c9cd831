package dev.pave.inspect;

import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.Suggestion;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.specify.NameStyles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the slots of suggested edits stand for: told by the paths that were asked for, and by those that are suggested with them, as the next
 * number is.
 *
 * @param asked     the paths of one change
 * @param suggested all that should come along with them
 */
record EditValues(CompanionMiner miner, List<String> asked, List<Suggestion> suggested) {

    /** Values for a pattern; empty where none of the paths is of it. */
    Optional<Map<String, String>> of(String pattern) {
        List<String> beside = suggested.stream()
                .filter(one -> one.action() == Action.CREATE && pattern.equals(one.pattern()))
                .map(Suggestion::path)
                .toList();
        return read(pattern, asked).findFirst().map(told -> {
            Map<String, String> values = new HashMap<>(told);
            read(pattern, beside)
                    .map(other -> other.get("number"))
                    .filter(number -> number != null)
                    .findFirst()
                    .ifPresent(number -> values.putIfAbsent("number", number));
            values.put("date", LocalDate.now(ZoneOffset.UTC).toString());
            return values;
        });
    }

    /** The same with the name as the edits of a role have it. */
    Map<String, String> asIn(String role, String pattern, Map<String, String> values) {
        CaseStyle style = new NameStyles(List.of(), miner.instances(pattern)).of(role);
        Map<String, String> own = new HashMap<>(values);
        if (style != CaseStyle.AS_IS) {
            own.computeIfPresent("name", (slot, name) -> style.write(name));
        }
        return own;
    }

    private Stream<Map<String, String>> read(String pattern, List<String> paths) {
        return miner.instances(pattern).stream()
                .map(RoleInstance::template)
                .distinct()
                .flatMap(template -> paths.stream().map(path -> Context.bindings(template, path)))
                .flatMap(Optional::stream);
    }
}
