package dev.pave.mine.files;

import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.predict.Anatomy;
import dev.pave.mine.files.predict.CompanionModel;
import dev.pave.mine.files.predict.ConfidenceSign;
import dev.pave.mine.files.predict.Memory;
import dev.pave.mine.files.predict.Prediction;
import dev.pave.mine.files.predict.Predictor;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.mine.files.proof.Score;
import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the weights of {@link ConfidenceSign} from histories: {@code bench/signs.sh REPOSITORY...}. Walks forward through each,
 * notes the signs of every prediction and whether it came true, and fits a logistic regression to all of them. It also
 * scores each repository with weights learned from the others only, which is how much is to be expected of one that
 * was never seen.
 */
final class SignTraining {

    private static final int MOST_PER_COMMIT = 6;
    private static final double MOST_PER_REPOSITORY = 4_000;

    /** A prediction: its signs, what its rule's kept record says, whether it came true. */
    private record Sample(int commit, double[] signs, double kept, boolean creates, boolean hit) {}

    private record Weighted(double[] signs, boolean hit, double weight) {}

    /** The samples of one repository, and how many created companions there were to find. */
    private static final class Walk {
        private final List<Sample> samples = new ArrayList<>();
        private long companions;
        private int commits;

        Walk(Path repository) {
            RepositorySource source = RepositorySource.at(repository);
            CompanionModel model = new CompanionModel(WalkSettings.DEFAULT);
            try (HistoryReader reader = HistoryReader.open(source)) {
                reader.readFiles(new Until(null, null), commit -> look(commit, model));
            }
        }

        private void look(CommitFiles commit, CompanionModel model) {
            Memory memory = model.memory();
            int created = commit.added().size();
            if (created > 0 && created <= Score.MOST_CREATED) {
                commits++;
                companions += (long) created * (created - 1);
                for (String path : commit.added()) {
                    for (Prediction p : model.foresight().predict(Anatomy.of(path))) {
                        if (p.posterior() >= Predictor.WORTH_A_LOOK) {
                            boolean creates = p.action() == Action.CREATE;
                            boolean hit = (creates ? commit.added() : commit.modified()).contains(p.path());
                            double[] signs = p.grounds().signs(p, memory.tree(), memory.commits() + 1);
                            samples.add(new Sample(
                                    commits, signs, model.calibration().confidence(p), creates, hit));
                        }
                    }
                }
            }
            model.observe(commit);
        }

        /** Each commit, and the repository as a whole, weighs no more than its share. */
        List<Weighted> weighted() {
            Map<Integer, Integer> counts = new HashMap<>();
            samples.forEach(s -> counts.merge(s.commit(), 1, Integer::sum));
            double total = counts.values().stream()
                    .mapToDouble(n -> Math.min(n, MOST_PER_COMMIT))
                    .sum();
            double share = Math.min(1, MOST_PER_REPOSITORY / total);
            return samples.stream()
                    .map(s -> {
                        int n = counts.get(s.commit());
                        return new Weighted(s.signs(), s.hit(), share * Math.min(n, MOST_PER_COMMIT) / n);
                    })
                    .toList();
        }
    }

    private SignTraining() {}

    public static void main(String[] repositories) {
        Map<String, Walk> walks = new LinkedHashMap<>();
        for (String repository : repositories) {
            walks.put(repository, new Walk(Path.of(repository)));
        }
        walks.forEach((name, walk) -> {
            List<Weighted> others = new ArrayList<>();
            walks.forEach((other, w) -> {
                if (!other.equals(name)) {
                    others.addAll(w.weighted());
                }
            });
            if (!others.isEmpty()) {
                score(name, walk, fit(others));
            }
        });
        List<Weighted> all = new ArrayList<>();
        walks.values().forEach(w -> all.addAll(w.weighted()));
        double[] weights = fit(all);
        print("INTERCEPT", weights[0]);
        for (ConfidenceSign sign : ConfidenceSign.values()) {
            print(sign.name(), weights[sign.ordinal() + 1]);
        }
    }

