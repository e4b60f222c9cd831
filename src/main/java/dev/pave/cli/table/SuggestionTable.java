package dev.pave.cli.table;

import dev.pave.inspect.Suggestions;
import dev.pave.judge.fact.Figures;
import dev.pave.pattern.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How suggestions are shown: a line each, then texts and diffs; and as JSON. */
public record SuggestionTable(List<Suggestions.Answer> answers) {

    public void print(Output output) {
        output.table(
                List.of("confidence", "action", "path", "pattern", "why"),
                answers.stream().map(answer -> row(answer.suggestion())).toList());
        answers.forEach(answer -> {
            answer.content().ifPresent(text -> say("--- " + answer.suggestion().path() + "\n" + text, output));
            answer.byHand()
                    .ifPresent(why -> say("by hand: " + answer.suggestion().path() + " (" + why + ")", output));
            answer.edit().ifPresent(edit -> say(edit.diff(), output));
        });
    }

    private static void say(String text, Output output) {
        output.say("");
        output.say(text.stripTrailing());
    }

    private static List<String> row(Suggestion s) {
        return List.of(Figures.of(s.confidence()), s.action().id(), s.path(), s.pattern(), s.why());
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suggestions", answers.stream().map(SuggestionTable::json).toList());
        return json;
    }

    private static Map<String, Object> json(Suggestions.Answer answer) {
        Suggestion s = answer.suggestion();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", s.path());
        json.put("action", s.action().id());
        json.put("confidence", Math.round(s.confidence() * 1e4) / 1e4);
        json.put("pattern", s.pattern());
        json.put("why", s.why());
        answer.content().ifPresent(text -> json.put("content", text));
        answer.byHand().ifPresent(why -> json.put("by_hand", why));
        answer.edit().ifPresent(edit -> json.put("edit", edit));
        return json;
    }
}
