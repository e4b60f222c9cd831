package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A patch on copies of the work tree's files, as `git apply` does it; nothing of the work tree is touched.
 *
 * @param place   the work tree
 * @param patch   that is applied
 * @param scratch for the copies
 */
record TreePatch(PatchPlace place, PatchFile patch, Scratch scratch) {

    private static final String ATTRIBUTES = ".gitattributes";
    private static final String FILLED = ".pave-filled";
    private static final Pattern NOISE =
            Pattern.compile("^patch failed: |: patch does not apply$|^while searching for:");

    /** Copies the files of a patch, and what git asks about them. */
    static TreePatch of(PatchPlace place, PatchFile patch, Scratch scratch) throws IOException {
        TreePatch made = new TreePatch(place, patch, scratch);
        Files.createDirectory(made.copy());
        return made;
    }

    private Path copy() {
        return scratch.resolve("copy");
    }

    Git git() {
        return place.beside(copy(), scratch);
    }

    void fill(List<String> paths) throws IOException {
        Set<String> all = new LinkedHashSet<>(List.of(ATTRIBUTES));
        for (String path : paths) {
            for (Path at = Path.of(path).getParent(); at != null; at = at.getParent()) {
                all.add(at.resolve(ATTRIBUTES).toString());
            }
        }
        all.addAll(paths);
        for (String path : all) {
            fill(path);
        }
    }

    private void fill(String path) throws IOException {
        Path from = place.tree();
        Path to = copy();
        for (Path part : Path.of(path).normalize()) {
            from = from.resolve(part);
            to = to.resolve(part);
            if (part.toString().equals("..") || !Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(
                        from,
                        to,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
                return;
            }
            Files.createDirectories(to);
        }
        Files.writeString(to.resolve(FILLED), ""); // git takes an empty folder away where it wants to write a file
    }

    /** What git says to it; the copies are as it wants them where that is good, and as they were otherwise. */
    Git.Answer apply() {
        return git().ask("apply", "--whitespace=nowarn", patch.file().toString());
    }

    /** Whether all of it is in the copies already. */
    boolean isApplied() {
        return git().ask("apply", "--check", "--reverse", patch.file().toString())
                        .code()
                == 0;
    }

    /** Whether the work tree's files are those that it says it ends with. */
    boolean isWhatItMakes(List<String> paths) throws IOException {
        List<String> blobs = patch.blobs();
        if (blobs.size() != paths.size()) {
            return false;
        }
        for (int i = 0; i < blobs.size(); i++) {
            Path file = place.tree().resolve(paths.get(i));
            boolean isIt = Files.isRegularFile(file)
                    && place.here().text("hash-object", "--", file.toString()).startsWith(blobs.get(i));
            if (!isIt) {
                return false;
            }
        }
        return true;
    }

    /** @throws ExecutionException where git wrote what the patch does not name */
    List<FileStep> steps(List<String> paths) throws IOException {
        Set<String> named = new LinkedHashSet<>(paths);
        List<String> others = new ArrayList<>();
        try (Stream<Path> all = Files.walk(copy())) {
            for (Path each : all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String path = copy().relativize(each).toString();
                boolean copied = each.endsWith(ATTRIBUTES) || each.endsWith(FILLED) || isParentOf(path, named);
                if (!copied && !named.contains(path)) {
                    others.add(path);
                }
            }
        }
        if (!others.isEmpty()) {
            throw new ExecutionException("git wrote what " + patch.name() + " does not name: " + others);
        }
        return new PatchedFiles(place.tree(), copy(), patch.moved()).steps(paths);
    }

    private static boolean isParentOf(String path, Set<String> named) {
        return named.stream().anyMatch(each -> each.startsWith(path + "/"));
    }

    /** In words, where it does not fit; the copies are not to be used any more. */
    List<String> misfits(Git.Answer refused) throws IOException {
        Git.Answer tried = git().ask(
                        "apply", "--reject", "--whitespace=nowarn", patch.file().toString());
        List<String> misfits = new ArrayList<>();
        try (Stream<Path> all = Files.walk(copy())) {
            for (Path each : all.filter(file -> file.toString().endsWith(".rej"))
                    .sorted()
                    .toList()) {
                String path = copy().relativize(each).toString().replaceFirst("\\.rej$", "");
                Files.readAllLines(each, StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> line.startsWith("@@ "))
                        .forEach(line -> misfits.add(hunk(path, line)));
            }
        }
        Stream.of(refused.errors(), tried.errors())
                .flatMap(String::lines)
                .filter(line -> line.startsWith("error: ") || line.startsWith("fatal: "))
                .map(line -> line.replaceFirst("^\\w+: ", ""))
                .filter(line -> !NOISE.matcher(line).find())
                .distinct()
                .forEach(misfits::add);
        return misfits;
    }

    private String hunk(String path, String header) {
        String place = patch.place(path, header);
        return path + ", hunk " + (place.isEmpty() ? "" : place + " ") + "("
                + header.replaceFirst("^(@@ [^@]* @@).*$", "$1").strip() + ")";
    }
}
