package dev.pave.execute.worktreelifecycle;

import dev.pave.execute.RunContext;
import dev.pave.workspace.ExecutionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A port for each work tree: the first one's is said, a new one gets the next that no other has written down or listens on. */
final class Ports {

    private static final int MOST = 1000;
    private static final String PORT = "port";

    private Ports() {}

    /** Puts the port among the values, where the input speaks of ports. */
    static void put(RunContext run, WorkTrees trees, Map<String, String> values) throws IOException {
        if (!(run.input().get(PORT) instanceof Number first)) {
            return;
        }
        for (int port = first.intValue() + 1; port <= Math.min(first.intValue() + MOST, 65_535); port++) {
            Map<String, String> with = new LinkedHashMap<>(values);
            with.put(PORT, String.valueOf(port));
            if (!isTaken(run, trees, with) && isFree(port)) {
                values.put(PORT, String.valueOf(port));
                return;
            }
        }
        throw new ExecutionException("no port above " + first + " is free; take another one to begin with");
    }

    /** Whether another work tree has a line that a file of this one would have with that port. */
    private static boolean isTaken(RunContext run, WorkTrees trees, Map<String, String> values) throws IOException {
        for (Map.Entry<String, String> file : NewFiles.templates(run).entrySet()) {
            for (String line : file.getValue()
                    .lines()
                    .filter(each -> each.contains("{{port}}"))
                    .toList()) {
                String wanted = line.contains("{{branch}}") || line.contains("{{path}}")
                        ? values.get(PORT)
                        : NewWorkTree.rendered(line, values);
                for (WorkTree tree : trees.all()) {
                    Path there = tree.path().resolve(file.getKey());
                    if (Files.isRegularFile(there)
                            && Files.readString(there, StandardCharsets.ISO_8859_1)
                                    .lines()
                                    .anyMatch(wanted::equals)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
