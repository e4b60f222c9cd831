package dev.pave.convention;

import dev.pave.home.UsageException;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * AGENTS.md of a repository, of which a block between two marks is ours. The first mark has a digest of what is between them,
 * so that an edit by hand is seen and never written over. What is outside stays as it is, to the byte.
 *
 * @param folder top of the work tree
 */
public record AgentsFile(Path folder) {

    public static final String NAME = "AGENTS.md";

    private static final String BEGIN = "<!-- pave:conventions ";
    private static final String END = "<!-- /pave:conventions -->";
    private static final String SAYS = ": made by `pave conventions`, renewed until somebody edits it -->";
    private static final Pattern BLOCK =
            Pattern.compile("^" + BEGIN + "([0-9a-f]{16})\\b[^\\n]*-->\\r?\\n((?s:.*?))^" + END, Pattern.MULTILINE);
    private static final Pattern MARK =
            Pattern.compile("^<!--\\s*/?pave:conventions\\b", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final int DIGITS = 16;

    /** What is to be done about it. */
    public enum State {
        /** There is no such file. */
        MISSING,
        /** It has no block yet. */
        WITHOUT,
        /** Its block says the same. */
        SAME,
        /** Its block is as it was written, and says something else. */
        OLD,
        /** Its block was edited by hand. */
        EDITED
    }

    /**
     * The file as it is, and as it would be.
     *
     * @param before as it is; empty where there is none
     */
    public record Change(State state, byte[] before, byte[] after) {}

    private Path file() {
        return folder.resolve(NAME);
    }

    public boolean hasBlock() throws IOException {
        return Files.isRegularFile(file()) && MARK.matcher(text()).find();
    }

    /**
     * What becomes of it with other lines in the block.
     *
     * @param markdown whole lines, ending in {@code \n}
     * @throws UsageException where its marks are not one pair, or it is no file of this repository
     */
    public Change with(String markdown) throws IOException {
        if (!Files.isDirectory(folder) || !Files.exists(folder.resolve(".git"))) {
            throw new UsageException(folder + " is no work tree; " + NAME + " is written in one");
        }
        if (!Files.exists(file()) && !Files.isSymbolicLink(file())) {
            return new Change(State.MISSING, new byte[0], bytes(block(markdown, "\n") + "\n"));
        }
        if (!Files.isRegularFile(file()) || !file().toRealPath().startsWith(folder.toRealPath())) {
            throw new UsageException(file() + " is no file of this repository; put a file there");
        }
        String text = text();
        if (text.indexOf('\0') >= 0) {
            throw new UsageException(file() + " is no UTF-8 text; save it as UTF-8");
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String block = block(markdown, lineEnd);
        long marks = MARK.matcher(text).results().count();
        if (marks == 0) {
            return new Change(State.WITHOUT, bytes(text), bytes(appended(text, block, lineEnd)));
        }
        MatchResult found = BLOCK.matcher(text).results().findFirst().orElse(null);
        if (marks != 2 || found == null) {
            throw new UsageException("the marks of pave's block in " + file() + " are not one pair of `" + BEGIN
                    + "...` and `" + END
                    + "`; take what is left of it out, and `pave conventions --write` puts a new one"
                    + " at the end");
        }
        String after = text.substring(0, found.start()) + block + text.substring(found.end());
        boolean edited = !found.group(1).equals(digest(found.group(2)));
        State state = after.equals(text) ? State.SAME : edited ? State.EDITED : State.OLD;
        return new Change(state, bytes(text), bytes(after));
    }

    public void write(Change change) throws IOException {
        DurableFile.write(file(), change.after());
    }

    /** A file that ends amidst a line goes on ending so. */
    private static String appended(String text, String block, String lineEnd) {
        boolean ends = text.endsWith("\n");
        String gap = text.isEmpty() ? "" : ends ? lineEnd : lineEnd + lineEnd;
        return text + gap + block + (ends || text.isEmpty() ? lineEnd : "");
    }

    private static String block(String markdown, String lineEnd) {
        String lines = latin(markdown);
        return (BEGIN + digest(lines) + SAYS + "\n" + lines + END).replace("\n", lineEnd);
    }

    /** The same for each way of ending lines: git may change them. */
    private static String digest(String lines) {
        return PatternId.sha256(lines.replace("\r\n", "\n")).substring(0, DIGITS);
    }

    /** As the bytes of the file are kept here: a character each. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String text() throws IOException {
        return Files.readString(file(), StandardCharsets.ISO_8859_1);
    }
}
