package dev.pave.home;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used; the message has a line for each mistake. */
public final class MistakesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public MistakesException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public MistakesException(Mistake mistake) {
        this(List.of(mistake));
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** Throws where there is any. */
    public static void throwIfAny(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
    }
}
