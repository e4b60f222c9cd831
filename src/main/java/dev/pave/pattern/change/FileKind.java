package dev.pave.pattern.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What git keeps of a file beside its content. */
public enum FileKind {
    PLAIN,
    /** Its owner may run it. */
    EXECUTABLE,
    /** A symbolic link; its content is where it leads to. */
    LINK;

    /** Its name in specifications, e.g. {@code executable}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for an unknown one. */
    public static Optional<FileKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
