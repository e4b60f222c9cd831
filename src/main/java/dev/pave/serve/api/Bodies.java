package dev.pave.serve.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies, of which no more than is wanted comes into memory. */
final class Bodies {

    private static final int MOST = 16 << 10;
    /** Of what is too long. */
    private static final int MOST_DROPPED = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_REASON = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    /**
     * A body that is a JSON object.
     *
     * @param form what is to be sent, for the message
     */
    static JsonNode object(String text, String form) {
        JsonNode body;
        try {
            body = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new ApiProblem(400, "the body is no JSON: send " + form);
        }
        if (body == null || !body.isObject()) {
            throw new ApiProblem(400, "the body is no JSON object: send " + form);
        }
        return body;
    }

    /** @throws ApiProblem where a person's reason cannot be kept as it is */
    static void checkReason(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new ApiProblem(422, "reason is longer than " + LONGEST_REASON + " characters");
        }
        if (reason.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f)) {
            throw new ApiProblem(422, "reason holds a character that cannot be seen; leave it out");
        }
    }

    /** The body as UTF-8. */
    static String read(Context context) {
        if (context.header("Content-Encoding") != null) {
            throw new ApiProblem(415, "send the body as it is, without Content-Encoding");
        }
        try {
            if (context.req().getContentLengthLong() > MOST) {
                throw tooLong(context);
            }
            byte[] bytes = inTime(context);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ApiProblem(400, "the body is no UTF-8");
        } catch (IOException e) {
            throw new ApiProblem(408, "the body did not come in time, or not whole");
        }
    }

    private static byte[] inTime(Context context) throws IOException {
        InputStream in = context.req().getInputStream();
        long end = System.nanoTime() + PATIENCE.toNanos();
        byte[] bytes = new byte[MOST + 1];
        int length = 0;
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes, length, bytes.length - length)) {
            length += read;
            if (length > MOST) {
                throw tooLong(context);
            }
            if (System.nanoTime() > end) {
                throw new IOException("too slow");
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /**
     * What still comes of a body that is not much too long is dropped first: who is cut off while sending sees a connection that
     * is reset, and no answer.
     */
    private static ApiProblem tooLong(Context context) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long left = context.req().getContentLengthLong() > MOST_DROPPED ? 0 : MOST_DROPPED;
        InputStream in = context.req().getInputStream();
        byte[] dropped = new byte[MOST];
        while (left > 0 && System.nanoTime() < end) {
            int read = in.read(dropped);
            left = read < 0 ? 0 : left - read;
        }
        return new ApiProblem(413, "the body is longer than " + MOST + " bytes");
    }
}
