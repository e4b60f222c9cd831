import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Damages each file that a home keeps between runs, in each of five ways, and asks of it what a day asks. */
final class DamagedStores {

    private static final List<String> WAYS = List.of("truncate", "zero", "flip", "delete", "empty");

    private final Neighbour neighbour;
    private final Tally tally;
    private final Path work;

    DamagedStores(Neighbour neighbour, Tally tally, Path work) {
        this.neighbour = neighbour;
        this.tally = tally;
        this.work = work;
    }

    void run() throws IOException {
        Path whole = neighbour.home("whole");
        neighbour.night(whole);
        String id = Attempt.of("--home", whole.toString(), "query", "--csv", "SELECT min(pattern_id) FROM pattern_candidates").out()
                .lines().skip(1).findFirst().orElseThrow();
        Attempt.of("--home", whole.toString(), "approve", id, "--reason", "it is good");
        Path spool = Files.createDirectories(whole.resolve("state/spool"));
        Files.copy(work.resolve("good.jsonl"), spool.resolve("2026-01-01.jsonl"));
        int number = 0;
        for (Map.Entry<String, String> store : stores(whole).entrySet()) {
            for (String way : WAYS) {
                Path home = work.resolve("homes/damaged-" + number++);
                copy(whole, home);
                damage(home.resolve(store.getValue()), way);
                ask(home, id, way + " " + store.getKey());
                delete(home);
            }
        }
    }

    private void ask(Path home, String id, String what) {
        String at = home.toString();
        for (String[] words : new String[][] {
            {"doctor"}, {"candidates", "list"}, {"candidates", "show", id}, {"registry", "validate"}, {"db", "status"}
        }) {
            String[] args = new String[words.length + 2];
            args[0] = "--home";
            args[1] = at;
            System.arraycopy(words, 0, args, 2, words.length);
            tally.took(what + ", " + String.join(" ", words), Attempt.of(args));
        }
        Attempt night = neighbour.night(home);
        tally.took(what + ", nightly", night);
        if (night.code() == 0 || night.code() == 6) {
            tally.kept(what, neighbour.lost(home));
        }
    }

    /** One file of each kind, by what it is. */
    private static Map<String, String> stores(Path home) throws IOException {
        Map<String, String> stores = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            all.filter(Files::isRegularFile).sorted().map(file -> home.relativize(file).toString()).forEach(file -> {
                if (file.matches("(state|reports)/.*|specs/(PATTERN_INDEX|mined/).*") && !file.endsWith(".html")) {
                    stores.putIfAbsent(file.replaceAll("[0-9a-f]{8,}|\\d{8}-\\d{6}", "#"), file);
                }
            });
        }
        return stores;
    }

    private static void damage(Path file, String way) throws IOException {
        if (way.equals("delete")) {
            Files.delete(file);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            switch (way) {
                case "empty" -> channel.truncate(0);
                case "truncate" -> channel.truncate(size / 2);
                case "zero" -> channel.write(ByteBuffer.allocate((int) Math.min(size, 1 << 16)), 0);
                default -> {
                    for (long at = 11; at < size; at += 97) {
                        ByteBuffer one = ByteBuffer.allocate(1);
                        channel.read(one, at);
                        channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 0x55)}), at);
                    }
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
