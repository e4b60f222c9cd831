package dev.pave.home;

import java.nio.file.Path;

/** Who sits before the command line. */
public final class Person {

    private Person() {}

    /** {@code PAVE_USER}, else the name that one is logged in with. */
    public static String name() {
        String name = System.getenv("PAVE_USER");
        return name == null || name.isBlank() ? System.getProperty("user.name") : name;
    }

    /**
     * The person's folder. Java says {@code ?} where the system knows no such user, as in many containers.
     *
     * @throws UsageException where nothing tells it
     */
    public static Path folder() {
        String known = System.getProperty("user.home");
        String folder = known == null || known.equals("?") ? System.getenv("HOME") : known;
        if (folder == null || folder.isBlank()) {
            throw new UsageException("this user has no folder of its own, so `~` is nowhere; set HOME");
        }
        return Path.of(folder);
    }
}
