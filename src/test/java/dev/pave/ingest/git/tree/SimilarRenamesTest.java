package dev.pave.ingest.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.git.tree.NameStatus.Blob;
import dev.pave.ingest.git.tree.SimilarRenames.Similar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.Test;

class SimilarRenamesTest {
    private final InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("engine"));
    private final List<Blob> added = new ArrayList<>();
    private final List<Blob> deleted = new ArrayList<>();

    @Test
    void pairsAFileThatMovedAndWasChanged() throws IOException {
        deleted.add(blob("src/a.js", lines(0, 20)));
        added.add(blob("lib/a.mjs", lines(0, 18) + "changed\n"));

        List<Similar> pairs = pair();

        assertThat(pairs).extracting(pair -> pair.from().path()).containsExactly("src/a.js");
        assertThat(pairs).extracting(pair -> pair.to().path()).containsExactly("lib/a.mjs");
        assertThat(pairs.get(0).percent()).isBetween(80, 99);
    }

    @Test
    void doesNotPairWhatSharesLittle() throws IOException {
        deleted.add(blob("src/a.js", lines(0, 20)));
        added.add(blob("lib/a.js", lines(15, 60)));

        assertThat(pair()).isEmpty();
    }

    @Test
    void prefersTheFileOfTheSameName() throws IOException {
        deleted.add(blob("src/a.js", lines(0, 20)));
        deleted.add(blob("src/b.js", lines(0, 19)));
        added.add(blob("lib/b.js", lines(0, 20) + "changed\n"));

        assertThat(pair()).extracting(pair -> pair.from().path()).containsExactly("src/b.js");
    }

    @Test
    void prefersTheMostSimilarOfOtherNames() throws IOException {
        deleted.add(blob("src/a.js", lines(0, 12)));
        deleted.add(blob("src/b.js", lines(0, 19)));
        added.add(blob("lib/c.js", lines(0, 20)));
        added.add(blob("lib/d.js", lines(0, 11)));

        assertThat(pair())
                .extracting(pair -> pair.from().path() + ">" + pair.to().path())
                .containsExactlyInAnyOrder("src/b.js>lib/c.js", "src/a.js>lib/d.js");
    }

    @Test
    void comparesOnlyNamesakesWhenThereAreTooMany() throws IOException {
        for (int i = 0; i < 250; i++) {
            deleted.add(blob("src/old" + i, lines(i * 100, i * 100 + 20)));
            added.add(blob("lib/new" + i, lines(i * 100, i * 100 + 19)));
        }
        deleted.add(blob("src/same", lines(90_000, 90_020)));
        added.add(blob("lib/same", lines(90_000, 90_019)));

        assertThat(pair()).extracting(pair -> pair.to().path()).containsExactly("lib/same");
    }

    @Test
    void leavesOutLinksAndMissingAndHugeContents() throws IOException {
        deleted.add(new Blob("link", blob("x", lines(0, 20)).id(), true));
        deleted.add(new Blob("missing", ObjectId.fromString("1".repeat(40)), false));
        deleted.add(blob("huge", lines(0, 100_000)));
        added.add(blob("lib/link", lines(0, 19)));
        added.add(blob("lib/huge", lines(0, 100_001)));

        assertThat(pair()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingCameOrWent() throws IOException {
        deleted.add(blob("a", lines(0, 20)));

        assertThat(pair()).isEmpty();
    }

    private List<Similar> pair() throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new SimilarRenames(reader).pair(added, deleted);
        }
    }

    private Blob blob(String path, String content) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id =
                    inserter.insert(Constants.OBJ_BLOB, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            inserter.flush();
            return new Blob(path, id, false);
        }
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }
}
