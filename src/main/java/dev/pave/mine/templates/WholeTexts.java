package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Underline;
import dev.pave.syntax.Flaw;
import dev.pave.syntax.LexedText;
import dev.pave.syntax.LooseEnd;
import dev.pave.syntax.LooseEnds;
import dev.pave.syntax.Seams;
import dev.pave.syntax.Syntax;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a template's text is whole, as the newest past files are. What nearly all of them pass has to hold of it too;
 * what they do not, as in a language that is not known well, is not asked.
 */
final class WholeTexts {

    private static final double NEARLY_ALL = 0.9;

    /** What was seen of a past file. */
    private record Past(boolean whole, Set<LooseEnd> loose, Set<String> seams) {}

    private final String path;
    private final Syntax syntax;
    private final int most;
    private final Deque<Past> newest = new ArrayDeque<>();
    private final Map<List<String>, Looked> known = new HashMap<>();
    private Map<String, String> bindings = Map.of();

    /**
     * @param path template of the files' paths
     * @param most newest files that are remembered
     */
    WholeTexts(String path, int most) {
        this.path = path;
        this.syntax = Syntax.of(path);
        this.most = most;
    }

    /** @param text all of the file, each line with its end */
    void learn(PastFile file, LexedText text) {
        newest.add(new Past(
                syntax.flaw(text).isEmpty(),
                LooseEnds.of(text).keySet(),
                Seams.of(text).keySet()));
        if (newest.size() > most) {
            newest.remove();
        }
        bindings = file.bindings();
    }

    /**
     * @param template lines with each slot and gap as its mark
     * @param oneFile  whether all of them are of one file, whose blocks are whole; else they must meet as lines did before
     */
    Optional<Flaw> flaw(List<String> template, boolean oneFile) {
        Looked looked = known.computeIfAbsent(template, lines -> new Looked(text(filled(lines))));
        boolean whole = nearlyAll(Past::whole);
        Optional<Flaw> flaw = whole ? looked.flaw() : Optional.empty();
        if (flaw.isEmpty()) {
            flaw = looked.loose().entrySet().stream()
                    .filter(kind -> nearlyAll(past -> !past.loose().contains(kind.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        return flaw.isPresent() || oneFile || !whole
                ? flaw
                : Seams.flaw(
                        looked.seams(),
                        seam -> newest.stream().anyMatch(past -> past.seams().contains(seam)));
    }

    private boolean nearlyAll(Predicate<Past> are) {
        return newest.stream().filter(are).count() >= NEARLY_ALL * newest.size();
    }

    private List<String> filled(List<String> template) {
        return Underline.drawn(template.stream()
                .map(line -> Gap.TEXT.filled(Slot.fill(line, bindings), Gap.TO_WRITE))
                .toList());
    }

    /** A template's text with the name that was the newest when it was first asked about: a name makes no flaw. */
    private final class Looked {
        private final LexedText text;
        private Optional<Flaw> flaw;
        private Map<LooseEnd, Flaw> loose;
        private Map<String, Integer> seams;

        private Looked(LexedText text) {
            this.text = text;
        }

        private Optional<Flaw> flaw() {
            flaw = flaw == null ? syntax.flaw(text) : flaw;
            return flaw;
        }

        private Map<LooseEnd, Flaw> loose() {
            loose = loose == null ? LooseEnds.of(text) : loose;
            return loose;
        }

        private Map<String, Integer> seams() {
            seams = seams == null ? Seams.of(text) : seams;
            return seams;
        }
    }

    /** Lines as a text of this role. */
    LexedText text(List<String> lines) {
        return new LexedText(path, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
