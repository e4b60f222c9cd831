package dev.pave.cli.table;

import dev.pave.judge.fact.Figures;
import dev.pave.pattern.Absence;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.SlotValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the history also says of a candidate, as text and JSON. */
public record CircumstanceTable(Repetition found) {

    private static final int FOLDERS = 12;

    public void print(Output output) {
        Circumstances also = found.circumstances();
        List<Arrival> split =
                also.arrivals().stream().filter(a -> a.inMerge() > 0).toList();
        section(output, split, "In another commit of the same merge");
        section(output, also.later(), "Not predicted, but mostly in the same merge");
        if (!also.absent().isEmpty()) {
            output.say("");
            output.say("Never");
            also.absent().forEach(a -> output.say("  " + a.template() + " " + a.inWords()));
        }
        folders(output, also.folders());
    }

    private static void section(Output output, List<Arrival> arrivals, String title) {
        if (!arrivals.isEmpty()) {
            output.say("");
            output.say(title);
            output.table(
                    List.of("action", "path", "in the commit", "in the merge", "never", "share"),
                    arrivals.stream().map(CircumstanceTable::row).toList());
        }
    }

    private static List<String> row(Arrival a) {
        return List.of(
                a.action().id(),
                a.template(),
                "" + a.inCommit(),
                "" + a.inMerge(),
                "" + a.never(),
                Figures.of(a.confidence()));
    }

    private static void folders(Output output, List<SlotValue> folders) {
        if (!folders.isEmpty()) {
            output.say("");
            output.table(
                    List.of("{folder}", "files", "newest", "takes new ones"),
                    folders.stream()
                            .limit(FOLDERS)
                            .map(f -> List.of(f.value(), "" + f.files(), day(f), f.open() ? "yes" : "no longer"))
                            .toList());
            if (folders.size() > FOLDERS) {
                output.say("... and " + (folders.size() - FOLDERS) + " older; --json has all");
            }
        }
    }

    private static String day(SlotValue folder) {
        return folder.last() == null ? "" : folder.last().toString().substring(0, 10);
    }

    public Map<String, Object> json() {
        Circumstances also = found.circumstances();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "arrivals",
                also.arrivals().stream().map(CircumstanceTable::json).toList());
        json.put("later", also.later().stream().map(CircumstanceTable::json).toList());
        json.put("absent", also.absent().stream().map(CircumstanceTable::json).toList());
        json.put("folders", also.folders().stream().map(CircumstanceTable::json).toList());
        return json;
    }

    private static Map<String, Object> json(Arrival a) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("template", a.template());
        json.put("action", a.action().id());
        json.put("in_commit", a.inCommit());
        json.put("in_merge", a.inMerge());
        json.put("never", a.never());
        json.put("confidence", a.confidence());
        json.put("example", a.example());
        return json;
    }

    private static Map<String, Object> json(Absence a) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("template", a.template());
        json.put("action", a.action().id());
        json.put("where", a.where().name().toLowerCase(Locale.ROOT));
        json.put("value", a.value());
        json.put("files", a.files());
        return json;
    }

    private static Map<String, Object> json(SlotValue f) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", f.value());
        json.put("files", f.files());
        json.put("last", f.last() == null ? null : f.last().toString());
        json.put("open", f.open());
        return json;
    }
}
