package dev.pave.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Mono;

/**
 * The protocol over two streams, a message a line. That of the SDK ends at the first line that is no message, drops what is
 * under way when its input ends, and reads lines of any length; this one answers all three.
 */
final class LineTransport implements McpServerTransportProvider, McpServerTransport {

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int MOST_AT_ONCE = 32;

    private final McpJsonMapper mapper;
    private final MessageLines in;
    private final OutputStream out;
    private final Semaphore underWay = new Semaphore(MOST_AT_ONCE);
    private McpServerSession session;
    private boolean isReady;

    LineTransport(McpJsonMapper mapper, InputStream in, OutputStream out) {
        this.mapper = mapper;
        this.in = new MessageLines(in);
        this.out = out;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(this);
    }

    /** Reads until there is nothing more, and ends when all is answered. */
    void serve() throws IOException, InterruptedException {
        for (MessageLines.Line line = in.next(); line != null; line = in.next()) {
            if (line.isTooLong()) {
                refuse(
                        null,
                        INVALID_REQUEST,
                        "a message of more than " + MessageLines.MOST + " bytes; send less at once");
            } else if (!line.text().isBlank()) {
                take(line.text());
            }
        }
        underWay.acquire(MOST_AT_ONCE);
    }

    private void take(String line) throws IOException, InterruptedException {
        try {
            Object id = mapper.readValue(line, new TypeRef<Map<String, Object>>() {})
                    .get("id");
            try {
                take(McpSchema.deserializeJsonRpcMessage(mapper, line));
            } catch (IllegalArgumentException noMessage) {
                refuse(id, INVALID_REQUEST, "this is no request of JSON-RPC 2.0: " + noMessage.getMessage());
            }
        } catch (IOException | RuntimeException noJson) {
            refuse(null, PARSE_ERROR, "a line is no JSON object; send one message a line");
        }
    }

    /** The SDK keeps all but a greeting waiting until there was one. */
    private void take(JSONRPCMessage message) throws IOException, InterruptedException {
        if (isReady) {
            underWay.acquire();
            session.handle(message)
                    .doFinally(how -> underWay.release())
                    .subscribe(done -> {}, failed -> {}); // where an answer cannot be written, nobody reads it
        } else if (message instanceof JSONRPCRequest request) {
            switch (request.method()) {
                case McpSchema.METHOD_INITIALIZE ->
                    session.handle(message).onErrorComplete().block();
                case McpSchema.METHOD_PING -> write(JSONRPCResponse.result(request.id(), Map.of()));
                default -> refuse(request.id(), INVALID_REQUEST, "send initialize and notifications/initialized first");
            }
        } else if (message instanceof JSONRPCNotification told
                && told.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)) {
            session.handle(message).onErrorComplete().block();
            isReady = true;
        }
    }

    private void refuse(Object id, int code, String why) throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", why);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put("id", id);
        answer.put("error", error);
        write(answer);
    }

    private void write(Object message) throws IOException {
        byte[] line = (mapper.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromCallable(() -> {
            write(message);
            return null;
        });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return mapper.convertValue(data, type);
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return session.sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public void close() {
        // the streams belong to whoever gave them
    }
}
