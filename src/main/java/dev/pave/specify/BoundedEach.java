package dev.pave.specify;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.helper.EachHelper;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** {@code {{#each}}} that repeats no more than a text may hold, also where repetitions are nested and write nothing. */
final class BoundedEach implements Helper<Object> {

    /** Characters of the shortest way to put in a value: {@code {{x}}}. */
    private static final int SHORTEST = 5;

    private final int most;
    private int longest;
    private long left;

    /** @param most characters of all repetitions together */
    BoundedEach(int most) {
        this.most = most;
    }

    /**
     * From here on a text is filled.
     *
     * @param values what can be put in
     */
    void begin(Map<String, ?> values) {
        left = most;
        longest = longest(values);
    }

    private static int longest(Object value) {
        Collection<?> inIt =
                value instanceof Map<?, ?> map ? map.values() : value instanceof Collection<?> all ? all : null;
        return inIt == null
                ? String.valueOf(value).length()
                : inIt.stream().mapToInt(BoundedEach::longest).max().orElse(0);
    }

    @Override
    public Object apply(Object context, Options options) throws IOException {
        long times =
                context instanceof Map<?, ?> map ? map.size() : context instanceof Collection<?> all ? all.size() : 1;
        long length = options.fn.text().length();
        left -= times * (1 + length + length / SHORTEST * longest);
        if (left < 0) {
            throw new IllegalArgumentException("it repeats too much with {{#each}}; write it out, or nest less");
        }
        return EachHelper.INSTANCE.apply(context, options);
    }
}
