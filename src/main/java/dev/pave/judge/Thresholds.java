package dev.pave.judge;

import dev.pave.home.Mistake;
import dev.pave.judge.drl.LastGoodText;
import dev.pave.judge.drl.RulesException;
import dev.pave.judge.drl.Sha256;
import dev.pave.judge.fact.ApprovalSettings;
import dev.pave.judge.fact.Automation;
import dev.pave.judge.fact.DetectionLimits;
import dev.pave.judge.fact.ReplayLimits;
import dev.pave.judge.fact.SeverityLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of judging, as facts for the rules.
 *
 * @param detection  what a repetition of each kind needs to become a candidate
 * @param replay     what is asked of a replay where tests are required
 * @param severity   how often a failure recurs that is more than a note
 * @param savings    what a typed line counts as
 * @param approval   the four settings of automatic approval, the environment's override applied
 * @param automation whether rules may approve at all
 * @param sha256     content hash of the files that were read
 * @param problems   mistakes in files in whose place their last good content is used; empty when all is well
 */
public record Thresholds(
        List<DetectionLimits> detection,
        ReplayLimits replay,
        SeverityLimits severity,
        TypingRate savings,
        ApprovalSettings approval,
        Automation automation,
        String sha256,
        List<Mistake> problems) {

    public Thresholds {
        detection = List.copyOf(detection);
        problems = List.copyOf(problems);
    }

    /**
     * Reads {@code mining_config.yaml} and {@code auto_approval_rules.yaml}; a file that is not there has defaults. A
     * file with mistakes is replaced by its last good content, and {@link #problems()} says so.
     *
     * @param rulesFolder where the files are
     * @param cacheFolder where last good contents are kept
     * @throws RulesException for a mistake without any last good content, or in an environment variable
     */
    public static Thresholds load(Path rulesFolder, Path cacheFolder) {
        return load(rulesFolder, cacheFolder, System.getenv());
    }

    /** As {@link #load(Path, Path)} with these environment variables. */
    public static Thresholds load(Path rulesFolder, Path cacheFolder, Map<String, String> variables) {
        Environment environment = new Environment(variables);
        LastGoodText lastGood = new LastGoodText(rulesFolder, cacheFolder);
        List<Mistake> problems = new ArrayList<>();
        Optional<String> mining = lastGood.read(MiningConfig.FILE, MiningConfig::problems, problems);
        Optional<String> approval = lastGood.read(ApprovalConfig.FILE, ApprovalConfig::problems, problems);
        return new Thresholds(
                mining.map(MiningConfig::read).orElseGet(MiningConfig::defaults),
                mining.map(MiningConfig::replay).orElse(ReplayLimits.USUAL),
                mining.map(MiningConfig::severity).orElse(SeverityLimits.USUAL),
                mining.map(MiningConfig::savings).orElse(TypingRate.USUAL),
                environment.override(
                        ApprovalConfig.SETTINGS,
                        approval.map(ApprovalConfig::read).orElse(ApprovalSettings.USUAL)),
                environment.automation(),
                Sha256.of(mining.orElse(""), approval.orElse("")),
                problems);
    }
}
