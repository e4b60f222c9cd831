package dev.pave.judge.drl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The rules that pave comes with, compiled when pave is built, so that the first night of a home need not. Another Java or
 * changed rules have another key, and compile as ever.
 */
public final class ShippedRules {

    private static final String FOLDER = "/home/compiled/";

    private ShippedRules() {}

    /** What the build compiled under a key; empty where it is something else that is asked for. */
    static Optional<CompiledRules> find(String key) throws IOException {
        try (InputStream in = ShippedRules.class.getResourceAsStream(FOLDER + key + RuleCache.ENDING)) {
            return in == null ? Optional.empty() : RuleCache.whole(in.readAllBytes());
        }
    }

    /** Whether rules are those that pave comes with, which have no mistake: the build compiled them for this Java. */
    static boolean are(List<RuleSource> sources) {
        try {
            return find(RuleBase.key(sources)).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Compiles them, as a step of the build.
     *
     * @param args the folder of compiled classes and resources
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        List<RuleSource> sources = RuleFolder.read(classes.resolve("home/rules"));
        MistakeFinder compiler = new MistakeFinder(new RuleCompiler());
        CompiledRules rules = compiler.compile(sources)
                .orElseThrow(() -> new RulesException("The shipped rules do not compile:", compiler.found()));
        Path folder = Files.createDirectories(classes.resolve(FOLDER.substring(1)));
        try (Stream<Path> earlier = Files.list(folder)) {
            for (Path file : earlier.toList()) {
                Files.delete(file);
            }
        }
        CompiledRules same = new CompiledRules(rules.sources(), withoutTimes(rules.module()));
        Files.write(folder.resolve(RuleBase.key(sources) + RuleCache.ENDING), RuleCache.content(same));
    }

    /** The same entries by name and at one time, so that each build has the same bytes. */
    private static byte[] withoutTimes(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream same = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                same.putNextEntry(entry);
                same.write(each.getValue());
            }
        }
        return out.toByteArray();
    }
}
