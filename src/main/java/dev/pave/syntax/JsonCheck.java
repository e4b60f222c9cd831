package dev.pave.syntax;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON by Jackson's parser: one value, and nothing behind it. */
final class JsonCheck implements TextCheck {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public Optional<Flaw> flaw(String text) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            int values = 0;
            int depth = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
                values += depth == 0 ? 1 : 0;
                if (values > 1) {
                    return Optional.of(
                            new Flaw(parser.currentTokenLocation().getLineNr(), "a second value begins here"));
                }
            }
            return values == 1 ? Optional.empty() : Optional.of(new Flaw(1, "there is no value"));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String said = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(for .*", "");
            return Optional.of(new Flaw(at == null ? 1 : Math.max(1, at.getLineNr()), "it is no JSON: " + said));
        }
    }
}
