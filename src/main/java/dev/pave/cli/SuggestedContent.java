package dev.pave.cli;

import dev.pave.ingest.git.GitContents;
import dev.pave.mine.files.PathTemplate;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Action;
import dev.pave.pattern.RoleTemplate;
import dev.pave.pattern.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of suggested files: a pattern's templates are mined when the first of its files is asked about. */
final class SuggestedContent implements AutoCloseable {

    private final MinedHistory mined;
    private final GitContents contents;
    private final Map<String, List<RoleTemplate>> known = new HashMap<>();

    private SuggestedContent(MinedHistory mined, GitContents contents) {
        this.mined = mined;
        this.contents = contents;
    }

    static SuggestedContent of(MinedHistory mined) {
        return new SuggestedContent(mined, GitContents.open(mined.source()));
    }

    /** Has no text for anything. */
    static SuggestedContent none() {
        return new SuggestedContent(null, null);
    }

    /** Empty for an edit, and where the pattern's files have no text in common. */
    Optional<String> of(Suggestion suggestion) {
        if (contents == null || suggestion.action() != Action.CREATE) {
            return Optional.empty();
        }
        List<RoleTemplate> roles = known.computeIfAbsent(
                suggestion.pattern(),
                id -> new PatternTemplates(contents, PatternTemplates.FILES_A_ROLE)
                        .of(mined.miner().instances(id)));
        for (RoleTemplate role : roles) {
            Optional<Map<String, String>> bindings =
                    new PathTemplate(role.template().path()).bindings(suggestion.path());
            if (bindings.isPresent()) {
                return Optional.of(role.template().fill(bindings.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (contents != null) {
            contents.close();
        }
    }
}
