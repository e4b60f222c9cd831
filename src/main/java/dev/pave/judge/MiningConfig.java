package dev.pave.judge;

import dev.pave.home.Bounds;
import dev.pave.home.Mistake;
import dev.pave.home.Setting;
import dev.pave.home.SettingsFile;
import dev.pave.home.SettingsSchema;
import dev.pave.home.SettingsSection;
import dev.pave.judge.fact.DetectionLimits;
import dev.pave.judge.fact.ReplayLimits;
import dev.pave.judge.fact.SeverityLimits;
import dev.pave.pattern.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code mining_config.yaml}: the sections {@code detection} (a section a kind), {@code replay}, {@code severity} and {@code savings}. */
final class MiningConfig {
    static final String FILE = "mining_config.yaml";

    private static final String SECTION = "detection.";
    private static final SettingsSection<ReplayLimits> REPLAY = new SettingsSection<>("replay.", ReplayLimits.class);

    private static final SettingsSection<SeverityLimits> SEVERITY =
            new SettingsSection<>("severity.", SeverityLimits.class);

    private static final SettingsSection<TypingRate> SAVINGS = new SettingsSection<>("savings.", TypingRate.class);

    private MiningConfig() {}

    static List<Mistake> problems(String text) {
        Map<String, Bounds> keys = new TreeMap<>(REPLAY.keys());
        keys.putAll(SEVERITY.keys());
        keys.putAll(SAVINGS.keys());
        for (Kind kind : Kind.values()) {
            keys.putAll(detection(kind).keys());
        }
        return new SettingsSchema(keys).problems(FILE, SettingsFile.read(FILE, text));
    }

    /** The limits of the kinds that have a section; what a section leaves out has its default. */
    static List<DetectionLimits> read(String text) {
        SettingsFile file = SettingsFile.read(FILE, text);
        Set<String> sections = file.sections().stream().map(Setting::key).collect(Collectors.toSet());
        return Arrays.stream(Kind.values())
                .filter(kind -> sections.contains(SECTION + kind.id()))
                .map(kind -> detection(kind).read(file.values(), DetectionLimits.usual(kind)))
                .toList();
    }

    /** What is asked of a replay; what the file leaves out has its default. */
    static ReplayLimits replay(String text) {
        return REPLAY.read(SettingsFile.read(FILE, text).values(), ReplayLimits.USUAL);
    }

    /** How often a failure recurs that is more than a note; what the file leaves out has its default. */
    static SeverityLimits severity(String text) {
        return SEVERITY.read(SettingsFile.read(FILE, text).values(), SeverityLimits.USUAL);
    }

    /** What a typed line counts as; what the file leaves out has its default. */
    static TypingRate savings(String text) {
        return SAVINGS.read(SettingsFile.read(FILE, text).values(), TypingRate.USUAL);
    }

    /** The limits where there is no such file. */
    static List<DetectionLimits> defaults() {
        return Arrays.stream(Kind.values()).map(DetectionLimits::usual).toList();
    }

    private static SettingsSection<DetectionLimits> detection(Kind kind) {
        return new SettingsSection<>(SECTION + kind.id() + ".", DetectionLimits.class);
    }
}
