package dev.pave.execute.executor;

import dev.pave.pattern.text.EditSite;
import dev.pave.pattern.text.PlacedLines;
import dev.pave.specify.InsertedLines;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.TextLines;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines that a run puts into a file that is there. Where one of their places is not found the file stays as it is, and a
 * person gets the lines.
 *
 * @param path     below the repository
 * @param inserted what is put in, place by place
 * @param values   of the run
 */
record EditedFile(String path, List<InsertedLines> inserted, Map<String, String> values) {

    PlannedEdit planned(Path file) {
        if (!Files.exists(file)) {
            return byHand("there is no such file to edit");
        }
        byte[] before = read(file);
        Optional<TextLines> text = TextLines.of(before);
        if (text.isEmpty()) {
            return byHand("it is no text");
        }
        TextLines lines = text.get();
        List<String> put = new ArrayList<>();
        for (InsertedLines one : inserted) {
            EditSite site = one.form().in(lines.lines(), values);
            if (site.isThere()) {
                continue;
            }
            Optional<PlacedLines> placed = site.placed();
            if (placed.isEmpty()) {
                return byHand("the place for its new lines was not found");
            }
            List<String> filled = one.filled(placed.get().lines(), values);
            if (!lines.canHold(filled)) {
                return byHand("it is no UTF-8, and the new lines are more than ASCII");
            }
            put.addAll(filled);
            lines = lines.with(
                    new PlacedLines(placed.get().at(), filled, placed.get().before()));
        }
        byte[] after = lines.bytes();
        return new PlannedEdit(
                Arrays.equals(after, before)
                        ? new WriteFile(path, FileAction.UNCHANGED, before, null, "")
                        : new WriteFile(path, FileAction.EDIT, before, after, ""),
                put,
                null);
    }

    private PlannedEdit byHand(String why) {
        List<String> lines = inserted.stream()
                .flatMap(one -> one.filled(one.form().in(List.of(), values).lines(), values).stream())
                .toList();
        return PlannedEdit.byHand(path, why, lines);
    }

    private byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ExecutionException.at(path, "read", e);
        }
    }
}
