package dev.pave.mine.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageMinerTest {

    @Test
    void nothingSeenNothingMined() {
        assertThat(mined(List.of()).templates()).isEmpty();
    }

    @Test
    void whatIsLearnedOfCountsAloneIsWhatIsMined() {
        for (int most : List.of(300, 50_000)) {
            MessageMiner miner = new MessageMiner(Header.NONE, most);
            List<String> shapes = IntStream.range(0, 900)
                    .mapToObj(i -> "job part" + (char) ('a' + i % 26) + " of " + i + " said " + i / 26)
                    .toList();
            shapes.forEach(shape -> miner.add(shape, 2));

            LogShapes counted = miner.shapes();
            Function<String, MessageTemplate> learned = counted.templates(counted.learned());
            MinedMessages mined = miner.mined();

            assertThat(shapes)
                    .allSatisfy(shape -> assertThat(learned.apply(shape))
                            .isEqualTo(mined.ofShape(shape).orElseThrow()));
        }
    }

    @Test
    void namesInOnePlaceAreAVariable() {
        assertTemplates(
                List.of(
                        "login of ann failed",
                        "login of bob failed",
                        "login of cy failed",
                        "login of dee failed",
                        "login of eve failed",
                        "logout"),
                "login of <*> failed",
                "logout");
    }

    @Test
    void aUnitOfTimeThatIsSometimesThereMakesNoOtherMessage() {
        assertTemplates(
                List.of(
                        "backup of tank closed after 00:12",
                        "backup of tank closed after 5 sec",
                        "backup of tank closed after 00:31",
                        "backup of tank closed by operator"),
                "backup of tank closed after <*>",
                "backup of tank closed by operator");
    }

    @Test
    void whatHasASubjectInFrontIsAnotherMessage() {
        assertTemplates(
                List.of("17 joined the queue", "18 joined the queue", "joined the queue"),
                "<*> joined the queue",
                "joined the queue");
    }

    @Test
    void fewPlainWordsAreDifferentMessages() {
        assertTemplates(
                List.of("animation begin now", "animation end now"), "animation begin now", "animation end now");
    }

    @Test
    void behindTheWordUserTwoNamesAreEnough() {
        assertTemplates(
                List.of("session of user ann opened", "session of user bob opened"), "session of user <*> opened");
    }

    @Test
    void whatTheValuesShareStays() {
        assertTemplates(
                List.of("open app=org.a.Main;", "open app=Shell;", "stored block_7 here", "stored piece_9 here"),
                "open app=<*>;",
                "stored <*> here");
    }

    @Test
    void anEmptyBracketIsAFullOneWithoutValue() {
        assertTemplates(List.of("call (7) made", "call () made"), "call (<*>) made");
    }

    @Test
    void otherKeysAreOtherMessages() {
        assertTemplates(
                List.of("set depth....7", "set width....9", "has ip=1 now", "has id=2 now"),
                "has id=<*> now",
                "has ip=<*> now",
                "set depth....<*>",
                "set width....<*>");
    }

    @Test
    void manyKeysAreValues() {
        List<String> lines = IntStream.range(0, 30)
                .mapToObj(i -> "status ready lib" + "abcdef".charAt(i % 6) + "wxyzu".charAt(i / 6) + ":all now")
                .toList();

        assertTemplates(lines, "status ready <*>:all now");
    }

    @Test
    void aValueMayBeNoneOneOrSeveralWords() {
        assertTemplates(
                List.of("sent 5 bytes to peer", "sent 7 bytes to peer", "sent 9000 (8.8 KB) bytes to peer"),
                "sent <*> bytes to peer");
    }

    @Test
    void twoPlacesMayVaryAtOnce() {
        List<String> names = List.of("ann", "bob", "cy", "dee", "eve", "fay", "gil", "hal", "ida", "jo");
        List<String> towns = List.of("oslo", "bern", "rome", "kyiv", "bonn", "riga", "lima", "cork", "nice", "turku");
        List<String> lines = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " moved over to " + towns.get(i) + " today")
                .toList();

        assertTemplates(lines, "<*> moved over to <*> today");
    }

    @Test
    void recordsDifferInTheValuesOfTheirKeys() {
        assertTemplates(
                List.of("put tag=a own=x", "put tag=b own=y", "put tag=c own=z", "put tag=d own=u", "put tag=e own=v"),
                "put tag=<*> own=<*>");
    }

    @Test
    void anyOrderAndAnySplitGiveTheSameTemplates() {
        List<String> lines = manyLines();
        MinedMessages whole = mined(lines);
        Collections.shuffle(lines, new Random(3));
        MessageMiner first = new MessageMiner(Header.NONE);
        MessageMiner second = new MessageMiner(Header.NONE);
        lines.subList(0, 100).forEach(first::observe);
        lines.subList(100, lines.size()).forEach(second::observe);
        second.add(first);

        assertThat(second.mined().templates()).isEqualTo(whole.templates());
        assertThat(second.messages()).isEqualTo(lines.size());
    }

    @Test
    void aboveTheBoundShapesGetCoarserTheSameInAnyOrder() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            lines.add("task t" + i % 7 + "x said "
                    + Integer.toString(i * 7919, 36).replaceAll("\\d", "q") + " end");
        }
        MessageMiner whole = new MessageMiner(Header.NONE, 1100);
        lines.forEach(whole::observe);
        Collections.shuffle(lines, new Random(5));
        MessageMiner first = new MessageMiner(Header.NONE, 1100);
        MessageMiner second = new MessageMiner(Header.NONE, 1100);
        lines.subList(0, 700).forEach(first::observe);
        lines.subList(700, lines.size()).forEach(second::observe);
        first.add(second);

        assertThat(first.mined().templates()).isEqualTo(whole.mined().templates());
        assertThat(whole.mined().templates()).hasSizeLessThan(1100);
        assertThat(whole.mined().templates().stream()
                        .mapToLong(MessageTemplate::count)
                        .sum())
                .isEqualTo(4000);
    }

    @Test
    void stackTracesBelongToTheirMessage() {
        List<String> lines = List.of(
                "2022-03-01 09:00:01 ERROR app.Main: step 3 broke",
                "java.lang.IllegalStateException: no room",
                "\tat app.Main.run(Main.java:12)",
                "2022-03-01 09:00:02 ERROR app.Main: step 4 broke");
        MessageMiner miner = new MessageMiner(Header.learn(lines));

        assertThat(lines.stream().map(miner::observe)).containsExactly(true, false, false, true);
        assertThat(miner.continuations()).isEqualTo(2);
        assertThat(miner.mined().templates()).singleElement().satisfies(template -> {
            assertThat(template.text()).isEqualTo("step <*> broke");
            assertThat(template.count()).isEqualTo(2);
            assertThat(template.example()).isEqualTo("step <*> broke");
        });
    }

    @Test
    void aLineIsReadByItsTemplate() {
        MinedMessages mined = mined(List.of("moved 7 files to /a/b (x)", "stopped"));
        String id = mined.templates().get(0).id();

        assertThat(mined.parse("moved  12 files to /c (x)")).contains(new Parsed(id, List.of("12", "/c")));
        assertThat(id).isEqualTo("8945611a72be");
        assertThat(mined.parse("stopped").orElseThrow().parameters()).isEmpty();
        assertThat(mined.parse("  indented")).isEmpty();
        assertThat(mined.parse("never seen")).isEmpty();
    }

    @Test
    void whatAPathAsksIsPartOfIt() {
        assertTemplates(
                List.of(
                        "\"GET /v2/boxes HTTP/1.1\" 200",
                        "\"GET /v2/boxes?all=True&since=2026-05-04 HTTP/1.1\" 200",
                        "is a=b? no, c=d"),
                "\"GET <*> HTTP/<*>\" <*>",
                "is a=b? no, c=d");
    }

    @Test
    void aValueThatWasNeverSeenFitsTheTemplate() {
        MinedMessages mined = mined(List.of(
                "login of ann failed",
                "login of bob failed",
                "login of cy failed",
                "login of dee failed",
                "login of eve failed"));

        assertThat(mined.parse("login of zoe failed").orElseThrow().parameters())
                .containsExactly("zoe");
        assertThat(mined.parse("login of zoe worked")).isEmpty();
    }

    @Test
    void onlyMinersOfTheSameHeaderAddUp() {
        MessageMiner bare = new MessageMiner(Header.NONE);
        MessageMiner dated = new MessageMiner(new Header(' ', List.of(Field.NUMBER)));

        assertThatThrownBy(() -> bare.add(dated)).hasMessageContaining("same header");
    }

    private static List<String> manyLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String word = "abcdefghij".substring(i % 10, i % 10 + 1).repeat(3);
            lines.add("got " + word + " from pool " + i);
            lines.add("kept " + word + " for " + word + " again");
            lines.add("done");
        }
        return lines;
    }

    private static MinedMessages mined(List<String> lines) {
        MessageMiner miner = new MessageMiner(Header.learn(lines));
        lines.forEach(miner::observe);
        return miner.mined();
    }

    private static void assertTemplates(List<String> lines, String... templates) {
        assertThat(mined(lines).templates()).extracting(MessageTemplate::text).containsExactlyInAnyOrder(templates);
    }
}
