import dev.pave.mine.routines.RoutineMiner;
import dev.pave.mine.routines.RoutineSettings;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** See {@code bench/routines.sh}. */
final class RoutineScore {

    /** What says what was done and where; all other columns are parameters. */
    private static final List<String> LABEL = List.of(
            "eventType", "source", "targetApp", "Sheet", "FileName", "Url", "Label", "Column",
            "target.id", "target.name", "target.innerText");

    private static final Set<String> NEITHER = Set.of("caseID", "timeStamp", "userID", "lifecycle:transition");
    private static final double NOISE = 0.1;

    /** An event with the case that it belongs to. */
    private record Row(String caseId, String operation, Instant time, Map<String, String> parameters) {
        Row in(String otherCase, Instant otherTime) {
            return new Row(otherCase, operation, otherTime, parameters);
        }
    }

    private record Segment(long first, long last) {}

    /** Counts that add up over copies. */
    private static final class Score {
        private int segments;
        private int found;
        private int exact;
        private int rightBoundaries;
        private int routines;
        private int copies;

        void add(List<Row> rows, boolean print) {
            List<SessionEvent> events = new ArrayList<>();
            for (Row row : rows) {
                events.add(new SessionEvent(
                        "log", events.size(), row.operation(), row.time(), 0, Execution.Outcome.UNKNOWN,
                        row.parameters()));
            }
            List<Routine> mined = new RoutineMiner(RoutineSettings.DEFAULT).mine("log", events);
            Set<Segment> truth = new HashSet<>(truth(rows));
            Set<Segment> segments = new HashSet<>();
            for (Routine routine : mined) {
                if (print) {
                    System.err.printf(Locale.ROOT, "  %s x%d conf %.2f (%d of %d) gain %.0f %s %s%n", routine.signature(),
                            routine.support(), routine.confidence(), routine.hits(),
                            routine.hits() + routine.misses(), routine.gain(), routine.durations(),
                            routine.bindings());
                }
                for (Occurrence o : routine.occurrences()) {
                    segments.add(new Segment(o.firstSeq(), o.lastSeq()));
                }
            }
            routines += mined.size();
            copies++;
            this.segments += truth.size();
            found += segments.size();
            exact += (int) segments.stream().filter(truth::contains).count();
            rightBoundaries += common(truth, segments, true) + common(truth, segments, false);
        }

        private static int common(Set<Segment> truth, Set<Segment> found, boolean first) {
            Set<Long> right = new HashSet<>();
            truth.forEach(s -> right.add(first ? s.first() : s.last()));
            Set<Long> told = new HashSet<>();
            found.forEach(s -> told.add(first ? s.first() : s.last()));
            told.retainAll(right);
            return told.size();
        }

        @Override
        public String toString() {
            double precision = rightBoundaries / Math.max(1.0, 2.0 * found);
            double recall = rightBoundaries / (2.0 * segments);
            return String.format(Locale.ROOT, "exact %.3f, boundaries P %.3f R %.3f F1 %.3f, %.1f routines",
                    exact / (double) segments, precision, recall,
                    2 * precision * recall / Math.max(1e-9, precision + recall), routines / (double) copies);
        }
    }

    private RoutineScore() {}

    public static void main(String[] args) throws IOException {
        int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<Path> logs;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            logs = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path log : logs) {
            List<Row> rows = rows(log);
            String name = log.getFileName().toString();
            long start = System.nanoTime();
            Score clean = new Score();
            clean.add(rows, args.length > 2);
            System.out.printf(Locale.ROOT, "%s, %d events: %s (%.1f s)%n", name, rows.size(), clean,
                    (System.nanoTime() - start) / 1e9);
            Score noisy = new Score();
            Score shuffled = new Score();
            for (int seed = 1; seed <= seeds; seed++) {
                noisy.add(noisy(rows, new Random(seed)), false);
                List<Row> mixed = new ArrayList<>(rows);
                Collections.shuffle(mixed, new Random(seed));
                shuffled.add(mixed, args.length > 2);
            }
            System.out.println("  a tenth disturbed: " + noisy);
            System.out.printf(Locale.ROOT, "  shuffled: %d routines in %d copies%n", shuffled.routines, seeds);
        }
    }

    private static List<Segment> truth(List<Row> rows) {
        List<Segment> segments = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !rows.get(i).caseId().equals(rows.get(first).caseId())) {
                segments.add(new Segment(first, i - 1));
                first = i;
            }
        }
        return segments;
    }

    /** Each event, one time in ten: lost, replaced by another one of the log, exchanged with the next one of its case,
     * or another one of the log comes before or after it and counts to its case. */
    private static List<Row> noisy(List<Row> rows, Random random) {
        List<Row> noisy = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row other = rows.get(random.nextInt(rows.size())).in(row.caseId(), row.time());
            if (random.nextDouble() >= NOISE) {
                noisy.add(row);
                continue;
            }
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> noisy.add(other);
                case 2 -> {
                    boolean inside = i + 1 < rows.size() && rows.get(i + 1).caseId().equals(row.caseId());
                    if (inside) {
                        Row next = rows.get(++i);
                        noisy.add(next.in(row.caseId(), row.time()));
                        noisy.add(row.in(row.caseId(), next.time()));
                    } else {
                        noisy.add(row);
                    }
                }
                case 3 -> {
                    noisy.add(other);
                    noisy.add(row);
                }
                default -> {
                    noisy.add(row);
                    noisy.add(other);
                }
            }
        }
        return noisy;
    }

    private static List<Row> rows(Path file) throws IOException {
        List<List<String>> lines = csv(Files.readString(file));
        List<String> header = lines.get(0);
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> values = new HashMap<>();
            for (int c = 0; c < header.size() && c < line.size(); c++) {
                if (!line.get(c).isEmpty()) {
                    values.put(header.get(c), line.get(c));
                }
            }
            String app = values.getOrDefault("targetApp", "");
            String cell = values.get("target.id");
            if (app.equals("Excel") && cell != null) {
                values.put("target.id", cell.replaceAll("\\d", ""));
                values.put("target.row", cell.replaceAll("\\D", ""));
            }
            List<String> label = LABEL.stream().filter(values::containsKey).map(values::get).toList();
            Map<String, String> parameters = new HashMap<>(values);
            parameters.keySet().removeAll(LABEL);
            parameters.keySet().removeAll(NEITHER);
            rows.add(new Row(values.get("caseID"), String.join(" ", label), Instant.parse(values.get("timeStamp")),
                    parameters));
        }
        return rows;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return lines;
    }
}
