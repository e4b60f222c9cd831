package dev.pave.serve.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended, as an opaque text. It names the run, so that the next page is of the same one after a night, and the
 * last row rather than its number, so that what is decided meanwhile moves no row over the edge.
 *
 * @param run     the run
 * @param query   what was asked for, as digits
 * @param ordered the last row's value in the column that orders; null for none
 * @param id      the last row's id
 */
record PageMark(String run, String query, String ordered, String id) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WRONG = "cursor is none that was given out here; take `next` of the page before";

    String text() {
        List<String> parts = Arrays.asList(run, query, ordered, id);
        byte[] json = JSON.writeValueAsBytes(parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** @throws AskedWrongly where it is no such text */
    static PageMark of(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            List<String> parts = JSON.readValue(json, new TypeReference<List<String>>() {});
            if (parts != null && parts.size() == 4 && parts.get(0) != null && parts.get(3) != null) {
                return new PageMark(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw new AskedWrongly(WRONG);
        }
        throw new AskedWrongly(WRONG);
    }
}
