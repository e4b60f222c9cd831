package dev.pave.ingest.text;

/**
 * A place that reading has left behind.
 *
 * @param line lines before it
 * @param tail the last bytes before it
 * @param hash of all lines before it
 */
record RememberedPlace(long offset, long line, byte[] tail, long hash) implements LinePlace {

    @Override
    public Mark get() {
        return Mark.after(offset, line, tail, tail.length, hash);
    }
}
