package dev.pave.ingest.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Commits, branches, merges, moves and deletions by lot, the same each time. */
final class EntangledHistory {
    private final TestRepository repository;
    private final int commits;
    private final Random lot = new Random(42);
    private final List<String> paths = new ArrayList<>();

    EntangledHistory(TestRepository repository, int commits) {
        this.repository = repository;
        this.commits = commits;
    }

    TestRepository write() {
        for (int i = 0; i < commits; i++) {
            if (i > 20 && i % 40 == 0) {
                branchAndMerge(i);
            }
            repository.commit("commit " + i, operations(i));
        }
        return repository.write();
    }

    private void branchAndMerge(int i) {
        int base = repository.commit("base " + i, "base=" + i);
        repository.reset("side" + i, base);
        int side = base;
        for (int k = 0; k < 3; k++) {
            side = repository.commitOn("side" + i, "side " + i + "." + k, "side/" + i + "/" + k + "=" + k);
            repository.commit("meanwhile " + i + "." + k, "main/" + i + "/" + k + "=" + k);
        }
        repository.merge("main", "merge " + i, List.of(side), "side/" + i + "/0=0");
    }

    private String[] operations(int i) {
        ArrayList<String> operations = new ArrayList<>();
        for (int k = lot.nextInt(4); k >= 0; k--) {
            String path = "dir" + lot.nextInt(6) + "/sub" + lot.nextInt(5) + "/file" + i + "." + k;
            operations.add(path + "=" + (lot.nextInt(4) == 0 ? "" : "content " + lot.nextInt(50)));
            paths.add(path);
        }
        if (i > 10) {
            operations.add(taken() + ">" + moved("moved" + i + "/" + lot.nextInt(3)));
            operations.add("-" + taken());
            operations.add(paths.get(lot.nextInt(paths.size() - 2)) + "=changed in " + i);
        }
        return operations.toArray(String[]::new);
    }

    private String taken() {
        return paths.remove(lot.nextInt(paths.size() - 4));
    }

    private String moved(String path) {
        paths.add(path);
        return path;
    }
}
