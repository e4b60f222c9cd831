package dev.pave.store;

import dev.pave.pattern.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The scripts beside this class in {@code migrations/}: an {@code index} with a name a line, and for each name an
 * {@code .up.sql} and a {@code .down.sql}.
 */
final class MigrationScripts {

    /** One step: {@code V001__history} is version 1, named history. */
    record Script(int version, String name, String up, String down) {

        String checksum() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(up.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    List<Script> all() {
        return resource("index").lines().map(this::script).toList();
    }

    private Script script(String id) {
        int version = Integer.parseInt(id.substring(1, id.indexOf("__")));
        String name = id.substring(id.indexOf("__") + 2);
        return new Script(version, name, resource(id + ".up.sql"), resource(id + ".down.sql"));
    }

    private String resource(String name) {
        return Resource.text(MigrationScripts.class, "migrations/" + name);
    }
}
