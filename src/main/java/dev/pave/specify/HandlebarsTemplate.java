package dev.pave.specify;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import dev.pave.pattern.text.Underline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A text with places for values, read once and filled often; what it may hold is as in {@link HandlebarsText}. */
public final class HandlebarsTemplate {

    /** Characters of a text that its caller has at hand; one that was mined may have fewer. */
    private static final int MOST_CHARACTERS = 1 << 24;

    private final BoundedEach each;
    private final Template template;
    private final int most;

    /**
     * One where a line that holds nothing but the beginning or end of a block leaves none.
     *
     * @throws IllegalArgumentException when the text is no template
     */
    public HandlebarsTemplate(String text) {
        this(text, MOST_CHARACTERS, 4 * MOST_CHARACTERS, true);
    }

    HandlebarsTemplate(String text, int most, int repeated, boolean blocksLeaveNoLine) {
        if (text.length() > most) {
            throw new IllegalArgumentException("the template is longer than " + most + " characters");
        }
        this.each = new BoundedEach(repeated);
        this.most = most;
        Handlebars engine = HandlebarsText.engine(each).prettyPrint(blocksLeaveNoLine);
        this.template = guarded(() -> engine.compileInline(text));
    }

    /**
     * The text with values put in.
     *
     * @param values texts, numbers and truths by name, and lists and maps of them
     * @throws IllegalArgumentException when one is missing, or the text grows too large
     */
    public String filled(Map<String, ?> values) {
        return Underline.drawn(withMarks(values));
    }

    /** The same with each underline as its mark. */
    String withMarks(Map<String, ?> values) {
        each.begin(values);
        BoundedText out = new BoundedText(most);
        Context context =
                Context.newBuilder(values).resolver(MapValueResolver.INSTANCE).build();
        guarded(() -> {
            template.apply(context, out);
            return null;
        });
        return out.toString();
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T guarded(Work<T> work) {
        try {
            return work.done();
        } catch (HandlebarsException e) {
            throw new IllegalArgumentException(HandlebarsText.inWords(e), e);
        } catch (StackOverflowError e) { // the parser and the templates call themselves, a level a block
            throw new IllegalArgumentException("the template is nested too deep; write it flatter", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
