package dev.pave.mine.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of a log, and which line is of which. */
public final class MinedMessages {

    private static final int FEWEST_VALUES = Integer.getInteger("fv", 5);

    private final Header header;
    private final Coarseness level;
    private final List<MessageTemplate> templates;
    private final Map<String, MessageTemplate> byShape;
    private final Masker masker = new Masker();

    private MinedMessages(
            Header header, Coarseness level, List<MessageTemplate> templates, Map<String, MessageTemplate> byShape) {
        this.header = header;
        this.level = level;
        this.templates = List.copyOf(templates);
        this.byShape = byShape;
    }

    static MinedMessages of(Header header, Shapes shapes) {
        Map<String, Long> counts = shapes.sorted();
        List<MessageTemplate> templates = new ArrayList<>();
        Map<String, MessageTemplate> byShape = new HashMap<>();
        for (Cluster cluster : new Generaliser(FEWEST_VALUES).generalise(counts)) {
            String example = cluster.shapes.stream()
                    .max(Comparator.comparingLong((String shape) -> counts.get(shape)).thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            MessageTemplate template =
                    new MessageTemplate(id(cluster.text()), List.of(cluster.words), cluster.count, example);
            templates.add(template);
            cluster.shapes.forEach(shape -> byShape.put(shape, template));
        }
        templates.sort(Comparator.comparingLong((MessageTemplate template) -> -template.count())
                .thenComparing(MessageTemplate::text));
        return new MinedMessages(header, shapes.level(), templates, byShape);
    }

    /** Most frequent first. */
    public List<MessageTemplate> templates() {
        return templates;
    }

    /** Empty where the line goes on with the message before, or nothing like it was seen. */
    public Optional<MessageTemplate> template(String line) {
        int start = header.messageStart(line);
        if (start < 0) {
            return Optional.empty();
        }
        masker.mask(line, start);
        return Optional.ofNullable(byShape.get(level.of(masker.text())));
    }

    static String id(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
