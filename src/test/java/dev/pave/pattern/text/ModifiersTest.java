package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModifiersTest {

    private final Modifiers modifiers = new Modifiers();

    private void learn(String... lines) {
        modifiers.learn(List.of(lines));
    }

    @Test
    void aDeclarationIsAsMostFilesHaveIt() {
        learn("public final class Test {");
        learn("class Test {");
        learn("public final class Test {");

        assertThat(modifiers.meant("class Test {")).isEqualTo("public final class Test {");
        assertThat(modifiers.meant("public final class Test {")).isEqualTo("public final class Test {");
        assertThat(modifiers.meant("    class Test {")).isEqualTo("    class Test {");
        assertThat(modifiers.meant("class Other {")).isEqualTo("class Other {");
    }

    @Test
    void ofEquallyManyItIsAsTheNewestHasIt() {
        learn("public class Test {");
        learn("class Test {");

        assertThat(modifiers.meant("public class Test {")).isEqualTo("class Test {");
    }

    @Test
    void whatOneFileHasInSeveralFormsIsLeftAsItIs() {
        learn("export function read() {", "function read() {");
        learn("function read() {");

        assertThat(modifiers.meant("export function read() {")).isEqualTo("export function read() {");
    }

    @Test
    void whatIsNoDeclarationIsLeftAsItIs() {
        learn("private Test() {");
        learn("Test() {");
        learn("Test() {");

        assertThat(modifiers.meant("private Test() {")).isEqualTo("private Test() {");
    }
}
