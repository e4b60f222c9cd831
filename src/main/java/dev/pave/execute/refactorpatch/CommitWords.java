package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who made a change, and what is said of it.
 *
 * @param message of the commit
 * @param author  as variables of git's environment; none for who runs it
 */
record CommitWords(String message, Map<String, String> author) {

    /**
     * Those of a patch that came as a mail; else a line of its own.
     *
     * @param said what the input says; null for nothing
     */
    static CommitWords of(PatchFile patch, String said, Scratch scratch) throws IOException {
        Map<String, String> author = new LinkedHashMap<>();
        String message = "Apply " + Path.of(patch.name()).getFileName();
        if (patch.text().startsWith("From ")) {
            Path body = scratch.resolve("body");
            String mail = Git.in(scratch.path())
                    .reading(patch.file())
                    .text(
                            "mailinfo",
                            "--encoding=UTF-8",
                            body.toString(),
                            scratch.resolve("rest").toString());
            String subject = header(mail, "Subject");
            message = subject.isEmpty() ? message : (subject + "\n\n" + Files.readString(body)).strip();
            put(author, "GIT_AUTHOR_NAME", header(mail, "Author"));
            put(author, "GIT_AUTHOR_EMAIL", header(mail, "Email"));
            put(author, "GIT_AUTHOR_DATE", header(mail, "Date"));
        }
        return new CommitWords(said == null ? message : said, author);
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, String> author, String name, String value) {
        if (!value.isEmpty()) {
            author.put(name, value);
        }
    }
}
