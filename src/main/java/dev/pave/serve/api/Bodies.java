package dev.pave.serve.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Reads bodies, of which no more than is wanted comes into memory. */
final class Bodies {

    private static final int MOST = 16 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Bodies() {}

    /** The body as UTF-8. */
    static String read(Context context) {
        if (context.header("Content-Encoding") != null) {
            throw new Problem(415, "send the body as it is, without Content-Encoding");
        }
        if (context.req().getContentLengthLong() > MOST) {
            throw tooLong();
        }
        try {
            byte[] bytes = inTime(context.req().getInputStream());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem(400, "the body is no UTF-8");
        } catch (IOException e) {
            throw new Problem(408, "the body did not come in time, or not whole");
        }
    }

    private static byte[] inTime(InputStream in) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        byte[] bytes = new byte[MOST + 1];
        int length = 0;
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes, length, bytes.length - length)) {
            length += read;
            if (length > MOST) {
                throw tooLong();
            }
            if (System.nanoTime() > end) {
                throw new IOException("too slow");
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static Problem tooLong() {
        return new Problem(413, "the body is longer than " + MOST + " bytes");
    }
}
