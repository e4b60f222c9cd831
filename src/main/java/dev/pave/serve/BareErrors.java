package dev.pave.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** What Jetty refuses before any route sees it, such as a header that is too long, is a problem document too. */
final class BareErrors extends ErrorHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPE = "application/problem+json";

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, ByteBuffer.wrap(document(code, message)), callback);
    }

    private static byte[] document(int status, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", HttpStatus.getMessage(status));
        members.put("status", status);
        members.put("detail", detail == null ? HttpStatus.getMessage(status) : detail);
        return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }
}
