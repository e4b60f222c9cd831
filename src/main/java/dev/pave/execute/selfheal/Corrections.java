package dev.pave.execute.selfheal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a failed command was meant to be, by the forms and words of {@code rules/corrections.yaml}. Runs nothing. Where the
 * command said nothing, nothing supports a correction: it is a guess, which is shown and never stands for the command.
 */
final class Corrections {

    private final List<CorrectionForm> forms;
    private final Misspelt misspelt;
    private final Installed installed = new Installed();

    Corrections(CorrectionRules.Rules rules) {
        this.forms = rules.forms();
        this.misspelt = new Misspelt(rules.words(), new MissingProgram(rules.words(), installed));
    }

    /** The surest first, each once. */
    List<Correction> of(FailedCommand failed, Path folder) {
        if (failed.text().isBlank()) {
            return List.of();
        }
        Map<String, Correction> once = new LinkedHashMap<>();
        Stream.concat(
                        misspelt.of(failed, folder).stream(),
                        forms.stream().flatMap(form -> form.of(failed, folder, installed).stream()))
                .sorted(Comparator.comparingDouble((Correction each) -> -each.confidence()))
                .map(each -> failed.output().isBlank() ? each.asGuess() : each)
                .forEach(each -> once.putIfAbsent(each.command(), each));
        return new ArrayList<>(once.values());
    }
}
