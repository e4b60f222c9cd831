package dev.pave.pattern;

import java.util.List;

/** A {@code failures.yaml} that cannot be used. */
public final class FailureFormsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /**
     * One mistake.
     *
     * @param form    name or number of the entry; empty for the file as a whole
     * @param line    from 1; 0 when unknown
     * @param message what is wrong
     * @param remedy  what to do
     */
    public record Mistake(String form, int line, String message, String remedy) {

        @Override
        public String toString() {
            return (line > 0 ? ":" + line : "") + (form.isEmpty() ? "" : ", form \"" + form + "\"") + ": " + message
                    + "; " + remedy;
        }
    }

    FailureFormsException(String file, List<Mistake> mistakes) {
        super(file + " cannot be used:"
                + mistakes.stream().map(mistake -> "\n  " + file + mistake).reduce("", String::concat));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
