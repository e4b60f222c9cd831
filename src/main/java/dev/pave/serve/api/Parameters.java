package dev.pave.serve.api;

import dev.pave.serve.data.AskedWrongly;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** What several routes ask of their parameters. */
final class Parameters {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private Parameters() {}

    /** @throws AskedWrongly where there is any in the query */
    static void none(Context context) {
        if (context.queryString() != null && !context.queryString().isEmpty()) {
            throw new AskedWrongly("this address takes no parameters behind the ?");
        }
    }

    /** The id in the path. */
    static String pattern(Context context) {
        String id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw unknown(id);
        }
        return id;
    }

    static ApiProblem unknown(String id) {
        return new ApiProblem(404, "there is no pattern " + id + "; /api/patterns/candidates has all");
    }
}
