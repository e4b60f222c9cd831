package dev.pave.mcp;

import dev.pave.convention.ConventionText;
import dev.pave.convention.ProvenConvention;
import dev.pave.convention.ProvenConventions;
import java.util.List;

/** Which files come together in the repository; as {@code pave conventions --format json}. */
record TellConventions(AgentRoot root, CurrentHistory history) implements AgentTool {

    private static final double MOST = 20;

    @Override
    public String name() {
        return "conventions";
    }

    @Override
    public Answer call(Arguments arguments) {
        String below = arguments.text("path").map(root::relative).orElse("");
        List<ProvenConvention> all = ProvenConventions.of(history.mined().miner()).stream()
                .filter(each -> concerns(each, below))
                .toList();
        int limit = (int) arguments.number("limit", MOST);
        Answer answer = Answer.of(new ConventionText(all.stream().limit(limit).toList()).json());
        if (all.size() > limit) {
            answer.json().put("left_out", all.size() - limit);
        }
        return answer;
    }

    private static boolean concerns(ProvenConvention convention, String below) {
        return below.isEmpty()
                || convention.newest().startsWith(below)
                || convention.companions().stream()
                        .anyMatch(companion -> companion.example().startsWith(below));
    }
}
