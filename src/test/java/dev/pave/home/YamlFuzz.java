package dev.pave.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a fuzzer calls with any text: the readers of job files and specifications. What they do not take they say with the
 * exception that they declare. Each nested class is a target of {@code bench/fuzz.sh}; {@link YamlFuzzTest} has a few seeds.
 */
final class YamlFuzz {

    private YamlFuzz() {}

    static final class JobFile {
        private static final Path FILE = file();

        private JobFile() {}

        private static Path file() {
            try {
                return Files.createTempFile("job", ".yaml");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public static void fuzzerTestOneInput(byte[] data) {
            try {
                Files.write(FILE, new String(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
                JobSpecReader.read(FILE);
            } catch (MistakesException declared) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class SpecificationFile {
        private SpecificationFile() {}

        public static void fuzzerTestOneInput(byte[] data) {
            try {
                SpecificationReader.parse("fuzz.yaml", new String(data, StandardCharsets.UTF_8), name -> name);
            } catch (MistakesException declared) {
                return;
            }
        }
    }
}
