package dev.pave.mine.files.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.FoundInCommits;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WiderPlacesTest {

    private static final String[] PAGES = {"docs/{folder}/{name}.md", "docs/ko/{folder}/{name}.md"};
    private static final String[] ALL = {
        "docs/{folder}/{name}.md", "docs/ko/{folder}/{name}.md", "src/{folder}/{name}.ts"
    };

    private static Repetition found(String id, int from, int to, String... places) {
        List<Role> roles = Stream.of(places)
                .map(place -> new Role(place, Action.CREATE, 0.9, 30, 0, 30, place))
                .toList();
        return FoundInCommits.of(id, from, to, 0.9, roles);
    }

    private static boolean isTold(Repetition narrow, Repetition... known) {
        WiderPlaces places = new WiderPlaces();
        places.add(narrow);
        Stream.of(known).forEach(places::add);
        return places.later(narrow).isPresent();
    }

    @Test
    void whatBeganBeforeItsWiderOneIsToldByItOnceBothHappenTogether() {
        Repetition pages = found("P-1", 1, 40, PAGES);

        assertThat(isTold(pages, found("P-2", 33, 40, ALL))).isTrue();
        assertThat(isTold(pages, found("P-2", 35, 40, ALL))).isTrue();
        assertThat(isTold(pages, found("P-2", 36, 40, ALL))).isFalse();
    }

    @Test
    void whatHasOtherPlacesOrNoMoreOfThemIsNoWiderOne() {
        Repetition pages = found("P-1", 1, 40, PAGES);

        assertThat(isTold(
                        pages,
                        found("P-2", 1, 40, "docs/{folder}/{name}.md", "docs/ja/{folder}/{name}.md", "a/{name}")))
                .isFalse();
        assertThat(isTold(pages, found("P-2", 1, 40, PAGES))).isFalse();
        assertThat(isTold(pages)).isFalse();
    }
}
