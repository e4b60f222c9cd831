package dev.pave.pattern.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An element that is about to be put into a list within one line of a text. */
public final class ElementSite {

    private static final Pattern ELEMENT = Pattern.compile("(\\s*[,|&+;]\\s*|\\s+)(.*)");

    private final String element;
    private final List<String> text;
    private final int line;
    private final Optional<LineList> list;

    /**
     * @param put  what parts it from another element, and the element
     * @param head what the line begins with
     */
    ElementSite(String put, String head, List<String> text) {
        Matcher parts = ELEMENT.matcher(put);
        boolean reads = head != null && parts.matches();
        List<Integer> lines = reads
                ? IntStream.range(0, text.size())
                        .filter(i -> text.get(i).startsWith(head))
                        .boxed()
                        .toList()
                : List.of();
        this.element = reads ? parts.group(2) : put;
        this.text = text;
        this.line = lines.size() == 1 ? lines.get(0) : -1;
        this.list = line < 0 ? Optional.empty() : LineList.of(text.get(line), head, parts.group(1));
    }

    boolean isThere() {
        return list.filter(all -> all.elements().contains(element)).isPresent();
    }

    /** The line with the element; empty where there is no line of the list, or there are several. */
    public Optional<PlacedLines> placed(InsertionPlace place) {
        return list.map(
                all -> new PlacedLines(line + 1, List.of(), all.with(element, place == InsertionPlace.IN_LINE_SORTED)));
    }
}
