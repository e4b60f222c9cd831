package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedFilesTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private static PastFile test(String name, String declaration) {
        return new PastFile(
                "c-" + name,
                "test/" + name + "Test.java",
                Map.of("name", name),
                List.of(declaration + name + "Test {", "    " + declaration + "Other {", "}"));
    }

    /** A third has another form, so that neither is what seven of ten files have. */
    @Test
    void declarationsOfTheNameAreMeantAsMostFilesHaveThem() {
        LearnedFiles files = new LearnedFiles("test/{name}Test.java", 20, vocabulary);
        files.learn(test("MaxHeap", "public class "));
        files.learn(test("RedTree", "class "));
        files.learn(test("BigTrie", "public class "));

        List<String> first = files.asMeant().stream()
                .map(file -> vocabulary.line(file.abstracted()[0]))
                .distinct()
                .toList();
        List<String> second = files.asMeant().stream()
                .map(file -> vocabulary.line(file.abstracted()[1]).strip())
                .distinct()
                .toList();
        assertThat(first).singleElement().asString().startsWith("public class ");
        assertThat(second).containsExactly("public class Other {", "class Other {");
    }
}