    private static void score(String name, Walk walk, double[] weights) {
        double[] thresholds = {0.75, 0.9};
        StringBuilder line = new StringBuilder(name).append(" by the others' weights:");
        for (double threshold : thresholds) {
            long said = 0;
            long hits = 0;
            for (Sample s : walk.samples) {
                double confidence = Predictor.pooled(s.kept(), probability(weights, s.signs()));
                if (s.creates() && confidence >= threshold) {
                    said++;
                    hits += s.hit() ? 1 : 0;
                }
            }
            line.append(String.format(
                    Locale.ROOT,
                    " at %.2f precision %.3f recall %.3f",
                    threshold,
                    hits / (double) Math.max(1, said),
                    hits / (double) Math.max(1, walk.companions)));
        }
        System.out.println(line);
    }

    private static void print(String name, double weight) {
        System.out.printf(Locale.ROOT, "%s(%.4f)%n", name, weight);
    }

    private static double probability(double[] weights, double[] signs) {
        double sum = weights[0];
        for (int i = 0; i < signs.length; i++) {
            sum += weights[i + 1] * signs[i];
        }
        return ConfidenceSign.logistic(sum);
    }

    /** Newton's method on standardised signs with a ridge of one; returns the intercept, then the weights. */
    private static double[] fit(List<Weighted> samples) {
        int n = ConfidenceSign.values().length;
        double[] mean = new double[n];
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            int sign = i;
            mean[i] =
                    samples.stream().mapToDouble(s -> s.signs()[sign]).average().orElse(0);
            double variance = samples.stream()
                    .mapToDouble(s -> Math.pow(s.signs()[sign] - mean[sign], 2))
                    .average()
                    .orElse(0);
            scale[i] = Math.sqrt(variance) + 1e-9;
        }
        double[] beta = new double[n + 1];
        for (int round = 0; round < 25; round++) {
            double[] gradient = new double[n + 1];
            double[][] hessian = new double[n + 1][n + 1];
            double[] x = new double[n + 1];
            for (Weighted s : samples) {
                x[0] = 1;
                double sum = beta[0];
                for (int i = 0; i < n; i++) {
                    x[i + 1] = (s.signs()[i] - mean[i]) / scale[i];
                    sum += beta[i + 1] * x[i + 1];
                }
                double p = ConfidenceSign.logistic(sum);
                double residual = s.weight() * (p - (s.hit() ? 1 : 0));
                double curvature = s.weight() * p * (1 - p);
                for (int i = 0; i <= n; i++) {
                    gradient[i] += residual * x[i];
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += curvature * x[i] * x[j];
                    }
                }
            }
            for (int i = 0; i <= n; i++) {
                gradient[i] += i == 0 ? 0 : beta[i];
                hessian[i][i] += 1;
                for (int j = 0; j < i; j++) {
                    hessian[j][i] = hessian[i][j];
                }
            }
            double[] step = solved(hessian, gradient);
            for (int i = 0; i <= n; i++) {
                beta[i] -= step[i];
            }
        }
        double[] weights = new double[n + 1];
        weights[0] = beta[0];
        for (int i = 0; i < n; i++) {
            weights[i + 1] = beta[i + 1] / scale[i];
            weights[0] -= weights[i + 1] * mean[i];
        }
        return weights;
    }

    /** Gaussian elimination with pivoting. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[c];
            a[c] = a[pivot];
            a[pivot] = row;
            double value = b[c];
            b[c] = b[pivot];
            b[pivot] = value;
            for (int r = c + 1; r < n; r++) {
                double factor = a[r][c] / a[c][c];
                for (int k = c; k < n; k++) {
                    a[r][k] -= factor * a[c][k];
                }
                b[r] -= factor * b[c];
            }
        }
        double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double sum = b[r];
            for (int k = r + 1; k < n; k++) {
                sum -= a[r][k] * x[k];
            }
            x[r] = sum / a[r][r];
        }
        return x;
    }
}
