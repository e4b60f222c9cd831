package dev.pave.engine;

/**
 * A piece of the night's work.
 *
 * @param key  names what it makes: pieces of one key make the same, tonight and after a night that was killed
 * @param form how what it makes is written down
 * @param work finds its input; asked as late as possible, since inputs may be large
 * @param <S>  takes what it makes
 */
public record Piece<S>(String key, Form<S> form, Loading<S> work) {

    /** Finds the input of a work. */
    @FunctionalInterface
    public interface Loading<S> {
        Work<S> load();
    }
}
