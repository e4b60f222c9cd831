package dev.pave.execute.modulecreation;

import dev.pave.pattern.text.PlacedLines;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.Root;
import dev.pave.workspace.TextLines;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line by which a build or an index knows the module.
 *
 * @param path   of the file that gets it; made where it is not there
 * @param line   without what it is indented by
 * @param beside what the lines look like that it goes behind the last of
 * @param before the line that it goes before where there is none of those; null for the end of the file
 */
record Registration(String path, String line, Pattern beside, Pattern before) {

    private static final Pattern INDENT = Pattern.compile("^\\s*");

    WriteFile planned(Root root) throws IOException {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            byte[] made = (line + "\n").getBytes(StandardCharsets.UTF_8);
            return new WriteFile(path, FileAction.CREATE, null, made, "it registers the module");
        }
        byte[] now = Files.readAllBytes(file);
        TextLines text = TextLines.of(now)
                .orElseThrow(() -> new ExecutionException(path + " is no text; register the module by hand"));
        List<String> lines = text.lines();
        if (lines.stream().anyMatch(each -> each.strip().equals(line))) {
            return new WriteFile(path, FileAction.UNCHANGED, now, null, "");
        }
        int at = at(lines);
        String indent = at > 0 && beside.matcher(lines.get(at - 1)).find()
                ? indent(lines.get(at - 1))
                : before == null ? "" : indent(lines.get(at)) + "    ";
        PlacedLines put = new PlacedLines(at, List.of(indent + line));
        if (!text.canHold(put.lines())) {
            throw new ExecutionException(path + " is no UTF-8; register the module by hand");
        }
        byte[] after = text.with(put).bytes();
        return new WriteFile(path, FileAction.EDIT, now, after, "it registers the module");
    }

    private int at(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (beside.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        for (int i = 0; before != null && i < lines.size(); i++) {
            if (before.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        if (before != null) {
            throw new ExecutionException("there is no place in " + path + " for " + line + "; register it by hand");
        }
        return lines.size();
    }

    private static String indent(String line) {
        Matcher indent = INDENT.matcher(line);
        return indent.find() ? indent.group() : "";
    }
}
