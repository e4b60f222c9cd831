package dev.pave.home;

import dev.pave.home.YamlNode.Entry;
import dev.pave.home.YamlNode.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML and JSON, the one reader of all that people write. What would be read otherwise than it looks is refused: a
 * key given twice, anchors and aliases, tags, merge keys, a second document, and more than {@value #MOST_DEPTH} levels.
 */
public final class Yaml {

    static final int MOST_DEPTH = 64;
    private static final int MOST_VALUES = 500_000;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
    private static final String FORM = "; check indentation (spaces, no tabs), colons and quotes";

    private final String file;
    private final int[] offsets;
    private final Iterator<Event> events;
    private int values;

    private Yaml(String file, String text) {
        this.file = file;
        this.offsets = offsets(text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 1) // else a long word is copied again with each kilobyte
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** @throws MistakesException when it is not there, is no text or no such YAML */
    public static YamlNode read(Path file) {
        return read(file.toString(), TextFile.read(file));
    }

    /**
     * Reads a text; one without any value is nothing.
     *
     * @param file its name, for messages
     * @throws MistakesException with the first mistake
     */
    public static YamlNode read(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new MistakesException(
                    Mistake.in(
                            file,
                            "is longer than " + MOST_CHARACTERS
                                    + " characters; split it into several files, one run for each (a list of items may be CSV, which may be longer)"));
        }
        int unprintable = unprintable(text);
        if (unprintable > 0) {
            throw new MistakesException(Mistake.at(
                    file, unprintable, "has a character that cannot be seen; write it as an escape in double quotes"));
        }
        try {
            return new Yaml(file, withoutTabs(text)).document();
        } catch (MarkedYamlEngineException e) {
            throw new MistakesException(marked(file, text, e));
        } catch (YamlEngineException e) {
            throw new MistakesException(Mistake.in(file, "is no YAML: " + firstLine(e.getMessage()) + FORM));
        }
    }

    /** JSON may be indented by tabs, which YAML's scanner refuses; no place changes. */
    private static String withoutTabs(String text) {
        return isJson(text) && text.indexOf('\t') >= 0
                ? INDENT.matcher(text).replaceAll(tabs -> " ".repeat(tabs.end() - tabs.start()))
                : text;
    }

    private static boolean isJson(String text) {
        return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }

    private static Mistake marked(String file, String text, MarkedYamlEngineException e) {
        Optional<Mark> at = e.getProblemMark().or(e::getContextMark);
        int line = at.map(mark -> mark.getLine() + 1).orElse(0);
        int column = at.map(mark -> mark.getColumn() + 1).orElse(0);
        if (isJson(text) && at.isPresent() && at.get().getIndex() >= text.codePointCount(0, text.length())) {
            return new Mistake(
                    file,
                    line,
                    column,
                    "is cut JSON: it ends in column " + column + " before it is closed; write it whole");
        }
        String context = e.getContext() == null || e.getContext().isEmpty() ? "" : e.getContext() + ", ";
        return new Mistake(file, line, column, "is no YAML: " + context + firstLine(e.getProblem()) + FORM);
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("unreadable");
    }

    /** The line of the first character that no YAML may hold, or that some readers take for a line end; 0 for none. */
    private static int unprintable(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
            if (control || c >= 0xFFFE) {
                return line;
            }
        }
        return 0;
    }

    private YamlNode document() {
        events.next(); // the stream begins
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent start)) {
            return YamlNode.single(new Place(file, 1, 1, 0, 0), "", false);
        }
        SpecVersion version = start.getSpecVersion().orElse(null);
        if (version != null && version.getMinor() < 2) {
            throw refused(
                    first,
                    "is YAML " + version.getMajor() + "." + version.getMinor()
                            + "; leave the line %YAML out, YAML 1.2 is read");
        }
        YamlNode root = node(events.next(), 0);
        events.next(); // the document ends
        Event next = events.next();
        if (next instanceof DocumentStartEvent) {
            throw refused(next, "a second document begins here; keep one to a file");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            throw refused(event, "the alias *" + alias.getAlias() + " is not followed; write out what it stands for");
        }
        if (depth > MOST_DEPTH) {
            throw refused(event, "is nested deeper than " + MOST_DEPTH + " levels; write it flatter");
        }
        if (++values > MOST_VALUES) {
            throw refused(event, "is more than " + MOST_VALUES + " values; split the file");
        }
        refuseProperties((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            return YamlNode.single(place(event, event), checked(scalar), !scalar.isPlain());
        }
        return event.getEventId() == Event.ID.SequenceStart ? list(event, depth) : keys(event, depth);
    }

    private void refuseProperties(NodeEvent event) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            throw refused(
                    event, "the anchor &" + anchor.get() + " is not read; write values out where they are wanted");
        }
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            throw refused(event, "the tag " + tag.get() + " is not read; leave it out, and put texts into quotes");
        }
    }

    private String checked(ScalarEvent scalar) {
        String value = scalar.getValue();
        if (value.indexOf('\0') >= 0) {
            throw refused(scalar, "holds a NUL; leave it out");
        }
        boolean half = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (half) {
            throw refused(scalar, "holds half of a surrogate pair; write both halves, or the character itself");
        }
        return value;
    }

    private YamlNode list(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return YamlNode.list(place(start, event), items);
    }

    private YamlNode keys(Event start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(event, depth + 1);
            if (!key.isSingle()) {
                throw refused(event, "a key is " + key.inWords() + "; write `key: value`");
            }
            if (key.text().equals("<<") && !key.quoted()) {
                throw refused(event, "the merge key << is not read; write the keys out");
            }
            if (!seen.add(key.text())) {
                throw refused(event, "the key `" + key.text() + "` is given twice; keep one of them");
            }
            entries.add(new Entry(key, node(events.next(), depth + 1)));
            event = events.next();
        }
        return YamlNode.keys(place(start, event), entries);
    }

    private Place place(Event start, Event end) {
        Mark from = start.getStartMark().orElseThrow();
        Mark to = end.getEndMark().orElseThrow();
        return new Place(file, from.getLine() + 1, from.getColumn() + 1, offset(from), offset(to));
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        return offsets.length == 0 ? mark.getIndex() : offsets[mark.getIndex()];
    }

    /** Where each code point of a text begins, and where it ends; empty where each is one character. */
    private static int[] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[points + 1];
        for (int i = 0; i < points; i++) {
            offsets[i + 1] = offsets[i] + Character.charCount(text.codePointAt(offsets[i]));
        }
        return offsets;
    }

    private MistakesException refused(Event at, String what) {
        Mark mark = at.getStartMark().orElseThrow();
        return new MistakesException(new Mistake(file, mark.getLine() + 1, mark.getColumn() + 1, what));
    }
}
