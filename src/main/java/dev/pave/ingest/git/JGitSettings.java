package dev.pave.ingest.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Settings that JGit keeps once a process: large caches for reading packs, and no probing. Left alone, JGit would run
 * the git binary to find its system configuration, and would measure the file system's clock by writing files into the
 * repository.
 */
final class JGitSettings {
    private static final int DELTA_BASES = 48 * WindowCacheConfig.MB;
    private static final int WINDOW = WindowCacheConfig.MB;
    private static final long MAPPED = 1024L * WindowCacheConfig.MB;

    private JGitSettings() {}

    static synchronized void install() {
        if (SystemReader.getInstance() instanceof Quiet) {
            return;
        }
        SystemReader.setInstance(new Quiet(SystemReader.getInstance()));
        // Without an end to the wait, what waits for shared threads, which wait for what it has locked, would wait for
        // ever.
        FS.FileStoreAttributes.setBackground(true);
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setPackedGitMMAP(true);
        cache.setPackedGitWindowSize(WINDOW);
        cache.setPackedGitLimit(MAPPED);
        cache.setPackedGitUseStrongRefs(true);
        cache.setDeltaBaseCacheLimit(DELTA_BASES);
        cache.setExposeStatsViaJmx(false);
        cache.install();
    }

    /** Knows no configuration but the repository's own. */
    private static final class Quiet extends SystemReader.Delegate {
        Quiet(SystemReader others) {
            super(others);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return new Nothing(parent, fs);
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return new Nothing(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return new Nothing(parent, fs);
        }
    }

    /** A configuration that is empty, but for an assumed resolution of file times. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return "filesystem".equals(section)
                    ? unit.convert(10, TimeUnit.MILLISECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public String toString() {
            return "no configuration";
        }
    }
}
