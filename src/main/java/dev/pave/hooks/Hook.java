package dev.pave.hooks;

import java.io.IOException;
import java.nio.file.Path;

/** One program that can be made to tell. */
public interface Hook {

    /** The name it is asked for by, e.g. {@code git}. */
    String id();

    /** The file that the other program reads. */
    Path file();

    /** What it tells, in words. */
    String purpose();

    boolean isInstalled() throws IOException;

    /**
     * Puts it in; does nothing where it is in, in the form that it has today.
     *
     * @throws HookException when the file cannot take it, with the remedy
     */
    void install() throws IOException;

    /** Takes it out, and leaves the file as it was; does nothing where it is not in. */
    void uninstall() throws IOException;
}
