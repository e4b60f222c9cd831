package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilesOfTodayTest {

    private static final List<String> NAMES = List.of("ant", "bee", "cow", "doe", "elk");

    /** By commit, a number, the files that changed in it. */
    private final TreeMap<Integer, Map<String, List<String>>> history = new TreeMap<>();

    private final List<PastFile> made = new ArrayList<>();

    private final Contents contents = new Contents() {
        @Override
        public FileText read(String commitId, String path) {
            return history.headMap(Integer.parseInt(commitId), true).descendingMap().values().stream()
                    .filter(files -> files.containsKey(path))
                    .findFirst()
                    .map(files -> FileText.of(files.get(path)))
                    .orElse(FileText.without(FileText.State.MISSING));
        }

        @Override
        public FileText readBefore(String commitId, String path) {
            return read(String.valueOf(Integer.parseInt(commitId) - 1), path);
        }

        @Override
        public FileText readToday(String path) {
            return read(String.valueOf(history.lastKey()), path);
        }
    };

    private void make(String name, String... lines) {
        int commit = history.size() + 1;
        List<String> text =
                List.of(lines).stream().map(line -> line.replace("NAME", name)).toList();
        history.put(commit, new LinkedHashMap<>(Map.of("src/" + name + ".py", text)));
        made.add(new PastFile(String.valueOf(commit), "src/" + name + ".py", Map.of("name", name), text));
    }

    private void change(String name, String... lines) {
        history.put(
                history.size() + 1,
                new LinkedHashMap<>(Map.of(
                        "src/" + name + ".py",
                        List.of(lines).stream()
                                .map(line -> line.replace("NAME", name))
                                .toList())));
    }

    private List<List<String>> today() {
        return new FilesOfToday(contents)
                .of("src/{name}.py", made).stream().map(PastFile::lines).toList();
    }

    @Test
    void aNewHeaderAndAnotherImportAreTakenOverAndWhatGrewIsNot() {
        NAMES.forEach(name -> make(name, "import six", "", "def NAME():", "    return 1"));
        NAMES.forEach(name -> change(
                name,
                "# Licence",
                "",
                "from future import annotations",
                "",
                "def NAME():",
                "    return 1",
                "",
                "def more_" + name.charAt(0) + "():",
                "    return 2"));

        assertThat(today())
                .hasSize(NAMES.size())
                .contains(List.of("# Licence", "", "from future import annotations", "", "def ant():", "    return 1"));
    }

    @Test
    void ofAMethodThatCameLaterNothingIsTakenOver() {
        NAMES.forEach(name -> make(name, "import six", "", "def NAME():", "    return 1"));
        NAMES.forEach(name -> change(
                name,
                "import six",
                "",
                "def NAME():",
                "    return 1",
                "",
                "@six.each(1, 2)",
                "def more_" + name.charAt(0) + "(size):",
                "    assert size"));

        assertThat(today()).allSatisfy(lines -> assertThat(lines).hasSize(4));
    }

    @Test
    void anImportOfTwoLettersIsOne() {
        NAMES.forEach(name -> make(name, "import (", "\t\"io/ioutil\"", ")", "run NAME"));
        NAMES.forEach(name -> change(name, "import (", "\t\"os\"", ")", "run NAME"));

        assertThat(today()).contains(List.of("import (", "\t\"os\"", ")", "run ant"));
    }

    @Test
    void whatHappensToEachFileAfterItWasMadeIsNoMigration() {
        for (String name : NAMES) {
            make(name, "title: NAME", "status: draft");
            change(name, "title: NAME", "status: final");
        }

        assertThat(today()).isEmpty();
    }

    @Test
    void aFileThatCameLateWithTheOldImportDoesNotBringItBack() {
        List<String> many = List.of("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1", "b2", "b3");
        many.forEach(name -> make(name, "import old", "run NAME"));
        many.forEach(name -> change(name, "import new", "run NAME"));
        make("late", "import old", "run NAME");
        change("late", "import new", "run NAME");

        assertThat(today()).last().isEqualTo(List.of("import new", "run late"));
    }

    @Test
    void aLineThatSomeHaveOtherwiseStaysAsTheyHaveIt() {
        NAMES.forEach(name -> make(name, "import old", "run NAME"));
        change("ant", "import new", "run NAME");
        change("bee", "import new", "run NAME");
        change("cow", "import other", "run NAME");

        assertThat(today()).isEmpty();
    }

    @Test
    void filesThatAreNotThereAnyMoreAreAsTheyBegan() {
        NAMES.forEach(name -> make(name, "require 'old'", "", "run NAME"));
        NAMES.subList(1, NAMES.size()).forEach(name -> change(name, "import 'new'", "", "run NAME"));
        history.get(1).remove("src/ant.py");

        assertThat(today()).first().isEqualTo(List.of("require 'old'", "", "run ant"));
        assertThat(today()).last().isEqualTo(List.of("import 'new'", "", "run elk"));
    }

    @Test
    void theTemplateIsOfToday() {
        NAMES.forEach(name -> make(name, "import old", "", "class NAME extends Old:", "    size = 1"));
        NAMES.forEach(name -> change(name, "import new", "", "class NAME extends New:", "    size = 1"));
        TemplateMiner miner = new TemplateMiner("src/{name}.py");
        made.forEach(miner::observe);

        List<String> text = miner.mined(new FilesOfToday(contents).of("src/{name}.py", made))
                .orElseThrow()
                .whole()
                .fill(Map.of("name", "fox"))
                .lines()
                .toList();

        assertThat(text).containsExactly("import new", "", "class fox extends New:", "    size = 1");
    }
}
