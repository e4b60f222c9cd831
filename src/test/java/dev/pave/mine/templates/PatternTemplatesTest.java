package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.PatternText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternTemplatesTest {

    private static final int ROLES = 12;
    private static final int FILES = 6;

    private final Contents contents = new Contents() {
        @Override
        public FileText read(String commitId, String path) {
            return FileText.of(List.of("header", "of " + path, "end"));
        }

        @Override
        public FileText readBefore(String commitId, String path) {
            return FileText.without(FileText.State.MISSING);
        }
    };

    private final List<String> templates =
            IntStream.range(0, ROLES).mapToObj(r -> "d" + r + "/{name}.txt").toList();

    private final List<RoleInstance> instances = IntStream.range(0, FILES)
            .boxed()
            .flatMap(file -> templates.stream()
                    .map(role -> new RoleInstance(
                            role,
                            Action.CREATE,
                            "c" + file,
                            role.replace("{name}", "n" + file),
                            Map.of("name", "n" + file))))
            .toList();

    @Test
    void tellsAWatcherRoleByRoleFromOneThread() {
        List<String> told = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();

        new PatternTemplates(contents, Integer.MAX_VALUE).of(instances, (role, scores) -> {
            threads.add(Thread.currentThread());
            told.add(role);
        });

        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(told.stream().distinct()).containsExactlyElementsOf(templates);
        assertThat(told)
                .hasSizeGreaterThan(ROLES)
                .isSortedAccordingTo((a, b) -> templates.indexOf(a) - templates.indexOf(b));
    }

    @Test
    void aLineWithALongTextCostsNobodyHisTemplate() {
        String list = "x".repeat(9_000);
        Contents longTexts = new Contents() {
            @Override
            public FileText read(String commitId, String path) {
                return FileText.of(
                        List.of("use(", "  '" + commitId + list + "',", "  \"" + list + commitId + "\"", ")"));
            }

            @Override
            public FileText readBefore(String commitId, String path) {
                return FileText.without(FileText.State.MISSING);
            }
        };

        PatternText text = new PatternTemplates(longTexts, Integer.MAX_VALUE).text(instances);

        assertThat(text.files()).hasSize(ROLES);
    }

    @Test
    void filesThatCannotBeMinedCostNoOtherRoleItsText() {
        String nested = templates.get(3);
        Contents one = new Contents() {
            @Override
            public FileText read(String commitId, String path) {
                if (path.startsWith("d3/")) {
                    throw new StackOverflowError("as a text that is nested too deeply");
                }
                return contents.read(commitId, path);
            }

            @Override
            public FileText readBefore(String commitId, String path) {
                return contents.readBefore(commitId, path);
            }
        };

        Map<String, PatternText> texts = new PatternTemplates(one, Integer.MAX_VALUE).texts(Map.of("P", instances));

        assertThat(texts.get("P").files())
                .extracting(role -> role.template().path())
                .containsExactlyElementsOf(
                        templates.stream().filter(role -> !role.equals(nested)).toList());
    }

    @Test
    void aFaultInMiningCostsOneTextAndIsTold() {
        String faulty = templates.get(3);
        PatternTemplates mining = new PatternTemplates(contents, Integer.MAX_VALUE, (files, today, text) -> {
            if (files.get(0).template().equals(faulty)) {
                throw new NullPointerException("a fault");
            }
            return text.get();
        });

        Map<String, PatternText> texts = mining.texts(Map.of("P", instances));

        assertThat(texts.get("P").files())
                .extracting(role -> role.template().path())
                .containsExactlyElementsOf(
                        templates.stream().filter(role -> !role.equals(faulty)).toList());
        assertThat(mining.faults()).singleElement().asString().contains(faulty, "a fault");
    }

    @Test
    void minesARoleOfSeveralPatternsOnce() {
        List<RoleInstance> some = instances.stream()
                .filter(instance -> templates.indexOf(instance.template()) < 2)
                .toList();
        List<String> mined = new CopyOnWriteArrayList<>();
        PatternTemplates mining = new PatternTemplates(contents, Integer.MAX_VALUE, (files, today, text) -> {
            mined.add(files.get(0).template());
            return text.get();
        });

        Map<String, PatternText> texts = mining.texts(Map.of("all", instances, "some", some));

        assertThat(mined).containsExactlyInAnyOrderElementsOf(templates);
        PatternTemplates alone = new PatternTemplates(contents, Integer.MAX_VALUE);
        assertThat(texts.get("all")).isEqualTo(alone.text(instances));
        assertThat(texts.get("some")).isEqualTo(alone.text(some));
    }

    @Test
    void eachNameOfACommitHasItsOwnLineInAList() {
        String list = "src/all.js";
        List<RoleInstance> edits = IntStream.range(0, 2 * FILES)
                .mapToObj(i -> new RoleInstance(list, Action.EDIT, "c" + i / 2, list, Map.of("name", "rule" + i)))
                .toList();
        Contents lists = new Contents() {
            @Override
            public FileText read(String commitId, String path) {
                int commit = Integer.parseInt(commitId.substring(1));
                return FileText.of(IntStream.range(0, 2 * commit + 2)
                        .mapToObj(i -> "export const Own" + i * 7 + " = 'rule" + i + "';")
                        .toList());
            }

            @Override
            public FileText readBefore(String commitId, String path) {
                List<String> after = read(commitId, path).lines();
                return FileText.of(after.subList(0, after.size() - 2));
            }
        };

        EditTemplate edit =
                new PatternTemplates(lists, Integer.MAX_VALUE).edits(edits).get(0);

        assertThat(edit.lines()).hasSize(1);
        assertThat(edit.forms()
                        .get(0)
                        .in(List.of("export const Own0 = 'rule0';"), Map.of("name", "rule99"))
                        .lines())
                .containsExactly("export const " + Gap.TEXT.mark() + " = 'rule99';");
        assertThat(edit.holds()).isTrue();
    }

    @Test
    void rolesStandInTheOrderOfTheirFirstFile() {
        assertThat(new PatternTemplates(contents, Integer.MAX_VALUE).of(instances))
                .extracting(role -> role.template().path())
                .containsExactlyElementsOf(templates);
    }
}
