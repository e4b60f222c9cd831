package dev.pave.cli;

import dev.pave.pattern.FaultPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Kills runs at every place at which something lasts, starts them again, and compares what is there then with what an
 * undisturbed run leaves. A run is killed in three ways: by an image (one run has its folder copied at every place; that
 * is what a kill leaves there, and costs no start of a program), by halting the program at a place, and from outside at
 * random times. Arguments: a folder to work in; that at every how many places an image is made; at most how many of
 * them are tried in a scene, evenly chosen; how many halts; how many
 * at random times; names of scenes (none for all). Exits with 1 where something differs.
 */
final class Kills {

    private final Path work;
    private final int every;
    private final int images;
    private final int halts;
    private final int random;
    private int kills;
    private int equal;
    private int missed;
    private final List<String> differing = new ArrayList<>();

    private Kills(Path work, int every, int images, int halts, int random) {
        this.work = work;
        this.every = every;
        this.images = images;
        this.halts = halts;
        this.random = random;
    }

    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        Kills kills =
                new Kills(work, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        List<String> wanted = List.of(args).subList(5, args.length);
        Scenes scenes = new Scenes(work);
        for (String name : wanted.isEmpty() ? Scenes.NAMES : wanted) {
            kills.play(scenes.scene(name));
        }
        System.out.println(kills.kills + " kills, " + kills.equal + " equal, " + kills.differing.size() + " differing, "
                + kills.missed + " runs ended before they were killed");
        kills.differing.forEach(System.out::println);
        System.exit(kills.differing.isEmpty() ? 0 : 1);
    }

    private void play(Scenes.Scene scene) throws Exception {
        scene.restore();
        Images taken = new Images(work, scene.place(), scene.name(), every);
        long begun = System.nanoTime();
        int code = fork(scene.command(), taken.fault()).waitFor();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Picture undisturbed = Picture.of(scene.place());
        List<String> points = taken.points();
        List<Integer> distinct = taken.distinct();
        System.out.println(scene.name() + ": " + points.size() + " places, on disk " + distinct.size()
                + " of them differ from the one before, exit code " + code + ", " + took + " ms, "
                + undisturbed.parts() + " parts compared");
        int before = differing.size();
        int done = kills;
        for (int point : chosen(distinct, images)) {
            taken.restore(point);
            compare(scene, undisturbed, "image " + points.get(point - 1), FaultPoint.KILLED);
        }
        taken.forget();
        for (int point : chosen(IntStream.rangeClosed(1, points.size()).boxed().toList(), halts)) {
            scene.restore();
            int ended = fork(scene.command(), "halt:" + point).waitFor();
            compare(scene, undisturbed, "halt " + points.get(point - 1), ended);
        }
        Random times = new Random(scene.name().hashCode());
        for (int i = 0; i < random; i++) {
            long after = took / 6 + times.nextLong(took / 2);
            scene.restore();
            Process process = fork(scene.command(), null);
            process.waitFor(after, TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            compare(scene, undisturbed, "after " + after + " ms", process.waitFor());
        }
        System.out.println("  " + (kills - done) + " kills, " + (differing.size() - before) + " differing");
    }

    static List<Integer> chosen(List<Integer> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> points.get(i * (points.size() - 1) / Math.max(1, most - 1)))
                .toList();
    }

    private void compare(Scenes.Scene scene, Picture undisturbed, String where, int ended) throws Exception {
        if (ended != FaultPoint.KILLED) {
            missed++;
            return;
        }
        kills++;
        List<String> differences = new ArrayList<>();
        for (List<String> command : scene.again()) {
            Said said = here(command);
            if (said.code() != 0 && said.code() != 6) {
                differences.add("exit code " + said.code() + " of " + command + ": " + said.text());
            }
        }
        Picture now = Picture.of(scene.place());
        // Killed after its end was noted: what was started then was another night.
        Picture expected = now.runs() > undisturbed.runs() ? twice(scene) : undisturbed;
        differences.addAll(expected.differences(now));
        if (differences.isEmpty()) {
            equal++;
            return;
        }
        String told = scene.name() + " killed at " + where + ":\n    " + String.join("\n    ", differences);
        System.out.println(told);
        differing.add(told);
    }

    private static Picture twice(Scenes.Scene scene) throws Exception {
        scene.restore();
        here(scene.command());
        here(scene.command());
        return Picture.of(scene.place());
    }

    /** A program of its own, so that it can be killed; with the first compiler only, since it is short. */
    private Process fork(List<String> arguments, String fault) throws IOException {
        Path classes = work.resolve("classes.jsa");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xshare:auto"));
        if (Files.exists(classes)) {
            command.add("-XX:SharedArchiveFile=" + classes);
        }
        if (fault != null) {
            command.add("-Dpave.fault=" + fault);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.pave.cli.Pave"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("killed.log").toFile())
                .start();
    }

    record Said(int code, String text) {}

    /** What is started again is not killed, and may run in this program. */
    static Said here(List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Pave.run(print, print, arguments.toArray(String[]::new));
        return new Said(code, said.toString(StandardCharsets.UTF_8).strip());
    }
}
