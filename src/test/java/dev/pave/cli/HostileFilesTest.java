package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Files of a home, and those that a person names, that are not what they should be. */
class HostileFilesTest {

    private static final List<String> NAMES =
            List.of("address", "basket", "coupon", "delivery", "invoice", "order", "payment", "refund", "stock", "tax");

    @TempDir
    Path folder;

    private Path home;
    private String shop;

    @BeforeEach
    void makeHome() throws IOException {
        home = folder.resolve("home");
        shop = CommandLineRun.shop(folder, NAMES).toString();
        assertThat(pave("init", home.toString()).code).isZero();
    }

    private CommandLineRun at(String... args) {
        return pave(Stream.concat(Stream.of("--home", home.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private String nightly() {
        CommandLineRun night = at("nightly", "--repo", shop);
        assertThat(night.code).as(night.err).isZero();
        return JsonMapper.builder()
                .build()
                .readTree(at("--json", "candidates", "list").out)
                .at("/candidates/0/pattern_id")
                .asString();
    }

    @Test
    void aNightKeepsAnIndexThatAPersonWroteGood() throws IOException {
        Files.writeString(home.resolve("specs/PATTERN_INDEX.yaml"), "patterns: []   # none yet\nversion: 1\n");

        nightly();

        CommandLineRun validated = at("registry", "validate");
        assertThat(validated.out).contains("The registry is good");
        assertThat(home.resolve("specs/PATTERN_INDEX.yaml")).content().contains("# none yet");
    }

    @Test
    void aNightNamesTheLineOfADamagedIndex() throws IOException {
        Files.writeString(home.resolve("specs/PATTERN_INDEX.yaml"), "version: 1\npatterns: &all []\n");

        CommandLineRun night = at("nightly", "--repo", shop);

        assertThat(night.code).isEqualTo(1);
        assertThat(night.err).contains("PATTERN_INDEX.yaml:2: the anchor &all is not read");
    }

    @Test
    void aHeldStagingFolderPutsSpecificationsOffAndIsFiveForARun() throws IOException {
        Path lock = Files.createDirectories(home.resolve("state/staging-specs")).resolve(".lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            CommandLineRun night = at("nightly", "--repo", shop);

            assertThat(night.code).as(night.err).isZero();
            assertThat(night.err).contains("no specifications were written: another run is writing");
            assertThat(home.resolve("specs/mined")).doesNotExist();
        }
        String id = nightly();
        assertThat(home.resolve("specs/mined/" + id + ".pattern.yaml")).isRegularFile();
        Path work = Files.createDirectory(folder.resolve("work"));
        Path held = Files.createDirectories(home.resolve("state/staging")).resolve(".lock");
        try (FileChannel other = FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            CommandLineRun run = at(
                    "run", id, "--set", "name=voucher", "--repo", work.toString(), "--on-conflict", "skip", "--apply");
            assertThat(run.code).isEqualTo(5);
        }
        refusesASpecificationThatDoesNotFit(id, work);
        refusesValuesThatAreNone(id, work);
    }

    private void refusesASpecificationThatDoesNotFit(String id, Path work) throws IOException {
        Path spec = home.resolve("specs/mined/" + id + ".pattern.yaml");
        String good = Files.readString(spec);
        Files.writeString(spec, good.replace("verify: []", "verify: npm test"));

        for (CommandLineRun refused : List.of(
                at("run", id, "--set", "name=voucher", "--repo", work.toString(), "--apply"),
                at("approve", id, "--reason", "looks good"))) {
            assertThat(refused.code).isEqualTo(1);
            assertThat(refused.err).containsPattern("pattern.yaml:\\d+: /verify: wants a list, but is ");
        }
        assertThat(at("registry", "validate").out).containsPattern("pattern.yaml:\\d+: /verify: wants a list, but is ");
        assertThat(work).isEmptyDirectory();
        Files.writeString(spec, good);
    }

    private void refusesValuesThatAreNone(String id, Path work) throws IOException {
        Path file = folder.resolve("values.yaml");
        CommandLineRun missing = at("run", id, "-i", file.toString(), "--repo", work.toString());
        assertThat(missing.code).isEqualTo(2);
        assertThat(missing.err).contains("values.yaml: is not there");
        assertThat(at("run", id, "-i", folder.toString()).err).contains("is a folder");

        String[][] cases = {
            {"null", "values.yaml:1: wants values such as `name: no-foo`, but is nothing"},
            {"- a", "values.yaml:1: wants values such as"},
            {"", "values.yaml:1: wants values such as"},
            {"name: a\nname: b\n", "values.yaml:2: the key `name` is given twice"},
            {"name: [a]\n", "values.yaml:1: `name` wants one value, not a list"},
            {"x: &a 1\nname: *a\n", "values.yaml:1: the anchor &a is not read"},
            {"name: ~\n", "values.yaml:1: `name` wants one value, not nothing"},
            {"name: a\0b\n", "values.yaml:1: has a NUL byte"},
        };
        for (String[] each : cases) {
            Files.writeString(file, each[0]);
            CommandLineRun refused = at("run", id, "-i", file.toString(), "--repo", work.toString());
            assertThat(refused.err).contains(each[1]);
            assertThat(refused.code).isEqualTo(2);
        }
        Files.write(file, "name: a\n".getBytes(StandardCharsets.UTF_16));
        assertThat(at("run", id, "-i", file.toString()).err).contains("is UTF-16");
        Files.writeString(file, "\uFEFFname: 1.10\n");
        assertThat(at("run", id, "-i", file.toString(), "--repo", work.toString(), "--on-conflict", "skip").out)
                .contains("1.10");
    }
}
