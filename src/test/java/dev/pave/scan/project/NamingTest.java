package dev.pave.scan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static Set<String> names(String token) {
        Set<String> names = new TreeSet<>();
        Naming.of(token, names::add);
        return names;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Naming.tokens(text, (token, at) -> tokens.add(token));
        return tokens;
    }

    @Test
    void takesTextsApart() {
        assertThat(tokens("require('./no-foo'), a.b_c(Ünder9)"))
                .containsExactly("require", "no-foo", "a", "b_c", "Ünder9");
        assertThat(tokens("")).isEmpty();
    }

    @Test
    void anyCaseStyleMeansTheSameName() {
        for (String token : List.of("noFooBar", "NoFooBar", "no_foo_bar", "no-foo-bar", "NO_FOO_BAR")) {
            assertThat(names(token)).as(token).contains("nofoobar");
        }
    }

    @Test
    void wordsThatFollowEachOtherMayBeANameOneAloneIsNot() {
        assertThat(names("checkFooBar")).containsExactly("checkfoo", "checkfoobar", "foobar");
    }

    @Test
    void hyphensMayBeMinus() {
        assertThat(names("total-tax")).contains("total", "tax", "totaltax");
    }
}
