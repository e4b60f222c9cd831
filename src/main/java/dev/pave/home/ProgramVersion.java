package dev.pave.home;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This program, as what it kept in a cache depends on it. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The jar or folder that it was loaded from, as it is now. */
    public static String text() {
        try {
            Path code = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code + " " + Files.getLastModifiedTime(code);
        } catch (URISyntaxException | IOException e) {
            return "unknown " + System.nanoTime();
        }
    }
}
