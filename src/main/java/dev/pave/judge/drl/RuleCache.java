package dev.pave.judge.drl;

import dev.pave.home.Mistake;
import dev.pave.pattern.DurableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled rules on disk, a file for each content: SHA-256 of the rest, then the sources, then the module. A file that
 * does not agree with its hash is as good as none. {@code last-good/rules} names the newest that compiled.
 */
final class RuleCache {
    private static final int HASH = 32;
    private static final int KEEP = 8;
    static final String ENDING = ".rules";

    private final Path folder;
    private final Path pointer;

    RuleCache(Path cacheFolder) {
        this.folder = cacheFolder.resolve("rules");
        this.pointer = folder.resolve("last-good").resolve("rules");
    }

    /** What was kept under a key; empty when there is nothing, or it is damaged. */
    Optional<CompiledRules> find(String key) throws IOException {
        try {
            return whole(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The rules that a file holds; empty where it does not agree with its hash. */
    static Optional<CompiledRules> whole(byte[] content) throws IOException {
        byte[] rest = Arrays.copyOfRange(content, Math.min(HASH, content.length), content.length);
        boolean isWhole = Arrays.equals(content, 0, Math.min(HASH, content.length), Sha256.of(rest), 0, HASH);
        return isWhole ? Optional.of(decode(rest)) : Optional.empty();
    }

    /** What compiled last; empty when nothing ever did. */
    Optional<CompiledRules> lastGood() throws IOException {
        return Files.exists(pointer) ? find(Files.readString(pointer).strip()) : Optional.empty();
    }

    void put(String key, CompiledRules rules) throws IOException {
        DurableFile.write(file(key), content(rules));
        prune();
    }

    /** What a file of these rules holds. */
    static byte[] content(CompiledRules rules) throws IOException {
        byte[] rest = encode(rules);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Sha256.of(rest));
        content.write(rest);
        return content.toByteArray();
    }

    /** Makes a key the last good one. */
    void setLastGood(String key) throws IOException {
        if (!Files.exists(pointer) || !Files.readString(pointer).strip().equals(key)) {
            DurableFile.write(pointer, key);
        }
    }

    Path folder() {
        return folder;
    }

    private Path file(String key) {
        return folder.resolve(key + ENDING);
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted((a, b) ->
                            Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
                    .skip(KEEP)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static byte[] encode(CompiledRules rules) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(rules.sources().size());
            for (RuleSource source : rules.sources()) {
                out.writeUTF(source.name());
                byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            out.write(rules.module());
        }
        return bytes.toByteArray();
    }

    private static CompiledRules decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<RuleSource> sources = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                sources.add(new RuleSource(name, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)));
            }
            return new CompiledRules(sources, in.readAllBytes());
        }
    }

    /** Says that something could not be kept; it is only slower without. */
    static Mistake notKept(Path file, IOException e) {
        return Mistake.in(
                file.toString(),
                "cannot be written (" + e
                        + "); make the folder writable, until then every start reads and compiles anew");
    }
}
