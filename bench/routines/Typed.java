import dev.pave.home.Home;
import dev.pave.inspect.RoutineRuns;
import dev.pave.specify.routine.RunnableRoutine;
import dev.pave.store.Snapshots;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How much of what was typed the specifications of a home's routines would have typed, by log. Makes logs too, with a seed: sessions
 * with a routine of three to six commands, constants and one to three inputs in them, some left out now and then, and other work
 * around. usage: Typed make DIR LOGS | Typed score HOME
 */
final class Typed {

    private static final String[] PROGRAMS = {"git", "make", "docker", "npm", "kubectl", "cp", "tar", "aws", "psql", "rsync", "mvn", "scp"};
    private static final String[] WORDS = {"build", "deploy", "tag", "push", "sync", "check", "apply", "pack", "load", "stage"};
    private static final String[] NAMES = {"cart", "order", "stock", "price", "tax", "mail", "user", "login", "search", "basket"};

    private record Row(String repo, int support, boolean runs, RunnableRoutine.Proof proof) {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("make")) {
            for (int seed = 1; seed <= Integer.parseInt(args[2]); seed++) {
                make(Files.createDirectories(Path.of(args[1], "log" + seed)).resolve("made.jsonl"), new Random(seed));
            }
            return;
        }
        try (Warehouse tables = Snapshots.open(new Home(Path.of(args[1])))) {
            List<Row> rows = new ArrayList<>();
            RoutineRuns runs = new RoutineRuns(tables);
            tables.list(
                            new Sql("SELECT pattern_id, repo, support FROM pattern_candidates WHERE kind = 'routine' ORDER BY repo, support DESC"),
                            row -> List.of(row.text("pattern_id"), row.text("repo"), row.text("support")))
                    .forEach(each -> runs.of(each.get(0))
                            .ifPresent(routine -> rows.add(new Row(
                                    each.get(1), Integer.parseInt(each.get(2)), routine.isRunnable(), routine.proof()))));
            rows.stream().map(Row::repo).distinct().forEach(repo -> print(repo, rows.stream().filter(r -> r.repo().equals(repo)).toList()));
            print("all", rows);
        }
    }

    private static void print(String what, List<Row> rows) {
        long all = rows.stream().mapToLong(r -> r.proof().arguments()).sum();
        double right = rows.stream().mapToDouble(r -> r.proof().arguments() * r.proof().share()).sum();
        System.out.printf(Locale.ROOT, "%s: %d routines, %d of them runnable, %.3f of %d arguments%n",
                what, rows.size(), rows.stream().filter(Row::runs).count(), right / Math.max(1, all), all);
    }

    /** A command: parts that stay, and inputs, with what is around them. */
    private record Part(String before, int input, String after) {}

    private static void make(Path file, Random random) throws IOException {
        List<Supplier<String>> inputs = new ArrayList<>();
        int[] count = {0};
        for (int i = 0; i <= random.nextInt(3); i++) {
            inputs.add(switch (random.nextInt(3)) {
                case 0 -> () -> "1." + count[0] / 7 + "." + count[0] % 7;
                case 1 -> () -> "" + (100 + random.nextInt(900));
                default -> () -> NAMES[random.nextInt(NAMES.length)] + "-" + NAMES[random.nextInt(NAMES.length)];
            });
        }
        List<List<Part>> steps = new ArrayList<>();
        for (int s = 0; s < 3 + random.nextInt(4); s++) {
            List<Part> parts = new ArrayList<>(List.of(
                    new Part(PROGRAMS[(random.nextInt(2) + 2 * s) % PROGRAMS.length], -1, ""), new Part(WORDS[random.nextInt(WORDS.length)], -1, "")));
            for (int k = 0; k < random.nextInt(4); k++) {
                int input = random.nextInt(inputs.size() + 1) - 1;
                parts.add(input < 0
                        ? new Part("--" + WORDS[random.nextInt(WORDS.length)], -1, "")
                        : new Part(new String[] {"", "v", "notes/", "--to="}[random.nextInt(4)], input, new String[] {"", ".md", "/out"}[random.nextInt(3)]));
            }
            steps.add(parts);
        }
        StringBuilder lines = new StringBuilder();
        int cases = 25 + random.nextInt(20);
        for (; count[0] < cases; count[0]++) {
            List<String> values = inputs.stream().map(Supplier::get).toList();
            List<String> typed = new ArrayList<>(work(random));
            for (List<Part> step : steps) {
                if (step == steps.get(0) || random.nextDouble() < 0.93) {
                    typed.add(String.join(" ", step.stream()
                            .map(part -> part.before() + Optional.of(part.input()).filter(i -> i >= 0).map(values::get).orElse("") + part.after())
                            .toList()));
                }
            }
            typed.addAll(work(random));
            int minute = 0;
            for (String command : typed) {
                lines.append("{\"execution_id\":\"e" + lines.length() + "\",\"session_id\":\"s%03d\",\"started_at\":\"2026-%02d-%02dT09:%02d:00Z\",\"duration_ms\":900,\"outcome\":\"success\",\"operation\":\"%s\",\"raw\":\"%s\"}\n"
                        .formatted(count[0], 1 + count[0] / 28, 1 + count[0] % 28, minute++, operation(command), command));
            }
        }
        Files.writeString(file, lines);
    }

    /** As a recorder names it: the program and its sub-command. */
    private static String operation(String command) {
        return String.join(" ", List.of(command.split(" ")).subList(0, 2));
    }

    private static List<String> work(Random random) {
        List<String> work = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            work.add("view " + WORDS[random.nextInt(WORDS.length)] + random.nextInt(40));
        }
        return work;
    }
}
