package dev.pave.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Two texts as {@code diff -u} shows them. */
public final class UnifiedDiff {

    /** Bytes that git looks at for a zero. */
    private static final int SNIFFED = 8000;

    private UnifiedDiff() {}

    public static String of(String path, byte[] before, byte[] after) {
        if (isBinary(before) || isBinary(after)) {
            return "Binary files a/" + path + " and b/" + path + " differ\n";
        }
        RawText a = new RawText(before);
        RawText b = new RawText(after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b), a, b);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "--- a/" + path + "\n+++ b/" + path + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    /** Whether bytes are no text, as git tells it, by a zero near their beginning; JGit's own takes a text for binary that has a carriage return alone, as progress bars leave it. */
    public static boolean isBinary(byte[] bytes) {
        return IntStream.range(0, Math.min(bytes.length, SNIFFED)).anyMatch(i -> bytes[i] == 0);
    }

    /** Numbers of the lines that only the second text has, from 1. */
    public static BitSet added(byte[] before, byte[] after) {
        BitSet lines = new BitSet();
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, new RawText(before), new RawText(after))) {
            lines.set(edit.getBeginB() + 1, edit.getEndB() + 1);
        }
        return lines;
    }
}
