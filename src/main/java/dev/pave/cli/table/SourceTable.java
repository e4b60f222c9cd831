package dev.pave.cli.table;

import dev.pave.job.SourceForgetting;
import dev.pave.store.source.KnownSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How sources are shown: a line each, and what goes with one. */
public final class SourceTable {

    private SourceTable() {}

    public static void print(List<KnownSource> all, Output output) {
        if (output.isJson()) {
            output.document(
                    Map.of("sources", all.stream().map(SourceTable::json).toList()));
        } else if (all.isEmpty()) {
            output.say("Nothing was read yet; `pave nightly` reads.");
        } else {
            output.table(
                    List.of("id", "name", "location", "remote", "read", "last read"),
                    all.stream().map(SourceTable::row).toList());
        }
    }

    private static List<String> row(KnownSource source) {
        return List.of(
                source.sourceId(),
                source.name(),
                source.location(),
                source.remote() == null ? "-" : source.remote(),
                amount(source),
                source.lastRead().toString().substring(0, 16).replace('T', ' '));
    }

    private static String amount(KnownSource source) {
        String unit = source.isRepository() ? "commit" : "execution";
        return count(source.amount(), unit + (source.amount() == 1 ? "" : "s"));
    }

    private static Map<String, Object> json(KnownSource source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", source.sourceId());
        json.put("kind", source.kind());
        json.put("name", source.name());
        json.put("location", source.location());
        json.put("remote", source.remote());
        json.put(source.isRepository() ? "commits" : "executions", source.amount());
        json.put("last_read", source.lastRead().toString());
        return json;
    }

    /** @param dryRun whether it is still there */
    public static void print(SourceForgetting.Forgotten forgotten, boolean dryRun, Output output) {
        KnownSource source = forgotten.source();
        Map<String, Object> json = json(source);
        json.put("rows", forgotten.rows());
        json.put("forgotten", !dryRun);
        String rows = forgotten.rows().entrySet().stream()
                .map(table -> count(table.getValue(), table.getKey()))
                .collect(Collectors.joining(", "));
        output.answer(
                json,
                List.of(
                        source.sourceId() + " (" + source.location() + ") " + (dryRun ? "would be" : "is")
                                + " forgotten: " + rows,
                        dryRun
                                ? "Nothing was changed; without --dry-run it is done."
                                : "Decisions stay in the ledger; a job that names it reads it again."));
    }

    private static String count(long amount, String what) {
        return String.format(Locale.ROOT, "%,d ", amount) + what;
    }
}
