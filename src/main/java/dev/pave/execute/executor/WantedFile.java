package dev.pave.execute.executor;

import dev.pave.pattern.change.FileKind;
import dev.pave.workspace.InputException;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file as it is to be.
 *
 * @param path        below the repository
 * @param text        all of it; of a link, where it leads to
 * @param kind        of file
 * @param permissions as {@code rwxr-xr-x}; null for those that it has, or usually gets
 * @param base        what pave wrote there last; null where that is not known
 * @param isUpdate    whether it follows its base: what changed since is merged, and what was deleted since stays away
 */
public record WantedFile(String path, String text, FileKind kind, String permissions, String base, boolean isUpdate) {

    private static final int OCTAL = 8;

    public WantedFile(String path, String text, FileKind kind) {
        this(path, text, kind, null, null, false);
    }

    /**
     * The permissions of a mode.
     *
     * @param mode three octal digits, as {@code 755}, with or without a zero before; null for none
     */
    public static String permissions(Object mode) {
        if (mode == null) {
            return null;
        }
        if (!mode.toString().matches("0?[0-7]{3}")) {
            throw new InputException("a mode is three octal digits, as in 755, not " + mode);
        }
        int bits = Integer.parseInt(mode.toString(), OCTAL);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission each : PosixFilePermission.values()) { // from the owner's to read down
            if ((bits & 1 << PosixFilePermission.values().length - 1 - each.ordinal()) != 0) {
                permissions.add(each);
            }
        }
        return PosixFilePermissions.toString(permissions);
    }
}
