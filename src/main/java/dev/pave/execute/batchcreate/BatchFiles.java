package dev.pave.execute.batchcreate;

import dev.pave.execute.RunContext;
import dev.pave.execute.executor.FileOrigin;
import dev.pave.execute.executor.Made;
import dev.pave.execute.executor.Texts;
import dev.pave.workspace.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of templates and items. A path that wants nothing of an item stands for one file, which may loop over all
 * of them.
 */
final class BatchFiles {

    private final Texts texts = new Texts();
    private final RunContext run;
    private final BatchItems items;
    private final Map<String, Object> values;

    BatchFiles(RunContext run, BatchItems items) {
        this.run = run;
        this.items = items;
        this.values = Texts.values(run.input().get("values"));
    }

    /** @throws InputException when a template has a mistake or a value is missing */
    List<Made> made() throws IOException {
        List<Made> made = new ArrayList<>();
        for (FileTemplate file : FileTemplate.all(run)) {
            String text = file.isContent() ? file.given().given() : file.given().text();
            if (isOnce(file)) {
                made.add(made(file, new FileOrigin(file.path(), text, false, forAll(), null), "all items"));
                continue;
            }
            for (int i = 0; i < items.all().size(); i++) {
                Map<String, Object> item = items.all().get(i);
                made.add(made(file, new FileOrigin(file.path(), text, false, values, item), "item " + (i + 1)));
            }
        }
        return made;
    }

    private boolean isOnce(FileTemplate file) {
        if (!items.isGiven()) {
            return true;
        }
        Map<String, Object> ofAll = new LinkedHashMap<>(values);
        ofAll.keySet().removeAll(items.keys());
        try {
            texts.filled(file.path(), ofAll);
            return true;
        } catch (IllegalArgumentException wantsAnItem) {
            return false;
        }
    }

    /** The only item's values, too: nothing tells it from all. */
    private Map<String, Object> forAll() {
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (items.all().size() == 1) {
            all.putAll(items.all().get(0));
        }
        if (items.isGiven()) {
            all.put("items", items.all());
        }
        return all;
    }

    private Made made(FileTemplate file, FileOrigin origin, String of) {
        String path = filled(file.path(), origin, "the path " + file.path(), of);
        String text = filled(origin.text(), origin, "the text of " + path, of);
        return new Made(path, text, file.permissions(), origin);
    }

    private String filled(String template, FileOrigin origin, String what, String of) {
        try {
            return texts.filled(template, Texts.all(origin.values(), origin.item()));
        } catch (IllegalArgumentException e) {
            throw new InputException(what + " cannot be made of " + of + ": " + e.getMessage()
                    + (origin.item() == null
                            ? "; {{#each items}} loops over the items, and a key of them in the path makes a file of each"
                            : "; it has " + String.join(", ", origin.item().keySet())));
        }
    }
}
