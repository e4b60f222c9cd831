package dev.pave.specify;

import dev.pave.workspace.DeleteFile;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Workspace;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts of a folder that are changed together, all or none.
 *
 * @param folder    e.g. {@code specs}
 * @param workspace where the changes are staged
 */
record StagedTexts(Path folder, Workspace workspace) {

    /**
     * @param texts that are put in the place of what is there, by path below the folder
     * @param gone  paths of files that go
     */
    void replace(Map<String, String> texts, Set<String> gone) throws IOException {
        List<FileStep> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            byte[] after = text.getValue().getBytes(StandardCharsets.UTF_8);
            FileAction what = before == null ? FileAction.CREATE : FileAction.EDIT;
            files.add(new WriteFile(text.getKey(), what, before, after, ""));
        }
        for (String path : gone) {
            files.add(new DeleteFile(path, Files.readAllBytes(folder.resolve(path))));
        }
        workspace.apply(folder, new Plan(files), root -> {});
    }
}
