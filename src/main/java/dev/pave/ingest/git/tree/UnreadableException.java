package dev.pave.ingest.git.tree;

import java.io.IOException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;

/** One object of a repository cannot be read; the message names it by its type and id. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final boolean gone;
    private final boolean forGood;

    private UnreadableException(String type, String message, Exception why, boolean gone, boolean forGood) {
        super(message, why);
        this.type = type;
        this.gone = gone;
        this.forGood = forGood;
    }

    /** @param type commit, tree or blob */
    public static UnreadableException of(String type, ObjectId id, Exception why) {
        String what = type + " " + id.name();
        if (why instanceof MissingObjectException) {
            return new UnreadableException(type, what + " is not in the repository", why, true, false);
        }
        boolean content = why instanceof IncorrectObjectTypeException
                || why instanceof LargeObjectException
                || why instanceof IndexOutOfBoundsException
                || why instanceof IllegalArgumentException;
        return new UnreadableException(
                type,
                what + (content ? " is nothing that git would write: " : " cannot be read: ") + why.getMessage(),
                why,
                false,
                content);
    }

    /** @param partial whether the clone leaves objects out on purpose */
    public Omission omission(boolean partial) {
        if (forGood) {
            return new Omission(Omission.ODD, getMessage());
        }
        boolean asked = partial && gone && !type.equals("commit");
        return new Omission(asked ? Omission.NOT_FETCHED : Omission.MISSING, getMessage());
    }
}
