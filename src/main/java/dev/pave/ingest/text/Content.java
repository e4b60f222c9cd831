package dev.pave.ingest.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The text of a file as UTF-8 while it is read; where it was packed and that is cut off or damaged, it knows. */
public final class Content extends FilterInputStream {

    private final Unpacked packed;

    /** @param packed what {@code text} is made of; null where it is not packed */
    public Content(InputStream text, Unpacked packed) {
        super(text);
        this.packed = packed;
    }

    /** Whether the end that was reached is not that of what was packed: there was more. */
    public boolean isCut() {
        return packed != null && packed.isCut();
    }

    public boolean isPacked() {
        return packed != null;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
    }
}
