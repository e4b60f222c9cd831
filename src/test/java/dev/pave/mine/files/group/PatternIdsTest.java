package dev.pave.mine.files.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Kind;
import dev.pave.pattern.PatternId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternIdsTest {

    private static final String ANCHOR = "bees/{name}.hive";

    @Test
    void onlyTheDigitsOfASourceCount() {
        String id = new PatternIds("apiary-1f3a9c02").of(Kind.SIMILAR_FILES, ANCHOR);

        assertThat(new PatternIds("great-apiary-1f3a9c02").of(Kind.SIMILAR_FILES, ANCHOR))
                .isEqualTo(id);
        assertThat(new PatternIds("apiary-1f3a9c03").of(Kind.SIMILAR_FILES, ANCHOR))
                .isNotEqualTo(id);
        assertThat(new PatternIds("apiary-1f3a9c02").of(Kind.COMPANION_EDIT, ANCHOR))
                .isNotEqualTo(id);
    }

    @Test
    void tellsTheIdsOfTodayByThoseOfBefore() {
        PatternIds ids = new PatternIds("apiary-1f3a9c02");
        String id = ids.of(Kind.SIMILAR_FILES, ANCHOR);

        assertThat(ids.byFormer(List.of("apiary-77777777")))
                .containsEntry(PatternId.of("apiary-77777777", Kind.SIMILAR_FILES, ANCHOR), id)
                .containsEntry(new PatternIds("apiary-77777777").of(Kind.SIMILAR_FILES, ANCHOR), id)
                .hasSize(2);
        assertThat(ids.byFormer(List.of())).isEmpty();
    }
}
