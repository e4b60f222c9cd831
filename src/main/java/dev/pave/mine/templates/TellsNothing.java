package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Flaw;
import dev.pave.syntax.TakenIn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Texts of which too little is known to be a file, though each of their lines is right. */
final class TellsNothing {

    /** Gaps a line, but for what closes blocks, from which on a text without a name is what a program keeps, as a drawing with its places and colours. */
    private static final int MANY_GAPS = 2;

    private TellsNothing() {}

    /**
     * Why a text tells nothing; empty where it does.
     *
     * @param path   of the files, or its template
     * @param lines  with marks of slots and gaps
     * @param newest the newest past file
     */
    static Optional<Flaw> flaw(String path, List<String> lines, List<String> newest) {
        return beginsOnly(lines).or(() -> isFullOfGaps(lines)).or(() -> takesInOnly(path, lines, newest));
    }

    /** Whether nothing in it has a slot, and its lines have several gaps each: what a person would fill in there is drawn and not written. */
    private static Optional<Flaw> isFullOfGaps(List<String> lines) {
        long gaps = lines.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == Gap.TEXT.mark())
                .count();
        long written = lines.stream()
                .filter(line -> !line.strip().startsWith("</") && line.chars().anyMatch(Character::isLetter))
                .count();
        return gaps < MANY_GAPS * written || written == 0 || lines.stream().anyMatch(line -> has(line, slot -> true))
                ? Optional.empty()
                : Optional.of(new Flaw(1, "its lines have more gaps than text"));
    }

    /** Whether each line that tells something has a gap and none has a slot: all that is known is how such files begin. */
    private static Optional<Flaw> beginsOnly(List<String> lines) {
        boolean says = lines.stream()
                .anyMatch(line -> !Gap.TEXT.isIn(line) && Vocabulary.isTelling(line) || has(line, slot -> true));
        return says || lines.stream().noneMatch(Gap.TEXT::isIn)
                ? Optional.empty()
                : Optional.of(new Flaw(1, "what is written is each file's own"));
    }

    /** Whether it takes in what is the same for all names, and nothing uses it, while the newest file does more. */
    private static Optional<Flaw> takesInOnly(String path, List<String> lines, List<String> newest) {
        boolean named = lines.stream().anyMatch(line -> has(line, slot -> Slot.OF_THE_NAME.contains(slot.name())));
        OptionalInt alone = named ? OptionalInt.empty() : TakenIn.alone(path, lines);
        return alone.isEmpty() || TakenIn.alone(path, newest).isPresent()
                ? Optional.empty()
                : Optional.of(new Flaw(alone.getAsInt(), "it takes in what nothing uses"));
    }

    private static boolean has(String line, Predicate<Slot> which) {
        return line.chars().mapToObj(c -> Slot.of((char) c)).anyMatch(slot -> slot != null && which.test(slot));
    }
}
