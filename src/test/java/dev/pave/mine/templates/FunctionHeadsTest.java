package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.Gap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionHeadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.rb  | def _(_)                                  | def _()",
                "a.rb  | def feed(owl, _)                          | def feed(owl)",
                "a.rb  | feed(_)                                   | feed(_)",
                "a.php | public function feed(_)                   | public function feed()",
                "a.php | public function feed($_)                  | public function feed($_)",
                "A.cs  | protected override void Feed(_, Owl owl)  | protected override void Feed(Owl owl)",
                "A.cs  | var owl = Feed(_);                        | var owl = Feed(_);",
                "a.kt  | fun feed(_): Owl {                        | fun feed(): Owl {",
                "a.kt  | if (_) {                                  | if (_) {",
                "a.go  | func feed(_) error {                      | func feed(_) error {",
            })
    void aGapIsNoParameter(String path, String head, String named) {
        assertThat(FunctionHeads.of(path)
                        .named(head.replace('_', Gap.TEXT.mark()))
                        .replace(Gap.TEXT.mark(), '_'))
                .isEqualTo(named);
    }
}
