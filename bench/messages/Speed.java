import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.MessageMiner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads, masks and mines each file once, the header learned from its first 2,000 lines. usage: Speed FILE... */
final class Speed {

    private static final int SAMPLE = 2000;

    public static void main(String[] args) throws IOException {
        for (String file : args) {
            long start = System.nanoTime();
            long lines = 0;
            MessageMiner miner = null;
            List<String> sample = new ArrayList<>();
            try (BufferedReader in = Files.newBufferedReader(Path.of(file))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines++;
                    if (miner != null) {
                        miner.observe(line);
                        continue;
                    }
                    sample.add(line);
                    if (sample.size() == SAMPLE) {
                        miner = new MessageMiner(Header.learn(sample));
                        sample.forEach(miner::observe);
                    }
                }
            }
            int templates = miner == null ? 0 : miner.mined().templates().size();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%-12s %,d lines in %.2f s: %,.0f lines/s, %d templates%n",
                    Path.of(file).getFileName(), lines, seconds, lines / seconds, templates);
        }
    }
}
