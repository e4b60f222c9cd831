package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A night in a checkout whose {@code .gitignore} files are pave's own. */
class CleanCheckoutTest extends InAHome {

    private String shop;

    @BeforeEach
    void makeCheckout() throws Exception {
        shop = CommandLineRun.shop(
                        folder, List.of("basket", "cart", "coupon", "customer", "delivery", "invoice", "order"))
                .toString();
        for (String ignored : List.of(".gitignore", "specs/.gitignore")) {
            Files.copy(Path.of(ignored), home.resolve(ignored));
        }
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-q", "-m", "Begin");
    }

    private String git(String... words) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void staysCleanAndRunsWhatItFound() throws Exception {
        assertThat(json("nightly", "--repo", shop).at("/approved").asInt()).isEqualTo(1);

        assertThat(git("status", "--porcelain")).isEmpty();
        String id = json("candidates", "list", "--status", "approved")
                .at("/candidates/0/pattern_id")
                .asString();
        assertThat(home.resolve("specs/mined/" + id + ".pattern.yaml")).isRegularFile();
        assertThat(at("registry", "validate").code).isZero();
        assertThat(at("run", id, "--set", "name=wish", "--repo", home.toString()).out)
                .contains("src/wish.js");
        String beginning = id.substring(2, 7);
        assertThat(at("run", beginning, "--set", "name=wish", "--repo", home.toString()).out)
                .contains("src/wish.js");
        assertThat(at("candidates", "show", beginning).out).contains(id);
        assertThat(at("rules", "explain", beginning).code).isZero();
        assertThat(at("registry", "accept", beginning).err).contains("nothing is offered");
        assertThat(at("approve", beginning, "--reason", "good").out).contains(id);
        CommandLineRun second = at("nightly", "--repo", shop);
        assertThat(second.err).doesNotContain("PATTERN_INDEX");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void listsWhatIsTrackedInAHomeOfSomebodyElse() throws Exception {
        Files.delete(home.resolve("specs/.gitignore"));
        assertThat(json("nightly", "--repo", shop).at("/approved").asInt()).isEqualTo(1);

        assertThat(git("status", "--porcelain")).contains("specs/PATTERN_INDEX.yaml", "specs/mined/");
    }
}
