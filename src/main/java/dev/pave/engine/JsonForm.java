package dev.pave.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One result as JSON, as the caches of a home keep it too.
 *
 * @param type what it is
 */
public record JsonForm<R>(TypeReference<R> type) implements Form<One<R>> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public One<R> recorder(DataOutputStream out) {
        return result -> MAPPER.writeValue((OutputStream) out, result);
    }

    @Override
    public void replay(DataInputStream in, One<R> taker) throws IOException {
        taker.take(MAPPER.readValue((InputStream) in, type));
    }
}
