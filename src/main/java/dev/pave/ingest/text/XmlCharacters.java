package dev.pave.ingest.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of an XML file as characters: as the file declares, else UTF-8, and Windows-1252 where a byte is not that. */
final class XmlCharacters extends Reader {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;

    private XmlCharacters(InputStream in) {
        this.in = in;
    }

    /** What was UTF-16 comes as UTF-8, whatever it declares. */
    static Reader of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(DECLARATION);
        Matcher declared = ENCODING.matcher(new String(buffered.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1));
        buffered.reset();
        try {
            Charset charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
            return charset.name().startsWith("UTF-")
                    ? new XmlCharacters(buffered)
                    : new InputStreamReader(buffered, charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new XmlCharacters(buffered);
        }
    }

    @Override
    public int read(char[] to, int from, int room) throws IOException {
        CharBuffer chars = CharBuffer.wrap(to, from, room);
        while (true) {
            CoderResult result = utf8.decode(bytes, chars, ended);
            if (result.isError()) {
                byte[] wrong = new byte[Math.min(result.length(), chars.remaining())];
                bytes.get(wrong);
                chars.put(new String(wrong, WESTERN));
            } else if (chars.position() > from || ended) {
                return chars.position() > from ? chars.position() - from : -1;
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
