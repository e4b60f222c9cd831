package dev.pave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A repository with its work trees, as git and the files say it; what pave wrote beside is left out. */
record Tree(Map<String, String> files, String git) {

    /** Names under which a file stands until it is moved to its place. */
    private static final String UNFINISHED = "\\.pave-[0-9a-f-]{36}-\\d+|\\..*\\.\\d+\\.[0-9a-f]+\\.new";

    static Tree of(Path place) throws IOException, InterruptedException {
        Map<String, String> files = new TreeMap<>();
        for (String top : List.of("repository", "tree")) {
            files.putAll(hashes(place.resolve(top), false));
        }
        StringBuilder git = new StringBuilder();
        for (String asked : List.of("for-each-ref --format=%(refname)=%(tree)^%(parent)", "worktree list --porcelain", "status --porcelain=v1")) {
            git.append(asked).append(": ").append(said(place.resolve("repository"), asked)).append('\n');
        }
        return new Tree(files, git.toString());
    }

    /** Of all files below, with their modes. */
    static Map<String, String> hashes(Path root, boolean withGit) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(root)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.toList()) {
                String name = root.getFileName() + "/" + root.relativize(file);
                if (withGit || !("/" + name + "/").contains("/.git/")) {
                    boolean link = Files.isSymbolicLink(file);
                    String mode = link ? "" : PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    files.put(name, mode + (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            : ""));
                }
            }
        }
        return files;
    }

    private static String said(Path folder, String command) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(("git " + command).split(" ")).directory(folder.toFile()).start();
        String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() + " " + text.replaceAll("(?m)^HEAD .*\n", ""); // a commit's name has its second in it
    }

    /** Files that are neither as before nor as after, at the moment of a kill. */
    String torn(Tree before, Tree after) {
        StringBuilder torn = new StringBuilder();
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(before.files.keySet());
        for (String name : names) {
            String now = files.get(name);
            boolean known = same(now, before.files.get(name)) || same(now, after.files.get(name));
            boolean folder = now != null && now.length() == 9;
            if (!known && !folder && !name.replaceAll(".*/", "").matches(UNFINISHED)) {
                torn.append(name).append(now == null ? " is lost " : " is torn ");
            }
        }
        return torn.toString();
    }

    private static boolean same(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }

    /** What this has otherwise. */
    String difference(Tree other) {
        StringBuilder told = new StringBuilder();
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        names.removeIf(name -> same(files.get(name), other.files.get(name)));
        names.stream().limit(5).forEach(name -> told.append(name).append(' '));
        return told + (names.size() > 5 ? "and " + (names.size() - 5) + " more " : "")
                + git.lines().filter(line -> !other.git.contains(line)).toList()
                + other.git.lines().filter(line -> !git.contains(line)).toList();
    }

    /** What a run left in a home's state that is of no use when nothing goes on. */
    static List<String> left(Path home) {
        return Stream.of("staging", "trials", "set-aside")
                .map(name -> home.resolve("state").resolve(name))
                .filter(Files::isDirectory)
                .flatMap(Tree::list)
                .filter(file -> !file.endsWith("staging/.lock"))
                .map(Path::toString)
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
