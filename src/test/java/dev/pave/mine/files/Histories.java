package dev.pave.mine.files;

import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.change.CommitFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds small histories out of literal lines: {@code +path} created, {@code ~path} modified, and so on. */
public final class Histories {

    private final List<CommitFiles> commits = new ArrayList<>();

    public static Histories history() {
        return new Histories();
    }

    /** {@code +a} created, {@code ~a} modified, {@code -a} deleted, {@code a>b} renamed. */
    public Histories commit(String... lines) {
        List<String> added = new ArrayList<>();
        List<String> modified = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        List<CommitFiles.Rename> renamed = new ArrayList<>();
        for (String line : lines) {
            String path = line.substring(1);
            switch (line.charAt(0)) {
                case '+' -> added.add(path);
                case '~' -> modified.add(path);
                case '-' -> deleted.add(path);
                default -> renamed.add(new CommitFiles.Rename(line.split(">")[0], line.split(">")[1]));
            }
        }
        String id = String.format("%040x", commits.size() + 1);
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * commits.size());
        commits.add(new CommitFiles("shop", id, at, added, modified, deleted, renamed));
        return this;
    }

    /** Commits that one merge brought. */
    public Histories merge(String... commitsWithLinesBetweenBlanks) {
        int merge = commits.size() + commitsWithLinesBetweenBlanks.length + 1;
        for (String lines : commitsWithLinesBetweenBlanks) {
            commit(lines.split(" "));
            commits.add(commits.remove(commits.size() - 1).broughtBy(merge));
        }
        return this;
    }

    /** One commit a name, with {@code {name}} in every line replaced. */
    public Histories each(List<String> names, String... lines) {
        for (String name : names) {
            String[] filled = new String[lines.length];
            for (int i = 0; i < lines.length; i++) {
                filled[i] = lines[i].replace("{name}", name);
            }
            commit(filled);
        }
        return this;
    }

    /** One commit that renames the file of each name, with {@code {name}} in both paths replaced. */
    Histories renamed(List<String> names, String from, String to) {
        return commit(names.stream()
                .map(name -> from.replace("{name}", name) + ">" + to.replace("{name}", name))
                .toArray(String[]::new));
    }

    public List<CommitFiles> commits() {
        return commits;
    }

    public CompanionMiner mined() {
        return mined(WalkSettings.DEFAULT);
    }

    public CompanionMiner mined(WalkSettings settings) {
        CompanionMiner miner = new CompanionMiner("shop", settings);
        commits.forEach(miner::observe);
        return miner;
    }
}
