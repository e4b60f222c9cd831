import dev.pave.home.FailureFormsReader;
import dev.pave.ingest.log.PlainLines;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.mine.failures.Reading;
import dev.pave.pattern.event.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the category of a log is its label: a log counts as right only where the two ids are the same. A label
 * such as COMPILATION_FAILURE is the id compilation. Arguments: folder of ID.log, labels.json, folder of failures.yaml,
 * and first characters of the ids to score (all where there are none). With -Dwrong=true each wrong one is named, with
 * -Dshow=true each signature.
 */
final class ClassifyScore {

    private ClassifyScore() {}

    public static void main(String[] args) throws Exception {
        JsonNode labels = JsonMapper.builder().build().readTree(Files.readString(Path.of(args[1])));
        FailureClassifier classifier = new FailureClassifier(FailureFormsReader.load(Path.of(args[2])));
        String first = args.length > 3 ? args[3] : "";
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        Map<String, Integer> told = new TreeMap<>();
        TreeSet<String> signatures = new TreeSet<>();
        int all = 0;
        int right = 0;
        long bytes = 0;
        long start = System.nanoTime();
        for (String id : new TreeSet<>(labels.propertyNames())) {
            Path log = Path.of(args[0]).resolve(id + ".log");
            if (!Files.exists(log) || !first.isEmpty() && first.indexOf(id.charAt(0)) < 0) {
                continue;
            }
            Reading reading = classifier.begin();
            PlainLines.read(log, reading::line);
            Failure failure = reading.conclude();
            bytes += Files.size(log);
            String label = labels.get(id).asString().toLowerCase(Locale.ROOT).replace("_failure", "");
            all++;
            right += failure.category().equals(label) ? 1 : 0;
            told.merge(failure.category(), 1, Integer::sum);
            confusion.computeIfAbsent(label, l -> new TreeMap<>()).merge(failure.category(), 1, Integer::sum);
            signatures.add(failure.signature());
            boolean wrong = !failure.category().equals(label);
            if (Boolean.getBoolean("show") || wrong && Boolean.getBoolean("wrong")) {
                System.out.println((wrong ? "WRONG " + label + " " : "") + id + ":" + failure.line() + " ["
                        + failure.form() + "] " + failure.signature());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Map.Entry<String, Map<String, Integer>> row : confusion.entrySet()) {
            int of = row.getValue().values().stream().mapToInt(n -> n).sum();
            int hits = row.getValue().getOrDefault(row.getKey(), 0);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %4d logs, recall %.3f, precision %.3f, told as %s%n",
                    row.getKey(),
                    of,
                    (double) hits / of,
                    hits == 0 ? 0 : (double) hits / told.get(row.getKey()),
                    row.getValue());
        }
        int majority = confusion.values().stream()
                .mapToInt(row -> row.values().stream().mapToInt(n -> n).sum())
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "accuracy %.4f (%d of %d), always the most frequent label %.3f, %d signatures, %.1f MB in %.1f s%n",
                (double) right / Math.max(1, all),
                right,
                all,
                (double) majority / Math.max(1, all),
                signatures.size(),
                bytes / 1e6,
                seconds);
    }
}
