package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.Output;
import dev.pave.cli.table.SuggestionTable;
import dev.pave.inspect.Suggestions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers a file of queries, a line of JSON each, with a line each; a line that is no query is told and counted. */
record SuggestionBatch(Suggestions suggestions, double minConfidence, Output output) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** @param batch a file, or {@code -} for stdin */
    ExitCode answer(String batch) throws IOException {
        int rejected = 0;
        int number = 0;
        try (InputStream in = batch.equals("-") ? System.in : Files.newInputStream(Path.of(batch));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !isAnswered(line, number)) {
                    rejected++;
                }
            }
        }
        return rejected == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private boolean isAnswered(String line, int number) {
        try {
            JsonNode query = MAPPER.readTree(line);
            List<String> asked = new ArrayList<>();
            query.path("paths").forEach(path -> asked.add(path.asString()));
            if (!query.isObject() || asked.isEmpty()) {
                output.note("line " + number + ": wants {\"id\": ..., \"paths\": [...]} with at least one path");
                return false;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            if (query.has("id") && !query.get("id").isNull()) {
                answer.put("id", query.get("id"));
            }
            answer.putAll(new SuggestionTable(suggestions.of(asked, minConfidence)).json());
            output.line(answer);
            return true;
        } catch (JacksonException e) {
            output.note("line " + number + " is no JSON: " + plain(e.getOriginalMessage()));
            return false;
        }
    }

    /** Without the names of classes. */
    private static String plain(String message) {
        return message.replaceAll(" \\([^()]*`[\\w.]+`\\)|: not allowed as per .*", "");
    }
}
