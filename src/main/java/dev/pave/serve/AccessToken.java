package dev.pave.serve;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first line of {@code state/token}: who has it may decide. What browsers get instead of it, links and cookies, is signed
 * with it, so that a new token ends all of them.
 */
public final class AccessToken {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 32;
    private static final int FEWEST_CHARACTERS = 16;

    private final byte[] token;

    private AccessToken(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** The token of a home; made where there is none, readable for its owner only. */
    public static AccessToken of(Home home) {
        Path file = home.state().resolve("token");
        try {
            Files.createDirectories(home.state());
            make(file);
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the token " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] born =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String line = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        try {
            Files.createFile(file, born);
            Files.writeString(file, line);
        } catch (FileAlreadyExistsException there) {
            if (Files.isSymbolicLink(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException(file + " is no plain file; move it away, and a new token is made");
            }
        }
        if (posix && !Files.getPosixFilePermissions(file).equals(OWNER)) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    private static AccessToken read(Path file) throws IOException {
        String first =
                Files.readString(file).lines().findFirst().map(String::strip).orElse("");
        if (first.length() < FEWEST_CHARACTERS) {
            throw new UsageException("the first line of " + file + " is shorter than " + FEWEST_CHARACTERS
                    + " characters, which can be guessed; delete the file, and a new token is made");
        }
        return new AccessToken(first);
    }

    /** Whether it is this one; takes as long for any other. */
    boolean is(String given) {
        return MessageDigest.isEqual(signature("given:" + given), signature("given:" + text()));
    }

    private String text() {
        return new String(token, StandardCharsets.UTF_8);
    }

    /** A text with a signature behind a dot. */
    String signed(String text) {
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(text));
    }

    /** The text before the dot; null where the signature is another one. */
    String verified(String signed) {
        int dot = signed.lastIndexOf('.');
        String text = dot < 0 ? "" : signed.substring(0, dot);
        boolean same = MessageDigest.isEqual(
                signed.getBytes(StandardCharsets.UTF_8), signed(text).getBytes(StandardCharsets.UTF_8));
        return same ? text : null;
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
