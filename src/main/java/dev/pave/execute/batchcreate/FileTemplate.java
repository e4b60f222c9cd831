package dev.pave.execute.batchcreate;

import dev.pave.execute.RunContext;
import dev.pave.execute.executor.GivenTemplate;
import dev.pave.execute.executor.Texts;
import dev.pave.execute.executor.WantedFile;
import dev.pave.workspace.InputException;
import java.util.List;
import java.util.Map;

/**
 * One of the files of an input.
 *
 * @param path        a template
 * @param given       the template of its text
 * @param isContent   whether that is a text, and no name of a file
 * @param permissions as {@code rwxr-xr-x}; null for the usual ones
 */
record FileTemplate(String path, GivenTemplate given, boolean isContent, String permissions) {

    /** @throws InputException when one has no text, or two */
    static List<FileTemplate> all(RunContext run) {
        return ((List<?>) run.input().get("files"))
                .stream().map(file -> of(run, Texts.values(file))).toList();
    }

    private static FileTemplate of(RunContext run, Map<String, Object> file) {
        Object content = file.get("content");
        Object template = file.get("template");
        if ((content == null) == (template == null)) {
            throw new InputException("batch_create wants of " + file.get("path") + " either a content or a template");
        }
        String text = (content == null ? template : content).toString();
        return new FileTemplate(
                file.get("path").toString(),
                new GivenTemplate(text, run.repository()),
                content != null,
                WantedFile.permissions(file.get("mode")));
    }

    boolean comesWithRepository() {
        return !isContent && given.isFile();
    }
}
