package dev.pave.syntax;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML by its parser, with all documents, anchors and tags. One with template actions in it is no YAML yet. */
final class YamlCheck implements TextCheck {

    private static final Pattern ACTION = Pattern.compile("\\{\\{|\\{%|<%");

    @Override
    public Optional<Flaw> flaw(String text) {
        if (ACTION.matcher(text).find()) {
            return Optional.empty();
        }
        LoadSettings settings =
                LoadSettings.builder().setBufferSize(text.length() + 1).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event == null) {
                    break;
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            return Optional.of(new Flaw(line, "it is no YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            return Optional.of(new Flaw(1, "it is no YAML: " + e.getMessage()));
        }
    }
}
