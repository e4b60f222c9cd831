package dev.pave.inspect;

import dev.pave.home.UsageException;
import dev.pave.ingest.git.WorkFiles;
import dev.pave.pattern.finding.Sighting;
import dev.pave.scan.Scan;
import dev.pave.scan.SourceFile;
import dev.pave.scan.SourceScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads source files and scans them, on two threads, some files at a time, so that memory stays bounded. */
public final class SourceScan {

    private static final int THREADS = 2;
    private static final int AT_ONCE = 100;

    private final SourceFiles files;

    public SourceScan(SourceFiles files) {
        this.files = files;
    }

    /** Scans all files. */
    public Scan run() {
        SourceScanner scanner = new SourceScanner();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            List<SourceFiles.Entry> entries = files.entries();
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                List<SourceFiles.Entry> part = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
                parts.add(threads.submit(() -> scanner.add(read(part))));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            return scanner.result();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scan was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<SourceFile> read(List<SourceFiles.Entry> part) {
        return part.stream().map(files::read).flatMap(Optional::stream).toList();
    }

    /** Those of the sightings that lines added since a revision show. */
    public List<Sighting> addedSince(String revision, List<Sighting> sightings) throws IOException {
        Map<Path, Map<Path, BitSet>> byTree = new HashMap<>();
        Map<String, BitSet> added = new HashMap<>();
        for (SourceFiles.Entry entry : files.entries()) {
            WorkFiles tree = entry.root()
                    .orElseThrow(() ->
                            new UsageException("--changed asks git, but " + entry.file() + " is in no git work tree"));
            if (!byTree.containsKey(tree.root())) {
                byTree.put(tree.root(), tree.addedSince(revision));
            }
            BitSet lines = byTree.get(tree.root()).get(tree.root().relativize(entry.file()));
            if (lines != null) {
                added.put(entry.name(), lines);
            }
        }
        return sightings.stream()
                .filter(sighting -> {
                    int next = added.getOrDefault(sighting.path(), new BitSet()).nextSetBit(sighting.line());
                    return next >= 0 && next <= sighting.lastLine();
                })
                .toList();
    }
}
