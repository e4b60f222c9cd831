package dev.pave.serve.api;

import io.javalin.http.Context;

/** Who may decide. */
@FunctionalInterface
public interface Access {

    /** @throws ApiProblem where this request may not decide anything */
    void requireDecider(Context context);
}
