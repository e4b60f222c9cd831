package dev.pave.ingest.log;

import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.mine.messages.LogShapes;
import dev.pave.pattern.PatternId;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/**
 * Learns the templates of a log.
 *
 * @param shapes of all its messages
 */
record TemplatesWork(LogShapes shapes) implements Work<One<List<LogShapes.Alike>>> {

    private static final Form<One<List<LogShapes.Alike>>> FORM = new JsonForm<>(new TypeReference<>() {});

    /** @param log its name; no two are learned in one key */
    static Piece<One<List<LogShapes.Alike>>> piece(String log, LogShapes shapes) {
        return new Piece<>(key(log, shapes), FORM, () -> new TemplatesWork(shapes));
    }

    /** With the lengths of the texts, so that no two logs look alike. */
    private static String key(String log, LogShapes shapes) {
        StringBuilder key =
                new StringBuilder("templates ").append(log).append('\n').append(shapes.coarseness());
        for (int i = 0; i < shapes.texts().size(); i++) {
            String text = shapes.texts().get(i);
            key.append('\n')
                    .append(shapes.counts().get(i))
                    .append(' ')
                    .append(text.length())
                    .append(' ')
                    .append(text);
        }
        return PatternId.sha256(key.toString());
    }

    @Override
    public void into(One<List<LogShapes.Alike>> taker) {
        taker.take(shapes.learned());
    }

    @Override
    public Form<One<List<LogShapes.Alike>>> form() {
        return FORM;
    }
}
