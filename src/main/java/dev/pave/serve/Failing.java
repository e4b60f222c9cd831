package dev.pave.serve;

import dev.pave.home.MistakesException;
import dev.pave.home.UsageException;
import dev.pave.pattern.Causes;
import dev.pave.pattern.Locked;
import dev.pave.serve.api.ApiProblem;
import dev.pave.serve.data.AskedWrongly;
import dev.pave.serve.data.RunGone;
import dev.pave.serve.data.TablesUnreadable;
import dev.pave.store.StoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.util.UUID;

/** The one place where a failure becomes an answer. What nobody foresaw is told on the server's own output only. */
final class Failing {

    private final PrintStream err;

    Failing(PrintStream err) {
        this.err = err;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(Exception.class, (failure, context) -> problem(failure).send(context));
        routes.error(404, context -> unless(context, 404, "there is nothing at " + context.path() + "; see /api/docs"));
        routes.error(
                405,
                context -> unless(
                        context,
                        405,
                        "this address does not take " + context.req().getMethod()));
    }

    private static void unless(Context context, int status, String detail) {
        String type = context.res().getContentType();
        if (type == null || !type.startsWith("application/problem+json")) {
            new ApiProblem(status, detail).send(context);
        }
    }

    private ApiProblem problem(Exception failure) {
        if (failure instanceof ApiProblem problem) {
            return problem;
        }
        if (failure instanceof AskedWrongly) {
            return new ApiProblem(400, failure.getMessage());
        }
        if (failure instanceof RunGone) {
            return new ApiProblem(410, failure.getMessage());
        }
        if (failure instanceof HttpResponseException answer) {
            return new ApiProblem(answer.getStatus(), answer.getMessage());
        }
        if (Causes.isIn(failure, Locked.class) || failure instanceof TablesUnreadable) {
            return new ApiProblem(503, failure.getMessage());
        }
        if (failure instanceof StoreException
                || failure instanceof UsageException
                || failure instanceof MistakesException) {
            return new ApiProblem(500, failure.getMessage());
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        err.println("pave serve: failure " + id);
        failure.printStackTrace(err);
        return new ApiProblem(
                500, "something went wrong here that nobody foresaw; the server's output tells of it as " + id);
    }
}
