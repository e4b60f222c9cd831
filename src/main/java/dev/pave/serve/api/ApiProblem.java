package dev.pave.serve.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An answer that is no success, as RFC 9457 has it: {@code {"type", "title", "status", "detail"}} and what belongs to it. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /**
     * @param status of HTTP
     * @param detail what was wrong and what to do, for people
     */
    public ApiProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** The same with one more member. */
    public ApiProblem with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** Answers with it. */
    public void send(Context context) {
        context.status(status);
        context.removeHeader("ETag");
        context.header("Cache-Control", "no-store");
        if (!context.method().name().equals("GET")) {
            // its body may be on its way still, and then the server ends the connection: the next request must not take
            // it
            context.header("Connection", "close");
        }
        if (status == 401) {
            context.header("WWW-Authenticate", "Bearer realm=\"pave\"");
        }
        Answers.write(context, new Rendered("application/problem+json", JSON.writeValueAsBytes(members())));
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", HttpStatus.forStatus(status).getMessage());
        members.put("status", status);
        members.put("detail", getMessage());
        members.putAll(more);
        return members;
    }
}
