package dev.pave.execute.verifycommit;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Changes of a repository as its objects have them; the work tree is not looked at.
 *
 * @param repository its root
 * @param git        at that root
 */
record Views(Path repository, Git git) {

    /** The repository around a folder, with the index that git names to a hook where it is this one's. */
    static Views around(Path folder) throws IOException {
        Git at = Git.in(folder).steady();
        Git.Answer top = at.ask("rev-parse", "--show-toplevel");
        Path root =
                top.code() == 0 && !top.text().isBlank() ? Path.of(top.text().strip()) : folder;
        Git git = root.equals(folder) ? at : Git.in(root).steady();
        String index = System.getenv("GIT_INDEX_FILE");
        boolean here = index != null && root.equals(Path.of("").toRealPath());
        return new Views(root, here ? git.with("GIT_INDEX_FILE", root.resolve(index)) : git);
    }

    private static final int AT_ONCE = 64;
    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final String[] DIFF = {"--raw", "-r", "-M", "-z", "--no-abbrev", "--no-ext-diff"};
    private static final String GONE = "000000";
    private static final int HEAD = 3;

    /** A line of a raw diff; ids and modes of all parents, then of the change itself. */
    private record Raw(List<String> modes, List<String> ids, String status, String before, String path) {

        String mode() {
            return modes.get(modes.size() - 1);
        }

        String id() {
            return ids.get(ids.size() - 1);
        }
    }

    /** The ids of a range, or of one commit; the oldest first. */
    List<String> commits(String revision) {
        if (revision.startsWith("-")) {
            throw new ExecutionException("a revision does not begin with a hyphen: " + revision);
        }
        boolean range = revision.contains("..");
        Git.Answer answer = range
                ? git.ask("rev-list", "--reverse", "--topo-order", revision, "--")
                : git.ask("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (answer.code() != 0) {
            throw new ExecutionException("git knows no " + (range ? "range " : "commit ") + revision + " here"
                    + (answer.complaint().isEmpty() ? "" : " (" + answer.complaint() + ")"));
        }
        return answer.text().lines().toList();
    }

    /** The parent of a commit; empty for a first one. */
    Optional<String> before(String commit) {
        Git.Answer answer = git.ask("rev-parse", "--verify", "--quiet", commit + "^1^{commit}");
        return answer.code() == 0 ? Optional.of(answer.text().strip()) : Optional.empty();
    }

    /** Whether the clone ends somewhere: its last commits look as if they had no parents. */
    boolean isShallow() {
        return git.ask("rev-parse", "--is-shallow-repository").text().startsWith("true");
    }

    /** Each commit, some at a time. */
    void each(List<String> commits, Consumer<Viewed> to) throws IOException {
        for (int from = 0; from < commits.size(); from += AT_ONCE) {
            some(commits.subList(from, Math.min(commits.size(), from + AT_ONCE)))
                    .forEach(to);
        }
    }

    private List<Viewed> some(List<String> commits) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("log", "--no-walk=unsorted", "-c", "--root", "--no-show-signature"));
        command.addAll(List.of(DIFF));
        String mark = UUID.randomUUID().toString(); // no message can hold it
        command.add("--format=" + mark + "%H" + mark + "%P" + mark + "%B" + mark);
        command.add("--no-notes");
        command.addAll(commits);
        command.add("--");
        String[] parts = git.text(command.toArray(String[]::new)).split(mark, -1);
        List<List<Raw>> raws = new ArrayList<>();
        for (int i = 1; i + HEAD < parts.length; i += HEAD + 1) {
            raws.add(raws(parts[i + HEAD]));
        }
        Map<String, Blobs.Blob> blobs =
                blobs(raws.stream().flatMap(List::stream).toList());
        List<Viewed> views = new ArrayList<>();
        for (int i = 0; i < raws.size(); i++) {
            int at = 1 + i * (HEAD + 1);
            boolean merge = parts[at + 1].contains(" ");
            views.add(new Viewed(parts[at], merge, Optional.of(parts[at + 2]), files(raws.get(i), blobs)));
        }
        return views;
    }

    /** What the index has and the last commit has not. */
    Viewed staged() throws IOException {
        boolean born =
                git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").code() == 0;
        List<String> command = new ArrayList<>(List.of("diff-index", "--cached"));
        command.addAll(List.of(DIFF));
        command.add(born ? "HEAD" : emptyTree());
        command.add("--");
        List<Raw> raws = raws(git.text(command.toArray(String[]::new)));
        return Viewed.ofFiles(files(raws, blobs(raws)));
    }

    private String emptyTree() {
        Git.Answer made = git.ask("hash-object", "-t", "tree", "/dev/null");
        return made.code() == 0 ? made.text().strip() : EMPTY_TREE;
    }

    /** All paths of a commit's tree, or of the index. */
    Set<String> tree(Optional<String> commit) {
        String text = commit.isPresent()
                ? git.text("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit.get())
                : git.text("ls-files", "-z", "--cached");
        Set<String> paths = new TreeSet<>(List.of(text.split("\0")));
        paths.remove("");
        return paths;
    }

    /** The newest messages of people, up to a revision; none where it has no history. */
    List<String> messages(String revision, int most) {
        Git.Answer answer = git.ask("log", "-z", "--no-merges", "--max-count=" + most, "--format=%B", revision, "--");
        return answer.code() == 0 && !answer.text().isEmpty()
                ? List.of(answer.text().split("\0"))
                : List.of();
    }

    private List<Raw> raws(String text) {
        List<Raw> raws = new ArrayList<>();
        String[] tokens = text.split("\0");
        int i = 0;
        while (i < tokens.length) {
            String token = tokens[i].stripLeading();
            if (!token.startsWith(":")) {
                i++;
                continue;
            }
            int parents = token.lastIndexOf(':') + 1;
            List<String> words = List.of(token.substring(parents).split(" "));
            String status = words.get(words.size() - 1);
            boolean moved = parents == 1 && (status.startsWith("R") || status.startsWith("C"));
            String first = tokens[i + 1];
            String path = moved ? tokens[i + 2] : first;
            raws.add(new Raw(
                    words.subList(0, parents + 1),
                    words.subList(parents + 1, 2 * parents + 2),
                    status,
                    status.equals("A") || status.startsWith("C") ? null : first,
                    path));
            i += moved ? 3 : 2;
        }
        return raws;
    }

    private Map<String, Blobs.Blob> blobs(List<Raw> raws) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Raw raw : raws) {
            for (int i = 0; i < raw.ids().size(); i++) {
                if (!raw.modes().get(i).equals(ViewedFile.MODULE)
                        && !raw.ids().get(i).matches("0+")) {
                    ids.add(raw.ids().get(i));
                }
            }
        }
        return new Blobs(git).read(ids);
    }

    private static List<ViewedFile> files(List<Raw> raws, Map<String, Blobs.Blob> blobs) {
        List<ViewedFile> files = new ArrayList<>();
        for (Raw raw : raws) {
            if (raw.mode().equals(ViewedFile.MODULE) || raw.mode().equals(GONE)) {
                continue;
            }
            List<Blobs.Blob> then = raw.ids().subList(0, raw.ids().size() - 1).stream()
                    .map(id -> blobs.getOrDefault(id, Blobs.Blob.NONE))
                    .toList();
            Blobs.Blob now = blobs.getOrDefault(raw.id(), Blobs.Blob.NONE);
            files.add(ViewedFile.of(raw.path(), raw.before(), raw.mode(), now, then));
        }
        return files;
    }
}
