package dev.pave.serve.api;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to decisions by their {@code Idempotency-Key}, so that a request that is sent again is answered as before, also
 * after the server was started again. The newest {@value #MOST} are kept, a line each in {@code state/served.jsonl}. What a
 * kill cut off is passed over: the ledger takes the same words once. For one thread at a time.
 */
final class KeptAnswers {

    private static final int MOST = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Kept> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param request what was asked, as digits
     * @param answer  what was answered
     */
    record Kept(String request, Map<String, Object> answer) {}

    KeptAnswers(Path file) {
        this.file = file;
        try {
            List<String> lines = Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
            lines.forEach(this::read);
            if (lines.size() > 2 * MOST) {
                StringBuilder newest = new StringBuilder();
                answers.forEach((key, kept) -> newest.append(line(key, kept)));
                DurableFile.write(file, newest.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Kept find(String key) {
        return answers.get(PatternId.sha256(key));
    }

    void keep(String key, Kept kept) {
        String digits = PatternId.sha256(key);
        answers.put(digits, kept);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(line(digits, kept).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String line(String digits, Kept kept) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("key", digits);
        line.put("request", kept.request());
        line.put("answer", kept.answer());
        return "\n" + JSON.writeValueAsString(line);
    }

    private void read(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            Map<String, Object> fields = JSON.readValue(line, new TypeReference<LinkedHashMap<String, Object>>() {});
            if (fields.get("key") instanceof String key
                    && fields.get("request") instanceof String request
                    && fields.get("answer") != null) {
                answers.put(
                        key,
                        new Kept(
                                request,
                                JSON.convertValue(
                                        fields.get("answer"), new TypeReference<LinkedHashMap<String, Object>>() {})));
            }
        } catch (JacksonException cutOff) {
            return;
        }
    }
}
