package dev.pave.mcp;

import dev.pave.cli.table.SuggestionTable;
import dev.pave.inspect.MinedHistory;
import dev.pave.inspect.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which files and edits come along with new files; as {@code pave suggest --json}. */
record SuggestCompanions(AgentRoot root, CurrentHistory history) implements AgentTool {

    private static final double SURE = 0.75;

    @Override
    public String name() {
        return "suggest_companions";
    }

    @Override
    public Answer call(Arguments arguments) {
        List<String> paths =
                arguments.texts("paths").stream().map(root::relative).toList();
        MinedHistory mined = history.mined();
        boolean content = arguments.is("content", false);
        try (Suggestions suggestions = content ? Suggestions.withContent(mined, null) : Suggestions.of(mined)) {
            List<Suggestions.Answer> answers = suggestions.of(paths, arguments.number("min_confidence", SURE));
            Map<String, Object> json = new SuggestionTable(answers).json();
            List<String> warnings = new ArrayList<>(mined.remarks());
            suggestions.remark().ifPresent(warnings::add);
            if (!warnings.isEmpty()) {
                json.put("warnings", warnings);
            }
            return Answer.of(json);
        }
    }
}
