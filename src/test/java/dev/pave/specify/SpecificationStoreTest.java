package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Registry;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Status;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.TextTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecificationStoreTest {

    private static final String ID = "P-0a1b2c3d";
    private static final String OTHER = "P-4e5f6a7b";

    @TempDir
    Path folder;

    private Path specs;

    private SpecificationStore shelf;

    @BeforeEach
    void begin() throws IOException {
        specs = Files.createDirectory(folder.resolve("specs"));
        Files.writeString(specs.resolve("PATTERN_INDEX.yaml"), "# ours\nversion: 1\npatterns: []\n");
        Path schemas = Files.createDirectory(specs.resolve("schemas"));
        for (String schema : List.of("pattern.schema.json", "pattern-index.schema.json")) {
            Files.copy(Path.of("specs/schemas", schema), schemas.resolve(schema));
        }
        shelf = new SpecificationStore(specs, folder.resolve("staging"), Duration.ZERO, written -> {});
    }

    private static MinedSpecification mined(String... lines) {
        return minedAt("lib/{name}.js", lines);
    }

    private static MinedSpecification minedAt(String path, String... lines) {
        Repetition found = new Repetition(
                ID,
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:lib/{name}.js",
                List.of(new Role(path, Action.CREATE, 0.9, 9, 1, 10, "lib/a.js")),
                0.9,
                9,
                1,
                10,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                List.of(),
                Circumstances.NONE);
        Candidate candidate = new Candidate(
                found, "batch_create", null, null, Status.APPROVED, "rule", Instant.EPOCH, "proven", "approve", null);
        TextTemplate text = new TextTemplate(
                path,
                "alignment",
                List.of(lines).stream().map(l -> new TextTemplate.Line(l, 1)).toList());
        return new MinedSpecification(
                candidate,
                "/shop",
                List.of(),
                new PatternText(
                        List.of(new RoleTemplate(text, text, Replay.NOTHING, Map.of(), List.of(), null, Map.of(), "")),
                        List.of()));
    }

    private Specification read() throws IOException {
        return new SpecificationReader(specs).find(ID).orElseThrow();
    }

    private Path template() {
        return specs.resolve("mined/" + ID + "/1-name.js.hbs");
    }

    @Test
    void writesWhatCanBeReadAndIsGood() throws IOException {
        assertThat(shelf.put(ID, mined("one"))).isEqualTo(SpecificationOutcome.WRITTEN);

        assertThat(read().version()).isEqualTo(1);
        assertThat(read().roles().get(0).content()).isEqualTo("one\n");
        assertThat(new Registry(specs, List.of("batch_create")).validate()).isEmpty();
        assertThat(specs.resolve("PATTERN_INDEX.yaml"))
                .content()
                .startsWith("# ours")
                .contains(ID);
        assertThat(shelf.put(ID, mined("one"))).isEqualTo(SpecificationOutcome.UNCHANGED);
    }

    @Test
    void renewsWhatNobodyEdited() throws IOException {
        shelf.put(ID, mined("one"));

        assertThat(shelf.put(ID, mined("two"))).isEqualTo(SpecificationOutcome.RENEWED);

        assertThat(read().version()).isEqualTo(2);
        assertThat(read().roles().get(0).content()).isEqualTo("two\n");
    }

    @Test
    void takesAwayTheTemplatesThatTheNewConventionHasNot() throws IOException {
        shelf.put(ID, mined("one"));

        assertThat(shelf.put(ID, minedAt("lib/{name}.ts", "two"))).isEqualTo(SpecificationOutcome.RENEWED);

        assertThat(template()).doesNotExist();
        assertThat(template().resolveSibling("1-name.ts.hbs")).hasContent("two\n");
        assertThat(shelf.put(ID, mined("three"))).isEqualTo(SpecificationOutcome.RENEWED);
    }

    @Test
    void offersBesideWhatAPersonEdited() throws IOException {
        shelf.put(ID, mined("one"));
        Files.writeString(template(), "one, by hand\n");
        assertThat(shelf.put(ID, mined("one"))).isEqualTo(SpecificationOutcome.UNCHANGED);

        assertThat(shelf.put(ID, mined("two"))).isEqualTo(SpecificationOutcome.OFFERED);

        assertThat(template()).hasContent("one, by hand\n");
        assertThat(specs.resolve("offers/" + ID + "/changes.diff"))
                .content()
                .contains("-one, by hand")
                .contains("+two");
        assertThat(new Registry(specs, List.of("batch_create")).validate()).isEmpty();
        assertThat(shelf.put(ID, mined("two"))).isEqualTo(SpecificationOutcome.UNCHANGED);
        assertThat(template()).hasContent("one, by hand\n");
        assertThat(shelf.put(ID, mined("three"))).isEqualTo(SpecificationOutcome.OFFERED);

        assertThat(shelf.accept(ID)).isTrue();

        assertThat(template()).hasContent("three\n");
        assertThat(read().version()).isEqualTo(2);
        assertThat(specs.resolve("offers/" + ID + "/changes.diff")).doesNotExist();
        assertThat(shelf.accept(ID)).isFalse();
        assertThat(shelf.put(ID, mined("four"))).isEqualTo(SpecificationOutcome.RENEWED);
    }

    @Test
    void carriesWhatAPersonAddedOverIntoTheOffer() throws Exception {
        shelf.put(ID, mined("one"));
        Path spec = specs.resolve("mined/" + ID + ".pattern.yaml");
        Files.writeString(spec, Files.readString(spec).replace("verify: []", "verify:\n- [npm, test]"));

        assertThat(shelf.put(ID, mined("two"))).isEqualTo(SpecificationOutcome.MERGED);

        assertThat(specs.resolve("offers/" + ID + "/changes.diff"))
                .content()
                .contains("is in it")
                .contains("+two");
        assertThat(shelf.accept(ID)).isTrue();
        assertThat(read().verify()).containsExactly(List.of("npm", "test"));
        assertThat(read().version()).isEqualTo(2);
        assertThat(template()).hasContent("two\n");
        assertThat(specs.resolve("offers/" + ID)).doesNotExist();

        assertThat(shelf.put(ID, mined("three"))).isEqualTo(SpecificationOutcome.MERGED);
        assertThat(shelf.accept(ID)).isTrue();
        assertThat(read().verify()).containsExactly(List.of("npm", "test"));
    }

    @Test
    void saysWhatItWritesItselfBeforeItDoes() throws Exception {
        List<String> written = new ArrayList<>();
        SpecificationStore told =
                new SpecificationStore(specs, folder.resolve("staging"), Duration.ZERO, specification -> {
                    assertThat(shelf.has(ID)).isFalse();
                    written.add(specification.contentHash());
                });

        told.put(ID, mined("one"));

        assertThat(written).containsExactly(read().contentHash());
    }

    @Test
    void offersAlsoWhereItsNoteIsGone() throws IOException {
        shelf.put(ID, mined("one"));
        Files.writeString(template(), "by hand\n");
        Files.delete(specs.resolve("mined/.written/" + ID + ".json"));

        assertThat(shelf.put(ID, mined("one"))).isEqualTo(SpecificationOutcome.OFFERED);

        assertThat(template()).hasContent("by hand\n");
    }

    @Test
    void writesAgainWhatWasLost() throws IOException {
        List<String> trusted = new ArrayList<>();
        SpecificationStore told = new SpecificationStore(
                specs, folder.resolve("staging"), Duration.ZERO, s -> trusted.add(s.contentHash()));
        told.put(ID, mined("one"));
        String before = Files.readString(specs.resolve("mined/" + ID + ".pattern.yaml"));
        Files.delete(specs.resolve("mined/" + ID + ".pattern.yaml"));
        assertThat(told.isLost(ID)).isTrue();

        assertThat(told.put(ID, mined("one"))).isEqualTo(SpecificationOutcome.RESTORED);

        assertThat(specs.resolve("mined/" + ID + ".pattern.yaml")).hasContent(before);
        assertThat(trusted).containsExactly(read().contentHash(), read().contentHash());
        assertThat(told.isLost(ID)).isFalse();

        Files.delete(template());
        assertThat(told.put(ID, mined("one"))).isEqualTo(SpecificationOutcome.RESTORED);
        assertThat(template()).hasContent("one\n");
    }

    @Test
    void keepsAnEditedTemplateWhenItsSpecificationWasLost() throws IOException {
        shelf.put(ID, mined("one"));
        Files.writeString(template(), "one, by hand\n");
        Files.delete(specs.resolve("mined/" + ID + ".pattern.yaml"));

        assertThat(shelf.put(ID, mined("two"))).isEqualTo(SpecificationOutcome.RESTORED);

        assertThat(template()).hasContent("one, by hand\n");
        assertThat(read().version()).isEqualTo(2);
        assertThat(shelf.put(ID, mined("three"))).isEqualTo(SpecificationOutcome.OFFERED);
    }

    @Test
    void believesNoNoteOfWhatItWrote() throws IOException {
        shelf.put(ID, mined("one"));
        Path note = specs.resolve("mined/.written/" + ID + ".json");
        Files.writeString(note, Files.readString(note).replace("one", "rm -rf"));
        Files.delete(specs.resolve("mined/" + ID + ".pattern.yaml"));
        Files.delete(template());

        shelf.put(ID, mined("one"));

        assertThat(template()).hasContent("one\n");
    }

    @Test
    void listsAgainWhatIsThereWhenTheIndexWasLost() throws IOException {
        shelf.put(ID, mined("one"));
        assertThat(shelf.requireIndex()).isEmpty();
        Files.delete(specs.resolve("PATTERN_INDEX.yaml"));

        assertThat(shelf.requireIndex()).containsExactly(ID);

        assertThat(new Registry(specs, List.of("batch_create")).validate()).isEmpty();
        assertThat(read().id()).isEqualTo(ID);
    }

    @Test
    void saysThatAContentIsGone() throws IOException {
        shelf.put(ID, mined("one"));
        Files.delete(template());

        assertThat(new Registry(specs, List.of("batch_create")).validate())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.text()).contains("is not there"));
    }

    @Test
    void givesASpecificationAnotherIdWithAllThatBelongsToIt() throws IOException {
        shelf.put(ID, mined("one"));
        List<String> heard = new ArrayList<>();

        shelf.rename(ID, OTHER, (before, today) -> heard.add(before.id() + " " + today.id()));

        Specification renamed = new SpecificationReader(specs).find(OTHER).orElseThrow();
        assertThat(renamed.roles().get(0).content()).isEqualTo("one\n");
        assertThat(heard).containsExactly(ID + " " + OTHER);
        assertThat(new SpecificationReader(specs).find(ID)).isEmpty();
        assertThat(specs.resolve("mined/" + ID)).doesNotExist();
        assertThat(shelf.has(ID)).isFalse();
        assertThat(new Registry(specs, List.of("batch_create")).validate()).isEmpty();
        assertThat(shelf.put(OTHER, mined("one"))).as("the note went along").isEqualTo(SpecificationOutcome.UNCHANGED);
    }

    @Test
    void givesAnOfferTheIdOfItsSpecification() throws IOException {
        shelf.put(ID, mined("one"));
        Files.writeString(template(), "one, by hand\n");
        shelf.put(ID, mined("two"));

        shelf.rename(ID, OTHER, (before, today) -> {});

        assertThat(specs.resolve("offers/" + ID)).doesNotExist();
        assertThat(specs.resolve("offers/" + OTHER + "/changes.diff"))
                .content()
                .contains(OTHER)
                .doesNotContain(ID);
        assertThat(specs.resolve("mined/" + OTHER + "/1-name.js.hbs")).hasContent("one, by hand\n");
        assertThat(shelf.accept(OTHER)).isTrue();
        assertThat(specs.resolve("mined/" + OTHER + "/1-name.js.hbs")).hasContent("two\n");
    }

    @Test
    void givesNoIdThatIsTakenNorToWhatStandsElsewhere() throws IOException {
        shelf.put(ID, mined("one"));
        String index = "version: 1\npatterns:\n  - id: " + ID + "\n    spec: ours/x.pattern.yaml\n";
        String listed = Files.readString(specs.resolve("PATTERN_INDEX.yaml"));
        Files.writeString(specs.resolve("PATTERN_INDEX.yaml"), index);
        shelf.rename(ID, OTHER, (before, today) -> {});
        assertThat(shelf.has(OTHER)).isFalse();

        Files.writeString(specs.resolve("PATTERN_INDEX.yaml"), listed);
        Files.writeString(specs.resolve("mined/" + OTHER + ".pattern.yaml"), "id: " + OTHER + "\n");
        shelf.rename(ID, OTHER, (before, today) -> {});
        assertThat(shelf.has(ID)).isTrue();
        assertThat(specs.resolve("mined/" + OTHER + ".pattern.yaml")).hasContent("id: " + OTHER + "\n");
    }
}
