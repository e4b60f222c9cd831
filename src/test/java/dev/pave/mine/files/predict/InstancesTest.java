package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstancesTest {

    @Test
    void countsFilesOfOneNameOnce() {
        assertThat(Instances.count(
                        List.of("src/FooBarCheck.java", "test/FooBarCheckTest.java", "in/foobar/InputA.java")))
                .isEqualTo(1);
    }

    @Test
    void countsUnrelatedFilesEach() {
        assertThat(Instances.count(List.of("a/alpha.js", "a/beta.js", "a/gamma.js")))
                .isEqualTo(3);
    }

    @Test
    void countsNothingInNothing() {
        assertThat(Instances.count(List.of())).isZero();
    }
}
