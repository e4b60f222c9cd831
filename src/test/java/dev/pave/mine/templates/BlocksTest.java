package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private final Vocabulary vocabulary = new Vocabulary();

    /** A method that always writes these lines. */
    private TemplateMethod always(String text) {
        return new TemplateMethod() {
            @Override
            public String id() {
                return "always";
            }

            @Override
            public int[] next(RecentFiles siblings, Vocabulary lines) {
                return lines.numbersOf(text.lines().toList());
            }
        };
    }

    private String whole(String template, String... files) {
        List<RecentFiles.Forms> forms = new ArrayList<>();
        for (String file : files) {
            int[] lines = vocabulary.numbersOf(file.lines().toList());
            forms.add(new RecentFiles.Forms(lines, lines));
        }
        int[] lines = new Blocks(always(template)).next(new RecentFiles(forms, 12), vocabulary);
        return String.join("\n", Arrays.stream(lines).mapToObj(vocabulary::line).toList());
    }

    /** A gap may leave a closing line as no past file had it. */
    @Test
    void aLineThatNoFileHadWasNeverSeenToClose() {
        int[] file = vocabulary.numbersOf(List.of("import {", "  a,", "} from 'a';"));
        BlockOpeners openers =
                BlockOpeners.of(new RecentFiles(List.of(new RecentFiles.Forms(file, file)), 12), vocabulary);
        int made = vocabulary.numbersOf(List.of("} from '';"))[0];

        assertThat(openers.opens(file[0], made)).isFalse();
        assertThat(openers.opens(file[0], file[2])).isTrue();
    }

    private static String spec(String what) {
        return """
                describe Foo do
                  it '%s' do
                    expect_offense
                  end
                end
                """.formatted(what);
    }

    @Test
    void keepsWhatIsWhole() {
        String template = "describe Foo do\n  it 'works' do\n    expect_offense\n  end\nend";

        assertThat(whole(template, spec("works"), spec("works"))).isEqualTo(template);
    }

    @Test
    void dropsWhatClosesNothing() {
        assertThat(whole("describe Foo do\n    expect_offense\n  end\nend", spec("works"), spec("works")))
                .isEqualTo("describe Foo do\n    expect_offense\nend");
    }

    @Test
    void closesWhatIsOpen() {
        assertThat(whole("describe Foo do\n  it 'works' do\n    expect_offense", spec("works"), spec("works")))
                .isEqualTo("describe Foo do\n  it 'works' do\n    expect_offense\n  end\nend");
    }

    @Test
    void closesABlockBeforeTheNextOneBegins() {
        assertThat(whole(
                        "describe Foo do\n  it 'works' do\n\n  it 'works' do\n    expect_offense\n  end\nend",
                        spec("works"),
                        spec("works")))
                .isEqualTo(
                        "describe Foo do\n  it 'works' do\n  end\n\n  it 'works' do\n    expect_offense\n  end\nend");
    }

    @Test
    void dropsWhatContinuesNothing() {
        String file = "if a\n  one\nelse\n  two\nend";

        assertThat(whole("  one\nelse\n  two", file, file)).isEqualTo("  one\n  two");
    }

    @Test
    void leavesAloneWhatStandsBetweenLinesOfNoIndentation() {
        String xml = "<a>\n  <b>\n    <c>text\nless\n    more</c>\n  </b>\n</a>";

        assertThat(whole(xml, xml, xml)).isEqualTo(xml);
    }

    @Test
    void leavesFlatTextAlone() {
        assertThat(whole("# Title\n\ntext", "# Title\n\ntext\n", "# Title\n\nother\n"))
                .isEqualTo("# Title\n\ntext");
    }

    @Test
    void dropsBlankLinesInARowAndBracketsClosedAtOnce() {
        String json = "{\n  a: [\n    {\n      x: 1\n    },\n  ]\n}";

        assertThat(whole("{\n  a: [\n\n\n    {\n    },\n    {\n    },\n    word\n  ]\n}", json, json))
                .isEqualTo("{\n  a: [\n\n    word\n  ]\n}");
    }
}
