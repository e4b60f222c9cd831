package dev.pave.ingest.git.tree;

import java.io.IOException;

/** A tree has more names than anybody's files; the message says how many were looked at. */
public final class TooManyNamesException extends IOException {
    private static final long serialVersionUID = 1L;

    TooManyNamesException(String message) {
        super(message);
    }
}
