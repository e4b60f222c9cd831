package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of a log, and which line is of which. Not thread-safe. */
public final class MinedMessages {

    /** Plain words at one place that make it a variable; 4 to 6 do the same on eight logs. */
    private static final int FEWEST_VALUES = 5;

    private static final Comparator<MessageTemplate> MOST_FREQUENT = Comparator.comparingLong(
                    (MessageTemplate template) -> -template.count())
            .thenComparing(MessageTemplate::text);

    private final Header header;
    private final Coarseness level;
    private final List<MessageTemplate> templates;
    private final Map<String, MessageTemplate> byShape;
    private final Map<MessageTemplate, Wording> wordings = new HashMap<>();
    private final List<Wording> strictestFirst;
    private final Masker masker = new Masker();

    private MinedMessages(Header header, Coarseness level, Map<String, MessageTemplate> byShape) {
        this.header = header;
        this.level = level;
        this.byShape = byShape;
        this.templates =
                byShape.values().stream().distinct().sorted(MOST_FREQUENT).toList();
        templates.forEach(template -> wordings.put(template, Wording.of(template)));
        this.strictestFirst = templates.stream()
                .map(wordings::get)
                .filter(Wording::says)
                .sorted(Comparator.comparingInt((Wording wording) -> -wording.weight())
                        .thenComparing(wording -> wording.template().text()))
                .toList();
    }

    static MinedMessages of(Header header, Shapes shapes) {
        Map<String, MessageTemplate> byShape = new HashMap<>();
        for (LogShapes.Alike alike : alike(shapes.sorted())) {
            alike.texts().forEach(shape -> byShape.put(shape, alike.template()));
        }
        return new MinedMessages(header, shapes.level(), byShape);
    }

    /** The templates of masked messages, and which of them are of each. */
    static List<LogShapes.Alike> alike(Map<String, Long> counts) {
        return new TemplateGeneraliser(FEWEST_VALUES)
                .generalise(counts).stream()
                        .map(cluster -> new LogShapes.Alike(template(cluster, counts), cluster.shapes()))
                        .toList();
    }

    private static MessageTemplate template(Cluster cluster, Map<String, Long> counts) {
        String example = cluster.shapes().stream()
                .max(Comparator.comparingLong((String shape) -> counts.get(shape))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return MessageTemplate.of(cluster.words(), cluster.count(), example);
    }

    /** Most frequent first. */
    public List<MessageTemplate> templates() {
        return templates;
    }

    /** The template of a masked message; empty where none like it was mined. */
    public Optional<MessageTemplate> ofShape(String shape) {
        return Optional.ofNullable(byShape.get(level.of(shape)));
    }

    /**
     * By the masked line where it was seen, else the template with most fixed text that fits. Empty where the line goes
     * on with the message before it, or no template fits.
     */
    public Optional<MessageTemplate> template(String line) {
        int start = header.messageStart(line);
        if (start < 0) {
            return Optional.empty();
        }
        masker.mask(line, start);
        Optional<MessageTemplate> seen = ofShape(masker.text());
        if (seen.isPresent()) {
            return seen;
        }
        String message = words(line, start);
        return strictestFirst.stream()
                .filter(wording -> wording.read(message).isPresent())
                .map(Wording::template)
                .findFirst();
    }

    /** The template and what stands at its marks; no parameters where the masked message is all that fits. */
    public Optional<Parsed> parse(String line) {
        return template(line)
                .map(template -> new Parsed(
                        template.id(),
                        wordings.get(template)
                                .read(words(line, header.messageStart(line)))
                                .orElse(List.of())));
    }

    private static String words(String line, int from) {
        List<String> words = new ArrayList<>();
        int at = Columns.skipBlanks(line, from, ' ');
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && line.charAt(end) > ' ') {
                end++;
            }
            words.add(line.substring(at, end));
            at = Columns.skipBlanks(line, end, ' ');
        }
        return String.join(" ", words);
    }
}
