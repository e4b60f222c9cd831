package dev.pave.ingest.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Content that was packed with gzip. Where that is cut off or damaged, what is before can be read, and then it ends: {@link
 * #isCut}. Where nothing can be, reading throws.
 */
public final class Unpacked extends BlockInput {

    private boolean any;
    private boolean cut;

    /** @throws IOException when the stream does not begin as gzip does */
    public Unpacked(InputStream packed, int buffer) throws IOException {
        super(new GZIPInputStream(packed, buffer));
    }

    /** Whether the end that was read is not that of the content. */
    public boolean isCut() {
        return cut;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (cut) {
            return -1;
        }
        try {
            int read = in.read(into, from, length);
            any |= read > 0;
            return read;
        } catch (EOFException | ZipException damaged) {
            if (!any) {
                throw damaged;
            }
            cut = true;
            return -1;
        }
    }
}
