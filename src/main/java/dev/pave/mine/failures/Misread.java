package dev.pave.mine.failures;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text in UTF-8 that a console read in its own code page, as PowerShell and cmd do with what programs print: a check mark
 * becomes {@code \u0393\u00A3\u00F4} or {@code \u00E2\u0153\u201C}. It is read again as it was written, where that is possible.
 */
final class Misread {

    /** The code pages of consoles, and as what they show the byte with which signs begin. */
    private record CodePage(Charset charset, char lead) {}

    private static final List<CodePage> PAGES = Stream.of(
                    new String[] {"IBM437", "\u0393"}, new String[] {"windows-1252", "\u00E2"})
            .filter(page -> Charset.isSupported(page[0]))
            .map(page -> new CodePage(Charset.forName(page[0]), page[1].charAt(0)))
            .toList();

    private Misread() {}

    /** The line as it was written; the line itself where it was not misread. */
    static String repaired(String line) {
        for (CodePage page : PAGES) {
            if (line.indexOf(page.lead) >= 0) {
                try {
                    ByteBuffer bytes = page.charset.newEncoder().encode(CharBuffer.wrap(line));
                    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                } catch (CharacterCodingException e) {
                    // so it was not misread: the letters are meant
                    continue;
                }
            }
        }
        return line;
    }
}
