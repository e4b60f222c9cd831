package dev.pave.judge;

import dev.pave.home.Mistake;
import dev.pave.judge.drl.LastGoodText;
import dev.pave.judge.drl.RulesException;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import dev.pave.pattern.text.Ordered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the six guards are set, and when their findings are too many; from {@code anti_pattern_guards.yaml}.
 *
 * @param guards      a setting for each guard
 * @param failAt      findings of this severity and above count
 * @param maxFindings most of them that are let pass
 * @param sha256      content hash of the file that was read
 * @param problems    mistakes in the file in whose place its last good content is used; empty when all is well
 */
public record GuardSettings(
        Map<Guard, GuardSetting> guards, Severity failAt, int maxFindings, String sha256, List<Mistake> problems) {

    /** Parameter of {@code incomplete_implementation}: whether its findings count towards the limit. */
    static final String FAIL_ON_DETECTION = "fail_on_detection";

    public GuardSettings {
        guards = Ordered.copy(guards);
        problems = List.copyOf(problems);
    }

    /**
     * Reads {@code anti_pattern_guards.yaml}; where it is not there all has its default. A file with mistakes is
     * replaced by its last good content, and {@link #problems()} says so.
     *
     * @param rulesFolder where the file is
     * @param cacheFolder where its last good content is kept
     * @throws RulesException for a mistake without any last good content
     */
    public static GuardSettings load(Path rulesFolder, Path cacheFolder) {
        List<Mistake> problems = new ArrayList<>();
        Optional<String> text =
                new LastGoodText(rulesFolder, cacheFolder).read(GuardConfig.FILE, GuardConfig::problems, problems);
        return GuardConfig.read(text.orElse("{}"), problems);
    }

    /** The settings where there is no file. */
    public static GuardSettings usual() {
        return GuardConfig.read("{}", List.of());
    }

    public GuardSetting of(Guard guard) {
        return guards.get(guard);
    }

    /** Settings of the guards that are enabled: facts. */
    public List<GuardSetting> enabled() {
        return guards.values().stream().filter(GuardSetting::enabled).toList();
    }

    /** Whether a finding counts towards the limit. */
    public boolean counts(Finding finding) {
        GuardSetting setting = of(finding.guard());
        return finding.severity().reaches(failAt)
                && (!setting.values().containsKey(FAIL_ON_DETECTION) || setting.isOn(FAIL_ON_DETECTION));
    }

    /** Whether so many findings are above the limit. */
    public boolean isAboveLimit(List<Finding> findings) {
        return findings.stream().filter(this::counts).count() > maxFindings;
    }
}
