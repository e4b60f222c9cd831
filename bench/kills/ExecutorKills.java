package dev.pave.cli;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kills runs of the executors at every file and git operation, and looks whether each file is as before or as after, whether
 * `pave doctor` leaves the tree wholly as before or wholly as after and nothing beside, and whether the same run then does
 * it. Before that a dry run, also in a checkout that cannot be written to. A kill is an image of the disk at a place: what a
 * kill leaves there. Arguments: a folder to work in; how many kills of a scene at most, evenly chosen; names of scenes (none for
 * all). Exits with 1 where something is not so.
 */
final class ExecutorKills {

    /** Owner of a checkout that only others may write to, where this program may do anything. */
    private static final String NOBODY = "65534";

    private final Path work;
    private final int most;
    private int kills;
    private int before;
    private int after;
    private int dry;
    private final List<String> wrong = new ArrayList<>();

    private ExecutorKills(Path work, int most) {
        this.work = work;
        this.most = most;
    }

    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[0]).toAbsolutePath()).toRealPath();
        ExecutorKills all = new ExecutorKills(work, Integer.parseInt(args[1]));
        List<String> wanted = List.of(args).subList(2, args.length);
        ExecutorScenes scenes = new ExecutorScenes(work);
        for (String name : wanted.isEmpty() ? ExecutorScenes.NAMES : wanted) {
            all.play(scenes.scene(name));
        }
        System.out.println(all.kills + " kills: " + all.before + " as before, " + all.after + " as after, " + all.wrong.size()
                + " wrong; " + all.dry + " dry runs changed nothing");
        System.exit(all.wrong.isEmpty() ? 0 : 1);
    }

    private void play(ExecutorScenes.Scene scene) throws Exception {
        long begun = System.nanoTime();
        dryRuns(scene);
        scene.restore();
        Tree was = Tree.of(scene.place());
        Images taken = new Images(work, scene.place(), scene.name(), scene.every(most));
        int code = fork(List.of(), scene.with("--apply"), taken.fault());
        Tree will = Tree.of(scene.place());
        if (code != 0 || was.equals(will)) {
            throw new IllegalStateException(scene.name() + " ended with " + code + ": " + Files.readString(said()));
        }
        List<Integer> distinct = taken.distinct();
        int done = kills;
        int bad = wrong.size();
        for (int point : Kills.chosen(distinct, most)) {
            taken.restore(point);
            kill(scene, was, will, taken.points().get(point - 1));
        }
        System.out.printf("| %s | %d | %d | %d | %d | %d s |%n", scene.name(), taken.points().size(), distinct.size(), kills - done,
                wrong.size() - bad, (System.nanoTime() - begun) / 1_000_000_000);
        taken.forget();
    }

    private void kill(ExecutorScenes.Scene scene, Tree was, Tree will, String where) throws Exception {
        kills++;
        List<String> told = new ArrayList<>();
        Path home = scene.place().resolve("home");
        String torn = Tree.of(scene.place()).torn(was, will);
        if (!torn.isEmpty()) {
            told.add("at the kill: " + torn);
        }
        String doctor = recovered(home);
        Tree now = Tree.of(scene.place());
        boolean ended = now.equals(will);
        if (ended) {
            after++;
        } else if (now.equals(was)) {
            before++;
        } else {
            told.add("after doctor, neither as before: " + now.difference(was) + "\n    nor as after: " + now.difference(will)
                    + "\n    " + doctor);
        }
        Tree.left(home).forEach(left -> told.add("after doctor " + left + " is left"));
        Kills.Said again = Kills.here(scene.with("--apply"));
        Tree end = Tree.of(scene.place());
        if (!end.equals(will) || again.code() != 0 && !ended) {
            told.add("run again it ends with " + again.code() + ", " + end.difference(will) + ": " + again.text());
        }
        Tree.left(home).forEach(left -> told.add("after the next run " + left + " is left"));
        if (!told.isEmpty()) {
            wrong.add(scene.name());
            System.out.println(scene.name() + " killed at " + where + ":\n    " + String.join("\n    ", told));
        }
    }

    /** As `pave doctor` does it, and every tenth time by that command, which looks at much else. */
    private String recovered(Path home) throws IOException {
        return kills % 10 == 0
                ? Kills.here(List.of("--home", home.toString(), "doctor")).text()
                : String.join("; ", new Orchestrator(new Home(home), Executors.all()).recover());
    }

    /** As it is, and for somebody who may not write in it. */
    private void dryRuns(ExecutorScenes.Scene scene) throws Exception {
        scene.restore();
        dryRun(scene, List.of());
        scene.restore();
        boolean root = System.getProperty("user.name").equals("root");
        if (root) {
            ExecutorScenes.run("chown", "-R", NOBODY + ":" + NOBODY, scene.place().toString());
        }
        ExecutorScenes.run("chmod", "-R", "a-w", scene.place().resolve("repository").toString());
        dryRun(scene, root ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups") : List.of());
        ExecutorScenes.run("chmod", "-R", "u+w", scene.place().toString());
    }

    private void dryRun(ExecutorScenes.Scene scene, List<String> as) throws Exception {
        Map<String, String> was = hashes(scene.place());
        int code = fork(as, scene.with("--dry-run"), null);
        if (code == 0 && hashes(scene.place()).equals(was)) {
            dry++;
        } else {
            wrong.add(scene.name());
            System.out.println(scene.name() + ": a dry run " + as + " ended with " + code + ", and the tree is "
                    + (hashes(scene.place()).equals(was) ? "the same" : "another one") + ": " + Files.readString(said()));
        }
    }

    private static Map<String, String> hashes(Path place) throws IOException {
        Map<String, String> all = Tree.hashes(place.resolve("repository"), true);
        all.putAll(Tree.hashes(place.resolve("tree"), true));
        return all;
    }

    private Path said() {
        return work.resolve("killed.log");
    }

    private int fork(List<String> as, List<String> arguments, String fault) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable"));
        if (fault != null) {
            command.add("-Dpave.fault=" + fault);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.pave.cli.Pave"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start()
                .waitFor();
    }
}
