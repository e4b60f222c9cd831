import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sections of bench/hostile.sh that one JVM drives: WORK SECTION [PLACE]. Exits 1 when something was not clean. */
public final class Hostile {

    private Hostile() {}

    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[0]).resolve(args[1]));
        Neighbour neighbour = new Neighbour(work);
        Tally tally = new Tally(args[1]);
        switch (args[1]) {
            case "json" -> json(neighbour, tally, files(Path.of(args[2]), ".json"), work);
            case "yaml" -> yaml(neighbour, tally, files(Path.of(args[2]), ".yaml"));
            case "strings" -> new NaughtyStrings(neighbour, tally, work).run(NaughtyStrings.read(Path.of(args[2])));
            case "repositories" -> repositories(neighbour, tally, Path.of(args[2]));
            case "stores" -> new DamagedStores(neighbour, tally, work).run();
            default -> throw new IllegalArgumentException("no section " + args[1]);
        }
        System.exit(tally.print() ? 0 : 1);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Each as a log, an input and a batch; then all of them beside the neighbour in one night. */
    private static void json(Neighbour neighbour, Tally tally, List<Path> files, Path work) throws IOException {
        Path home = neighbour.home("json");
        Path logs = Files.createDirectories(work.resolve("logs"));
        for (Path file : files) {
            Files.copy(file, logs.resolve(file.getFileName().toString()));
            String name = file.getFileName().toString();
            String at = home.toString();
            tally.took("parse " + name, Attempt.of("--home", at, "parse", file.toString()));
            tally.took("run -i " + name, Attempt.of("--home", at, "run", "P-none", "-i", file.toString()));
            tally.took("suggest --batch " + name,
                    Attempt.of("--home", at, "suggest", "--repo", neighbour.repository().toString(), "--batch", file.toString()));
        }
        Attempt night = neighbour.night(home, "--logs", logs.toString());
        tally.took("nightly", night);
        tally.kept("nightly", night.code() == 0 || night.code() == 6 ? neighbour.lost(home) : "the night ended with " + night.code());
    }

    /** Each as a job file, the registry, a specification and the forms of failures. */
    private static void yaml(Neighbour neighbour, Tally tally, List<Path> files) throws IOException {
        Path home = neighbour.home("yaml");
        String at = home.toString();
        Path log = Files.writeString(home.resolve("a.log"), "error: it failed\n");
        Path spec = Files.createDirectories(home.resolve("specs")).resolve("odd.pattern.yaml");
        byte[] forms = Files.readAllBytes(home.resolve("rules/failures.yaml"));
        for (Path file : files) {
            String name = file.getParent().getFileName() + "/" + file.getFileName();
            tally.took("nightly --job " + name, Attempt.of("--home", at, "nightly", "--job", file.toString()));
            Files.write(spec, Files.readAllBytes(file));
            tally.took("registry validate " + name, Attempt.of("--home", at, "registry", "validate"));
            Files.delete(spec);
            Files.write(home.resolve("rules/failures.yaml"), Files.readAllBytes(file));
            tally.took("classify " + name, Attempt.of("--home", at, "classify", log.toString()));
        }
        Files.write(home.resolve("rules/failures.yaml"), forms);
        tally.took("nightly", neighbour.night(home));
        tally.kept("nightly", neighbour.lost(home));
    }

    private static void repositories(Neighbour neighbour, Tally tally, Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> folders = Files.list(folder)) {
            all = folders.filter(Files::isDirectory).sorted().toList();
        }
        for (Path repository : all) {
            String name = repository.getFileName().toString();
            Path home = neighbour.home(name);
            tally.took(name, neighbour.night(home, "--repo", repository.toString()));
            tally.kept(name, neighbour.lost(home));
        }
    }
}
