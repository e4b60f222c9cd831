package dev.pave.execute.batchcreate;

import dev.pave.execute.RunContext;
import dev.pave.execute.executor.GeneratedFiles;
import dev.pave.execute.executor.Texts;
import dev.pave.home.GivenValues;
import dev.pave.home.MistakesException;
import dev.pave.home.TextFile;
import dev.pave.home.UsageException;
import dev.pave.ingest.text.CsvItems;
import dev.pave.workspace.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What files are made of.
 *
 * @param all in order; none where each file is made once
 * @param isGiven whether there are any to be, even if there are none
 */
record BatchItems(List<Map<String, Object>> all, boolean isGiven) {

    /** Those of the input, else of its file, else, where files are made anew, those of which they were made. */
    static BatchItems of(RunContext run, GeneratedFiles known) throws IOException {
        Object items = run.input().get("items");
        String file = run.text("items_file", null);
        if (items != null && file != null) {
            throw new InputException("batch_create wants either items or an items_file");
        }
        if (items == null && file == null) {
            Set<String> paths =
                    FileTemplate.all(run).stream().map(FileTemplate::path).collect(Collectors.toSet());
            List<Map<String, Object>> before = run.is("update") ? known.items(paths) : List.of();
            return new BatchItems(before, !before.isEmpty());
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object item : (List<?>) (items == null ? read(run, file) : items)) {
            all.add(item instanceof Map<?, ?> ? Texts.values(item) : Map.of("name", String.valueOf(item)));
        }
        return new BatchItems(all, true);
    }

    /** Below the repository, else from where pave runs. */
    private static List<?> read(RunContext run, String name) throws IOException {
        Path below = run.repository().resolve(name);
        Path file = Files.exists(below) ? below : Path.of(name);
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                return CsvItems.read(file);
            }
            Object value = GivenValues.value(name, TextFile.read(file));
            Object list = value instanceof Map<?, ?> map && map.size() == 1
                    ? map.values().iterator().next()
                    : value;
            if (list instanceof List<?> items) {
                return items;
            }
            throw new InputException(name + " wants a list of items, each with keys, as in `- name: no-foo`");
        } catch (MistakesException | UsageException | IOException e) {
            throw new InputException("the items cannot be read: " + e.getMessage());
        }
    }

    /** What any of them has. */
    Set<String> keys() {
        return all.stream().flatMap(item -> item.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
