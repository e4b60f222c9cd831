package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private RecentFiles files(String... texts) {
        List<RecentFiles.Forms> forms = new ArrayList<>();
        for (String text : texts) {
            int[] lines = vocabulary.numbersOf(text.lines().toList());
            forms.add(new RecentFiles.Forms(lines, lines));
        }
        return new RecentFiles(forms, 12);
    }

    private OwnWords songs() {
        return new OwnWords(
                files(
                        "#[test]\nfn verse_with_two_bottles() {\n}\n\nlet a = first(b);\n",
                        "#[test]\nfn empty() {\n}\n\nlet c = second(d);\n",
                        "#[test]\nfn of_three() {\n}\n"),
                vocabulary,
                new OwnWords.Between());
    }

    @Test
    void aWordThatHardlyAnyFileHasIsAGap() {
        assertThat(songs().open("fn verse_with_two_bottles() {")).isEqualTo("fn " + Gap.TEXT.mark() + "() {");
    }

    /** Fewer than half have the word, and of the lines that look so all have it. */
    @Test
    void aKeywordIsNoWordOfOneFile() {
        OwnWords tests = new OwnWords(
                files(
                        "public void opens() {\n}\n",
                        "public void closes() {\n}\n",
                        "public void moves() {\n}\n",
                        "void findsRareOnes() {\n}\n",
                        "void findsRareOnes() {\n}\n"),
                vocabulary,
                new OwnWords.Between());

        assertThat(tests.open("void findsRareOnes() {")).isEqualTo("void " + Gap.TEXT.mark() + "() {");
        assertThat(tests.open("public void moves() {")).isEqualTo("public void " + Gap.TEXT.mark() + "() {");
    }

    @Test
    void aLineOfNothingButItsOwnStays() {
        assertThat(songs().open("first(b);")).isEqualTo("first(b);");
        assertThat(songs().open("struct Verse<T> {")).isEqualTo("struct Verse<T> {");
    }

    @Test
    void testsThatDifferInTheirNamesAreWrittenOnce() {
        String[] names = {"empty", "one_word", "two_words", "a_long_line", "of_digits", "of_signs"};
        List<RecentFiles.Forms> forms = new ArrayList<>();
        for (String file : names) {
            List<String> lines = new ArrayList<>(List.of("use song::*;"));
            for (String test : names) {
                lines.addAll(List.of("", "#[test]", "#[ignore]", "fn " + file + "_" + test + "() {"));
                lines.addAll(List.of("    check(\"" + file + test + "\");", "}"));
            }
            int[] numbers = vocabulary.numbersOf(lines);
            forms.add(new RecentFiles.Forms(numbers, numbers, dev.pave.syntax.Outline.of("tests/a.rs", lines)));
        }

        int[] text = new WholeBlocks("x.rs").next(new RecentFiles(forms, 12), vocabulary);

        assertThat(Arrays.stream(text).mapToObj(vocabulary::line))
                .filteredOn(line -> line.startsWith("fn "))
                .containsExactly("fn " + Gap.TEXT.mark() + "() {");
    }

    @Test
    void theFirstAndTheLastMemberOfAClassAreAlikeToo() {
        String[] names = {"empty", "one_word", "two_words", "a_long_line", "of_digits", "of_signs"};
        List<RecentFiles.Forms> forms = new ArrayList<>();
        for (String file : names) {
            List<String> lines = new ArrayList<>(List.of("<?php", "", "class T", "{"));
            for (String test : names) {
                lines.addAll(
                        List.of("    /** @return void */", "    public function " + file + "_" + test + "()", "    {"));
                lines.addAll(List.of("        check('" + file + test + "');", "    }", ""));
            }
            lines.set(lines.size() - 1, "}");
            int[] numbers = vocabulary.numbersOf(lines);
            forms.add(new RecentFiles.Forms(numbers, numbers, dev.pave.syntax.Outline.of("tests/T.php", lines)));
        }

        int[] text = new WholeBlocks("T.php").next(new RecentFiles(forms, 12), vocabulary);

        assertThat(Arrays.stream(text).mapToObj(vocabulary::line))
                .startsWith("<?php", "", "class T", "{", "    /** @return void */")
                .endsWith("    }", "}")
                .filteredOn(line -> line.contains("function"))
                .containsExactly("    public function " + Gap.TEXT.mark() + "()");
    }

    @Test
    void membersOfSeveralParagraphsAreWrittenOnceToo() {
        String[] names = {"empty", "one_word", "two_words", "a_long_line", "of_digits", "of_signs"};
        List<RecentFiles.Forms> forms = new ArrayList<>();
        for (String file : names) {
            List<String> lines = new ArrayList<>(List.of("class T", "{"));
            for (String test : names) {
                lines.addAll(List.of("\t[Fact]", "\tpublic void " + file + "_" + test + "()", "\t{"));
                lines.addAll(List.of("\t\tvar text = Read();", "", "\t\tCheck(text);", "\t}", ""));
            }
            lines.set(lines.size() - 1, "}");
            int[] numbers = vocabulary.numbersOf(lines);
            forms.add(new RecentFiles.Forms(numbers, numbers, dev.pave.syntax.Outline.of("tests/T.cs", lines)));
        }

        int[] text = new WholeBlocks("T.cs").next(new RecentFiles(forms, 12), vocabulary);

        assertThat(Arrays.stream(text).mapToObj(vocabulary::line))
                .startsWith("class T", "{", "\t[Fact]")
                .endsWith("", "\t\tCheck(text);", "\t}", "}")
                .filteredOn(line -> line.contains("[Fact]"))
                .hasSize(1);
    }

    @Test
    void aNameInALineThatIsAlikeIsNoWordOfOneFile() {
        String name =
                String.valueOf(new dev.pave.pattern.text.Slot("name", dev.pave.pattern.text.CaseStyle.PASCAL).mark());
        String does = "describe Cop::" + name + " do\nend\n";
        String configured = "describe Cop::" + name + ", :config do\nend\n";
        OwnWords words = new OwnWords(
                files(does, does, does, does, "describe Cop::Other do\nend\n", configured, configured, configured),
                vocabulary,
                new OwnWords.Between());

        assertThat(words.open("describe Cop::" + name + " do")).isEqualTo("describe Cop::" + name + " do");
        assertThat(words.open("describe Cop::Other do")).isEqualTo("describe Cop::" + Gap.TEXT.mark() + " do");
    }
}
