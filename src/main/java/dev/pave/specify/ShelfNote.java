package dev.pave.specify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written last of a pattern, of which convention, and what is offered.
 *
 * @param written      by name, the files as pave wrote them; null where it wrote none
 * @param offered      the convention of the offer; null for none
 * @param offeredFiles of the offer, without what a person had edited
 */
record ShelfNote(
        String convention, int version, Map<String, String> written, String offered, Map<String, String> offeredFiles) {

    static final ShelfNote NONE = new ShelfNote("", 0, null, null, null);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Empty where there is none that can be read. */
    static Optional<ShelfNote> read(Path file) throws IOException {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), ShelfNote.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    String text() {
        return MAPPER.writeValueAsString(this);
    }

    /** Whether files that were written are gone, while the specification still is as it was written. */
    boolean isIncomplete(Path folder, String specification) {
        if (written == null || written.keySet().stream().allMatch(name -> Files.exists(folder.resolve(name)))) {
            return false;
        }
        try {
            byte[] here = Files.readAllBytes(folder.resolve(specification));
            return new String(here, StandardCharsets.UTF_8).equals(written.get(specification));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(specification), e);
        }
    }

    /** Those of the files that are not as pave wrote them; none where it is not known how it did. */
    Map<String, String> edited(Map<String, String> here) {
        Map<String, String> edited = new TreeMap<>();
        if (written != null) {
            edited.putAll(here);
            edited.entrySet().removeIf(file -> file.getValue().equals(written.get(file.getKey())));
        }
        return edited;
    }
}
