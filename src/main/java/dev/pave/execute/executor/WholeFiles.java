package dev.pave.execute.executor;

import dev.pave.pattern.change.FileKind;
import dev.pave.syntax.Flaw;
import dev.pave.syntax.Syntax;
import dev.pave.workspace.Root;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the files that a run would write are whole. A new one is held to what the newest ones beside it pass, an
 * edited one to what it passed before.
 *
 * @param root of the repository
 */
record WholeFiles(Root root) {

    /** In words, each file that is not whole. */
    List<String> flaws(List<WriteFile> files) throws IOException {
        List<String> flaws = new ArrayList<>();
        for (WriteFile file : files) {
            if (file.form() != FileKind.LINK) {
                flaw(file).ifPresent(flaw -> flaws.add(file.path() + ", " + flaw.inWords()));
            }
        }
        return flaws;
    }

    /** What is not whole of a file as it would be; empty where nothing of it changes. */
    Optional<Flaw> flaw(WriteFile file) throws IOException {
        if (!file.changes()) {
            return Optional.empty();
        }
        Syntax syntax = Syntax.of(file.path());
        Optional<Flaw> flaw = syntax.flaw(text(file.after()));
        if (flaw.isEmpty()) {
            return flaw;
        }
        boolean held = file.before() == null ? isHeld(syntax, file.path()) : syntax.isWhole(text(file.before()));
        return held ? flaw : Optional.empty();
    }

    private boolean isHeld(Syntax syntax, String path) throws IOException {
        List<String> beside = new SiblingFiles(root.resolve(path)).texts();
        return beside.isEmpty()
                ? syntax.isKnown()
                : beside.stream().map(text -> text.replace("\r\n", "\n")).allMatch(syntax::isWhole);
    }

    /** A byte a character: what a text is made of does not depend on its letters. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
