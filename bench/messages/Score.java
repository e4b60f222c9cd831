import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.MessageMiner;
import dev.pave.mine.messages.MessageTemplate;
import dev.pave.mine.messages.MinedMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Scores mined templates against labelled logs. usage: Score [-v] DIRECTORY NAME...
 * For each NAME it reads NAME_2k.log (raw lines) and NAME_2k.log_structured.csv (columns Content, EventId, EventTemplate).
 *
 * GA: the share of lines whose predicted group has exactly the lines of their true group.
 * FTA (Khan et al., ICSE 2022): a predicted template is right if the messages it was given to have one true template and
 * that has the same text; FTA is the harmonic mean of the shares of right ones among the predicted and among the true.
 * Texts are compared after: white space to one blank; marks with nothing or one of . : / @ # - _ , between them to one mark;
 * a slash before a mark and quotes around one left out. "strict" leaves out all but the white space and marks with nothing
 * between. "header" is the share of lines whose message begins where the truth says.
 */
final class Score {

    private record Truth(String content, String event, String template) {}

    public static void main(String[] args) throws IOException {
        boolean verbose = args[0].equals("-v");
        Path directory = Path.of(args[verbose ? 1 : 0]);
        double[] sum = new double[4];
        int sets = 0;
        for (int i = verbose ? 2 : 1; i < args.length; i++) {
            double[] scores = score(directory, args[i], verbose);
            print(args[i], scores);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += scores[j];
            }
            sets++;
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= sets;
        }
        print("average", sum);
    }

    private static void print(String name, double[] scores) {
        System.out.printf(
                Locale.ROOT, "%-12s GA %.3f  FTA %.3f  strict %.3f  header %.3f%n", name, scores[0], scores[1], scores[2],
                scores[3]);
    }

    private static double[] score(Path directory, String name, boolean verbose) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve(name + "_2k.log"));
        List<Truth> truth = truth(directory.resolve(name + "_2k.log_structured.csv"));
        Header header = Header.learn(lines);
        MessageMiner miner = new MessageMiner(header);
        lines.forEach(miner::observe);
        MinedMessages mined = miner.mined();
        List<String> predicted = new ArrayList<>();
        Map<String, Set<Integer>> groups = new HashMap<>();
        Map<String, Set<Integer>> trueGroups = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        String last = "";
        int begins = 0;
        for (int i = 0; i < lines.size(); i++) {
            MessageTemplate template = mined.template(lines.get(i)).orElse(null);
            if (template != null) {
                last = template.id();
                texts.put(last, template.text());
            }
            predicted.add(last);
            groups.computeIfAbsent(last, k -> new HashSet<>()).add(i);
            trueGroups.computeIfAbsent(truth.get(i).event(), k -> new HashSet<>()).add(i);
            int start = header.messageStart(lines.get(i));
            boolean begin = start >= 0 && lines.get(i).substring(start).strip().equals(truth.get(i).content().strip());
            begins += begin ? 1 : 0;
            if (verbose && !begin) {
                System.out.println("  header: " + lines.get(i));
            }
        }
        int right = 0;
        for (int i = 0; i < lines.size(); i++) {
            right += groups.get(predicted.get(i)).equals(trueGroups.get(truth.get(i).event())) ? 1 : 0;
        }
        if (verbose) {
            System.out.println(name + " " + header);
            groups.forEach((id, members) -> {
                Set<String> of = new HashSet<>();
                members.forEach(i -> of.add(truth.get(i).event()));
                boolean whole = of.size() == 1 && trueGroups.get(of.iterator().next()).equals(members);
                String text = truth.get(members.iterator().next()).template();
                if (!whole || !normal(texts.get(id), false).equals(normal(text, false))) {
                    System.out.println((whole ? "  text " : "  GROUP ") + members.size() + " of " + of.stream().map(e -> trueGroups.get(e).size()).toList() + "\n      " + texts.get(id) + "\n      " + text);
                }
            });
        }
        return new double[] {
            (double) right / lines.size(),
            fta(predicted, truth, texts, false),
            fta(predicted, truth, texts, true),
            (double) begins / lines.size()
        };
    }

    private static double fta(List<String> predicted, List<Truth> truth, Map<String, String> texts, boolean strict) {
        Map<String, Set<String>> truths = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (int i = 0; i < predicted.size(); i++) {
            String template = normal(truth.get(i).template(), strict);
            truths.computeIfAbsent(predicted.get(i), k -> new HashSet<>()).add(template);
            all.add(template);
        }
        long right = truths.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Set.of(normal(texts.getOrDefault(entry.getKey(), ""), strict))))
                .count();
        double precision = (double) right / truths.size();
        double recall = (double) right / all.size();
        return right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static String normal(String template, boolean strict) {
        String text = template.strip().replaceAll("\\s+", " ").replaceAll("(<\\*>)+", "<*>");
        if (strict) {
            return text;
        }
        String last;
        do {
            last = text;
            text = text.replaceAll("<\\*>[.:/@#_,-]?<\\*>", "<*>").replaceAll("(^|[ (=])/<\\*>", "$1<*>");
            text = text.replaceAll("\"<\\*>\"", "<*>").replaceAll("'<\\*>'", "<*>");
        } while (!text.equals(last));
        return text;
    }

    private static List<Truth> truth(Path csv) throws IOException {
        List<Truth> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (String line : Files.readAllLines(csv)) {
            cells.add(cells(line));
        }
        List<String> names = cells.get(0);
        for (List<String> row : cells.subList(1, cells.size())) {
            rows.add(new Truth(
                    row.get(names.indexOf("Content")),
                    row.get(names.indexOf("EventId")),
                    row.get(names.indexOf("EventTemplate"))));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
