package dev.pave.mine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All 214 tests pass.",
                "Done.",
                "I'm done. I'll submit the changes.",
                "Looks good.",
                "The diff looks correct. Ready to submit.",
                "The crash no longer occurs when the list is empty.",
                "I have verified that the export behaves as described.",
                "Everything behaves as expected. Let me know if you need anything else.",
                "✅ Migrated all endpoints",
                "Closes #12: the cart rounds half up.",
                "I did not touch the docs, but the parser is fixed."
            })
    void claims(String words) {
        assertThat(ClaimWords.claims(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The function is defined in parser.py, line 30.",
                "I could not run the tests here, so please verify it.",
                "The change is in place, but two tests still fail.",
                "It is fixed, though I haven't tested it on Windows.",
                "The script works. Now I need to look at shop/cart.py to see how it is implemented.",
                "All checks pass locally. Next, I'll update the docs.",
                "Shall I go on with the second half?",
                "I gave up after three attempts: the port is taken."
            })
    void claimsNothing(String words) {
        assertThat(ClaimWords.claims(words)).isFalse();
    }
}
