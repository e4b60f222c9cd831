package dev.pave.judge;

import dev.pave.home.Bounds;
import dev.pave.home.Mistake;
import dev.pave.home.Setting;
import dev.pave.home.SettingsFile;
import dev.pave.home.SettingsSchema;
import dev.pave.judge.fact.DetectionLimits;
import dev.pave.judge.fact.ReplayLimits;
import dev.pave.judge.fact.SeverityLimits;
import dev.pave.pattern.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code mining_config.yaml}: the sections {@code detection} (a section a kind), {@code replay} and {@code severity}. */
final class MiningConfig {
    static final String FILE = "mining_config.yaml";

    static final ReplayLimits USUAL_REPLAY = new ReplayLimits(0.02, 0.50);
    static final SeverityLimits USUAL_SEVERITY = new SeverityLimits(3, 10);

    private static final String SECTION = "detection.";
    private static final String MIN_COVERAGE = "replay.min_coverage";
    private static final String MIN_KEPT = "replay.min_kept";
    private static final String WARNING_FROM = "severity.warning_from";
    private static final String ERROR_FROM = "severity.error_from";
    private static final SettingsSchema SCHEMA = schema();

    private MiningConfig() {}

    static List<Mistake> problems(String text) {
        return SCHEMA.problems(FILE, SettingsFile.read(FILE, text));
    }

    /** The limits of the kinds that have a section; what a section leaves out has its default. */
    static List<DetectionLimits> read(String text) {
        var file = SettingsFile.read(FILE, text);
        var values = file.values();
        var sections = file.sections().stream().map(Setting::key).collect(Collectors.toSet());
        return Arrays.stream(Kind.values())
                .filter(kind -> sections.contains(SECTION + kind.id()))
                .map(kind -> limits(kind, values))
                .toList();
    }

    /** What is asked of a replay; what the file leaves out has its default. */
    static ReplayLimits replay(String text) {
        var values = SettingsFile.read(FILE, text).values();
        return new ReplayLimits(
                Double.parseDouble(values.getOrDefault(MIN_COVERAGE, "" + USUAL_REPLAY.minCoverage())),
                Double.parseDouble(values.getOrDefault(MIN_KEPT, "" + USUAL_REPLAY.minKept())));
    }

    /** How often a failure recurs that is more than a note; what the file leaves out has its default. */
    static SeverityLimits severity(String text) {
        var values = SettingsFile.read(FILE, text).values();
        return new SeverityLimits(
                Integer.parseInt(values.getOrDefault(WARNING_FROM, "" + USUAL_SEVERITY.warningFrom())),
                Integer.parseInt(values.getOrDefault(ERROR_FROM, "" + USUAL_SEVERITY.errorFrom())));
    }

    /** The limits where there is no such file. */
    static List<DetectionLimits> defaults() {
        return List.of(
                usual(Kind.SIMILAR_FILES), usual(Kind.COMPANION_EDIT), usual(Kind.ROUTINE), usual(Kind.RECOVERY));
    }

    private static DetectionLimits limits(Kind kind, Map<String, String> values) {
        var usual = usual(kind);
        var prefix = SECTION + kind.id() + ".";
        return new DetectionLimits(
                kind,
                Integer.parseInt(values.getOrDefault(prefix + "min_support", "" + usual.minSupport())),
                Integer.parseInt(values.getOrDefault(prefix + "min_batch", "" + usual.minBatch())),
                Double.parseDouble(values.getOrDefault(prefix + "min_confidence", "" + usual.minConfidence())),
                Double.parseDouble(values.getOrDefault(prefix + "min_freshness", "" + usual.minFreshness())));
    }

    private static DetectionLimits usual(Kind kind) {
        return switch (kind) {
            case SIMILAR_FILES -> new DetectionLimits(kind, 3, 3, 0.20, 0.25);
            case COMPANION_EDIT -> new DetectionLimits(kind, 5, 0, 0.40, 0.25);
            case ROUTINE -> new DetectionLimits(kind, 3, 0, 0.40, 0.25);
            case RECOVERY -> new DetectionLimits(kind, 3, 0, 0.60, 0.25);
        };
    }

    private static SettingsSchema schema() {
        var keys = new HashMap<String, Bounds>();
        for (var kind : Kind.values()) {
            var prefix = SECTION + kind.id() + ".";
            keys.put(prefix + "min_support", Bounds.wholeNumber(1, 1_000_000));
            keys.put(prefix + "min_batch", Bounds.wholeNumber(0, 1_000_000));
            keys.put(prefix + "min_confidence", Bounds.SHARE);
            keys.put(prefix + "min_freshness", Bounds.SHARE);
        }
        keys.put(MIN_COVERAGE, Bounds.SHARE);
        keys.put(MIN_KEPT, Bounds.SHARE);
        keys.put(WARNING_FROM, Bounds.wholeNumber(1, 1_000_000));
        keys.put(ERROR_FROM, Bounds.wholeNumber(1, 1_000_000));
        return new SettingsSchema(keys);
    }
}
