package dev.pave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is killed. A scene's folder is put back before each kill, at the same path, since paths are in the tables. */
final class Scenes {

    static final List<String> NAMES =
            List.of("first-night", "second-night", "approve", "reject", "run-one", "run-many", "undo");

    private final Path work;
    private final Path place;
    private final Shop shop;

    Scenes(Path work) {
        this.work = work;
        this.place = work.resolve("place");
        this.shop = new Shop(place.resolve("repository"), place.resolve("logs"));
    }

    /**
     * One command that is killed.
     *
     * @param command arguments of pave
     * @param again   what is run after the kill, one after the other
     * @param kept    the folder as it is before
     */
    record Scene(String name, Path place, List<String> command, List<List<String>> again, Path kept) {

        void restore() throws IOException, InterruptedException {
            copy(kept, place);
        }
    }

    static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (new ProcessBuilder("sh", "-c", "rm -rf \"$2\" && cp -a \"$1\" \"$2\"", "sh", from.toString(), to.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("cannot copy " + from + " to " + to);
        }
    }

    Scene scene(String name) throws Exception {
        return switch (name) {
            case "first-night" -> scene(name, begun(), nightly(), List.of(nightly()));
            case "second-night" -> scene(name, secondEvening(), nightly(), List.of(nightly()));
            case "approve" -> decision(name, "approve");
            case "reject" -> decision(name, "reject");
            case "run-one" -> run(name, "plugin", true);
            case "run-many" -> run(name, "plugin", false);
            case "undo" -> undo();
            default -> throw new IllegalArgumentException("no scene " + name + "; there are " + NAMES);
        };
    }

    private Scene scene(String name, Path kept, List<String> command, List<List<String>> again) {
        return new Scene(name, place, command, again, kept);
    }

    private List<String> at(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", place.resolve("home").toString()));
        all.addAll(List.of(arguments));
        return all;
    }

    private List<String> nightly() {
        return at("nightly", "--repo", shop.repository().toString(), "--logs", shop.logs() + "/*.jsonl");
    }

    private interface Making {
        void make() throws Exception;
    }

    /** A folder that is made once. */
    private Path kept(String name, Making making) throws Exception {
        Path kept = work.resolve("kept-" + name);
        if (!Files.isDirectory(kept)) {
            making.make();
            copy(place, kept);
        }
        return kept;
    }

    private Path begun() throws Exception {
        return kept("begun", () -> {
            Files.createDirectories(place);
            shop.begin();
            must(List.of("init", place.resolve("home").toString()));
        });
    }

    private Path afterANight() throws Exception {
        Path begun = begun();
        return kept("after-a-night", () -> {
            copy(begun, place);
            must(nightly());
        });
    }

    private Path secondEvening() throws Exception {
        Path before = afterANight();
        return kept("second-evening", () -> {
            copy(before, place);
            shop.goOn();
            must(at("approve", candidate("candidate"), "--reason", "wanted"));
        });
    }

    private Scene decision(String name, String verb) throws Exception {
        copy(afterANight(), place);
        List<String> command = at(verb, candidate("approved"), "--reason", "looked at it");
        return scene(name, afterANight(), command, List.of(command));
    }

    /** With a verification, which a person approved. */
    private Path approved() throws Exception {
        Path before = afterANight();
        return kept("approved", () -> {
            copy(before, place);
            String id = plugins();
            Path spec = place.resolve("home/specs/mined/" + id + ".pattern.yaml");
            Files.writeString(spec, Files.readString(spec).replace("verify: []", "verify:\n- [git, --version]"));
            must(at("approve", id, "--reason", "read it"));
        });
    }

    private List<String> runs() throws Exception {
        return at("run", plugins(), "--set", "name=kilo", "--repo", shop.repository().toString(), "--apply");
    }

    private Scene run(String name, String what, boolean one) throws Exception {
        Path approved = approved();
        copy(approved, place);
        List<String> run = runs();
        Path kept = !one ? approved : kept("but-one", () -> {
            must(run);
            Files.delete(shop.repository().resolve("plugins/part10/kilo.txt"));
        });
        return scene(name, kept, run, List.of(at("doctor"), run));
    }

    /** The run was killed when half of the files were placed; now what undoes it is killed as well. */
    private Scene undo() throws Exception {
        Path approved = approved();
        Path kept = kept("half-placed", () -> {
            copy(approved, place);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dpave.fault=halt:file.moved:12",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.pave.cli.Pave"));
            command.addAll(runs());
            new ProcessBuilder(command).inheritIO().start().waitFor();
        });
        copy(kept, place);
        return scene("undo", kept, at("doctor"), List.of(at("doctor")));
    }

    private String plugins() throws IOException {
        Path specs = place.resolve("home/specs/mined");
        try (Stream<Path> all = Files.list(specs)) {
            for (Path spec : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.readString(spec).contains("plugins/part10/")) {
                    return spec.getFileName().toString().replace(".pattern.yaml", "");
                }
            }
        }
        throw new IllegalStateException("no specification of plugins in " + specs);
    }

    /** The first with a status. */
    private String candidate(String status) {
        JsonNode all = JsonMapper.builder().build().readTree(must(at("--json", "candidates", "list")));
        for (JsonNode candidate : all.path("candidates")) {
            if (candidate.path("status").asString().equals(status)) {
                return candidate.path("pattern_id").asString();
            }
        }
        throw new IllegalStateException("no candidate is " + status + ": " + all);
    }

    private static String must(List<String> command) {
        Kills.Said said = Kills.here(command);
        if (said.code() != 0 && said.code() != 6) {
            throw new IllegalStateException(command + " ended with " + said.code() + ": " + said.text());
        }
        return said.text();
    }
}
