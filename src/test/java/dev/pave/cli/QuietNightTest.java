package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A night in which nothing has changed does not judge again; one in which anything has does. */
class QuietNightTest extends InAHome {

    private static final List<String> NAMES = List.of(
            "basket", "cart", "coupon", "customer", "delivery", "invoice", "order", "parcel", "payment", "refund");

    private String shop;

    /** The first night approves, the second one finds that in force. */
    @BeforeEach
    void twoNights() throws IOException {
        shop = CommandLineRun.shop(folder, NAMES).toString();
        night();
        assertThat(judged()).as("the next one would say otherwise").isEmpty();
        assertThat(night()).isEqualTo(judged());
    }

    private String night() {
        return json("nightly", "--repo", shop).at("/run_id").asString();
    }

    /** The run that judged last, where the next night may rest on that. */
    private String judged() throws IOException {
        Path kept = home.resolve("state/cache/judged.json");
        if (!Files.exists(kept)) {
            return "";
        }
        String text = Files.readString(kept);
        return text.replaceFirst("(?s).*\"runId\":\"([^\"]*)\".*", "$1");
    }

    private String tables(String run) {
        return query("SELECT * EXCLUDE (run_id) FROM verdicts WHERE run_id = '" + run + "' ORDER BY ALL")
                + query("SELECT * FROM pattern_candidates ORDER BY ALL")
                + query("SELECT * FROM candidate_templates ORDER BY ALL")
                + query("SELECT * FROM occurrences ORDER BY ALL");
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = home.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    @Test
    void saysTheSameWithoutJudging() throws IOException {
        String judged = judged();
        String before = tables(judged);

        String quiet = night();

        assertThat(judged()).isEqualTo(judged).isNotEqualTo(quiet);
        assertThat(tables(quiet)).isEqualTo(before);
        assertThat(home.resolve("reports/" + quiet + "/candidates.html")).isRegularFile();
        assertThat(home.resolve("reports/current")).hasContent(quiet);
    }

    @Test
    void noticesOtherRulesNumbersAndSettings() throws IOException {
        edit("rules/auto_approval_rules.yaml", "min_executions: 3", "min_executions: 4");
        assertThat(night()).as("numbers for the rules").isEqualTo(judged());

        edit("rules/detection.drl", "rule \"", "// looked at\nrule \"");
        assertThat(night()).as("another rule").isEqualTo(judged());

        edit("jobs/nightly.yaml", "half_life: 7.5", "half_life: 3.5");
        assertThat(night()).as("the job forgets sooner").isEqualTo(judged());

        assertThat(night()).as("nothing").isNotEqualTo(judged());
    }

    @Test
    void noticesWhatAPersonDecided() throws IOException {
        String id = json("candidates", "list").at("/candidates/0/pattern_id").asString();
        assertThat(at("reject", id, "--reason", "we generate these").code).isZero();

        String night = night();

        assertThat(night).isEqualTo(judged());
        JsonNode shown = json("candidates", "show", id);
        assertThat(shown.at("/status").asString()).isEqualTo("rejected");
    }

    @Test
    void tellsBrokenRulesEveryNight() throws IOException {
        edit("rules/detection.drl", "rule \"", "rule \"broken\" when nothing then\nrule \"");

        for (int i = 0; i < 3; i++) {
            assertThat(at("nightly", "--repo", shop).err).contains("detection.drl");
        }
    }
}
