package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnindentedTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private List<String> template(String... files) {
        List<RecentFiles.Forms> forms = Arrays.stream(files)
                .map(file -> vocabulary.numbersOf(file.lines().toList()))
                .map(lines -> new RecentFiles.Forms(lines, lines))
                .toList();
        int[] template = new Unindented(new Alignment()).next(new RecentFiles(forms, 12), vocabulary);
        return Arrays.stream(template).mapToObj(vocabulary::line).toList();
    }

    @Test
    void findsTheSameLineAtAnotherDepth() {
        assertThat(template("a\n  expect\nb", "c\n    expect\nd", "e\n  expect\nf"))
                .containsExactly("  expect");
    }

    @Test
    void indentsALineLikeTheFilesThatIndentTheOneBeforeItAlike() {
        assertThat(template("  open\n  close", "    open\n    close", "    open\n    close", "  x\n  close"))
                .containsExactly("    open", "    close");
    }
}
