package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.TextTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateMinerTest {

    private static final List<String> NAMES =
            List.of("no-alert", "big-int", "dot-style", "max-len", "key-spacing", "id-match");

    private final TemplateMiner miner = new TemplateMiner("lib/{name}.js");

    private void write(String name, String... lines) {
        miner.observe(new PastFile("c-" + name, "lib/" + name + ".js", Map.of("name", name), List.of(lines)));
    }

    private String filled(String name) {
        return miner.mined().orElseThrow().template().fill(Map.of("name", name));
    }

    @Test
    void hasNoTemplateOfTwoFiles() {
        write("no-alert", "use strict");
        write("big-int", "use strict");

        assertThat(miner.mined()).isEmpty();
    }

    @Test
    void filesInWhichNothingEverIsAreWrittenEmpty() {
        NAMES.forEach(name -> write(name));

        RoleTemplate mined = miner.mined().orElseThrow();
        assertThat(mined.whole().isEmptyFile()).isTrue();
        assertThat(mined.byHand()).isEmpty();
        assertThat(filled("no-foo")).isEmpty();
        write("no-alert", "something");
        assertThat(miner.mined().orElseThrow().whole().isEmptyFile()).isFalse();
    }

    @Test
    void leavesTheNameOpenInEveryCaseStyle() {
        for (String name : NAMES) {
            String camel = dev.pave.pattern.text.CaseStyle.CAMEL.write(name);
            String title = dev.pave.pattern.text.CaseStyle.TITLE.write(name);
            write(name, "// rule " + name, "function " + camel + "() {", "  return '" + title + "';", "}");
        }

        assertThat(filled("no-foo")).isEqualTo("// rule no-foo\nfunction noFoo() {\n  return 'No Foo';\n}\n");
    }

    @Test
    void leavesOutWhatIsEachFilesOwn() {
        for (String name : NAMES) {
            write(name, "first line", name.hashCode() + " of its own", "last line");
        }

        assertThat(filled("no-foo")).isEqualTo("first line\nlast line\n");
    }

    @Test
    void endsWithABlankLineWhereAllDo() {
        NAMES.forEach(name -> write(name, "---", "title: " + name, "draft: yes", "---", ""));

        assertThat(filled("no-foo")).isEqualTo("---\ntitle: no-foo\ndraft: yes\n---\n\n");
        write("no-end", "---", "title: no-end", "draft: yes", "---");
        assertThat(filled("no-foo")).isEqualTo("---\ntitle: no-foo\ndraft: yes\n---\n");
    }

    /** They come in any order, so that which is the first and which the second tells nothing. */
    @Test
    void whatOtherLinesUseIsDeclared() {
        int i = 0;
        for (String name : NAMES) {
            String own = "t" + Math.abs(name.hashCode());
            String owl = "const owl = new " + own + "();";
            String nest = "const nest = build" + i + "('" + own + "');";
            boolean early = i++ % 2 == 0;
            write(name, early ? owl : nest, early ? nest : owl, "nest.add(owl);", "export default nest;");
        }

        assertThat(filled("no-foo")).contains("const owl = new ", "const nest = ", "nest.add(owl);");
    }

    @Test
    void leavesAGapWhereAPartOfALineVaries() {
        for (String name : NAMES) {
            String own = "t" + Math.abs(name.hashCode());
            write(
                    name,
                    "BEGIN;",
                    "ALTER TABLE " + own + " (",
                    "    id INT",
                    ");",
                    "own " + own.length() + name.length());
        }

        assertThat(filled("no-foo")).startsWith("BEGIN;\nALTER TABLE TODO (\n    id INT\n);\n");
    }

    @Test
    void aNamespaceIsTheFoldersOfThePath() {
        List<String> folders = List.of("Fixer/Doc", "Fixer/Import", "Rule/Doc", "Rule/Set", "Check/Name", "Check/Doc");
        for (int i = 0; i < NAMES.size(); i++) {
            miner.observe(new PastFile(
                    "c" + i,
                    "src/" + folders.get(i) + "/" + NAMES.get(i) + ".php",
                    Map.of("folder", folders.get(i), "name", NAMES.get(i)),
                    List.of("<?php", "namespace App\\" + folders.get(i).replace('/', '\\') + ";", "final class A {}")));
        }

        assertThat(miner.mined().orElseThrow().whole().fill(Map.of("folder", "Task/Run", "name", "no-foo")))
                .isEqualTo("<?php\nnamespace App\\Task\\Run;\nfinal class A {}\n");
    }

    @Test
    void anUnderlineIsAsLongAsItsTitle() {
        for (String name : NAMES) {
            String title = "Rule " + name;
            write(name, title, "=".repeat(title.length()), "", "Description", "-----------", "", "Run it.");
        }

        assertThat(filled("no-very-long-name"))
                .isEqualTo("Rule no-very-long-name\n======================\n\nDescription\n-----------\n\nRun it.\n");
    }

    @Test
    void aBodyWhoseLinesAllVaryKeepsAPlaceToFill() {
        for (String name : NAMES) {
            write(
                    name,
                    "class Rule {",
                    "  priority() {",
                    "    return " + name.length() * 7 + name.hashCode() % 5 + ";",
                    "  }",
                    "",
                    "  reset() {",
                    "  }",
                    "}");
        }

        assertThat(miner.mined().orElseThrow().whole().fill(Map.of("name", "no-foo")))
                .isEqualTo("class Rule {\n  priority() {\n    return TODO;\n  }\n\n  reset() {\n  }\n}\n");
    }

    @Test
    void aListOfWhichNothingIsLeftKeepsThePlaceOfAnElement() {
        TemplateMiner posts = new TemplateMiner("posts/{name}.md");
        for (int i = 0; i < NAMES.size(); i++) {
            List<String> lines = List.of("---", "title: " + NAMES.get(i), "tags:", "  - " + "abcdef".charAt(i), "---");
            posts.observe(new PastFile("c" + i, "posts/" + i + ".md", Map.of("name", NAMES.get(i)), lines));
        }

        assertThat(posts.mined().orElseThrow().whole().fill(Map.of("name", "no-foo")))
                .isEqualTo("---\ntitle: no-foo\ntags:\n  - TODO\n---\n");
    }

    @Test
    void aBlockOfWhichNothingIsLeftIsToBeFilled() {
        List<String> own = List.of("run(a)", "const b = 1", "if (c) {}", "throw d", "e++", "f = g");
        for (int i = 0; i < NAMES.size(); i++) {
            write(NAMES.get(i), "function start() {", "  " + own.get(i), "}", "function stop() {", "}");
        }

        assertThat(miner.mined().orElseThrow().whole().fill(Map.of("name", "no-foo")))
                .isEqualTo("function start() {\n  // TODO\n}\nfunction stop() {\n}\n");
    }

    @Test
    void aScriptOfWhichNothingIsLeftIsToBeFilled() {
        TemplateMiner components = new TemplateMiner("src/{name}.vue");
        List<String> own = List.of("run(a)", "const b = 1", "c()", "throw d", "e++", "f = g");
        for (int i = 0; i < NAMES.size(); i++) {
            components.observe(new PastFile(
                    "c" + i,
                    "src/" + NAMES.get(i) + ".vue",
                    Map.of("name", NAMES.get(i)),
                    List.of(
                            "<script setup>",
                            "  " + own.get(i),
                            "</script>",
                            "<template>",
                            "  <b>" + own.get(i) + "</b>",
                            "</template>")));
        }

        assertThat(components.mined().orElseThrow().whole().fill(Map.of("name", "no-foo")))
                .isEqualTo("<script setup>\n  // TODO\n</script>\n<template>\n  <!-- TODO -->\n</template>\n");
    }

    @Test
    void whatIsToBeFilledInAScriptIsACommentOfThat() {
        TemplateMiner pages = new TemplateMiner("src/{name}.vue");
        List<String> own = List.of("a: run()", "b: 1", "c: []", "d: {}", "e: ''", "f: g");
        for (int i = 0; i < NAMES.size(); i++) {
            pages.observe(new PastFile(
                    "c" + i,
                    "src/" + NAMES.get(i) + ".vue",
                    Map.of("name", NAMES.get(i)),
                    List.of("<script setup>", "const state = reactive({", "  " + own.get(i), "})", "</script>")));
        }

        assertThat(pages.mined().orElseThrow().whole().fill(Map.of("name", "no-foo")))
                .isEqualTo("<script setup>\nconst state = reactive({\n  // TODO\n})\n</script>\n");
    }

    @Test
    void whatIsEachFilesOwnButForItsBeginningIsWrittenByHand() {
        TemplateMiner migrations = new TemplateMiner("db/{name}.sql");
        List<String> own = List.of("orders ADD a;", "users DROP b;", "carts ADD c;", "plans DROP d;", "bills ADD e;");
        for (int i = 0; i < own.size(); i++) {
            migrations.observe(new PastFile(
                    "c" + i, "db/" + i + ".sql", Map.of("name", "n" + i), List.of("ALTER TABLE " + own.get(i))));
        }

        assertThat(migrations.mined().orElseThrow().byHand()).contains("each file's own");
    }

    @Test
    void filesWithoutALineInCommonAreWrittenByHand() {
        List<String> own = List.of("let a = 1", "f(x).g()", "if (b) c()", "class D {}", "`e`.length", "for (;;) i++");
        for (int i = 0; i < 6; i++) {
            write(NAMES.get(i), own.get(i));
        }

        RoleTemplate mined = miner.mined().orElseThrow();
        assertThat(mined.whole().lines()).isEmpty();
        assertThat(mined.byHand()).contains("no line in common");
    }

    /** What each chart's own condition opens is not closed where that was left out. */
    @Test
    void anActionOfATemplateHasItsEnd() {
        TemplateMiner charts = new TemplateMiner("templates/{name}.yaml");
        List<String> own =
                List.of("alert", "metrics.on", "server.tls", "ha", "dex.off", "job.run", "rbac", "web.ui", "api.old");
        for (int i = 0; i < 9; i++) {
            charts.observe(new PastFile(
                    "c" + i,
                    "templates/n" + i + ".yaml",
                    Map.of("name", "n" + i),
                    List.of(
                            (i % 2 == 0 ? "{{- if and .Values." : "{{- range $k := .Values.") + own.get(i) + " }}",
                            "apiVersion: v1",
                            "metadata:",
                            "  name: n" + i,
                            "{{- end }}")));
        }

        assertThat(charts.mined().orElseThrow().byHand()).contains("line 4").contains("action of a template");
    }

    /** As programs for drawings keep them: a person draws the next one, and fills in nothing. */
    @Test
    void whatHasMoreGapsThanTextIsWrittenByHand() {
        TemplateMiner drawings = new TemplateMiner("art/{name}.drawing");
        for (int i = 0; i < 6; i++) {
            drawings.observe(new PastFile(
                    "c" + i,
                    "art/" + i + ".drawing",
                    Map.of("name", "n" + i),
                    List.of(
                            "<drawing zoom=\"" + 3 * i + "\" seed=\"" + i * i + "x\" by=\"" + i + "a\">",
                            "  <box left=\"" + (i + 7) + "\" top=\"" + 5 * i + "\" wide=\"" + (90 - i) + "\" fill=\"#"
                                    + i + "c\"/>",
                            "  <line from=\"" + (i + 8) + "\" to=\"" + 7 * i + "\" bold=\"" + (80 - i) + "\" end=\"" + i
                                    + "\"/>",
                            "  </layer>",
                            "  </page>",
                            "</drawing>")));
        }

        assertThat(drawings.mined().orElseThrow().byHand()).contains("more gaps than text");
    }

    /** Older posts have a list of authors and no date, so that what is below the first line moved. */
    @Test
    void aPostBeginsWithItsFrontMatter() {
        TemplateMiner posts = new TemplateMiner("blog/{name}.md");
        List<String> titles =
                List.of("Fast is out!", "It's here", "'New: All'", "Two is out!", "A home", "Six is out!");
        for (int i = 0; i < 12; i++) {
            String title = "title: " + titles.get(i % 6) + (i > 5 ? "" : " " + i);
            List<String> lines = i < 2
                    ? List.of("---", title, "author:", "  - name: Ada " + i, "sidebar: false", "---", "", "text " + i)
                    : List.of(
                            "---",
                            title,
                            "author:",
                            "  name: Ada",
                            "date: 2026-01-1" + i % 7,
                            "sidebar: false",
                            "---",
                            "",
                            "text " + i);
            posts.observe(new PastFile("c" + i, "blog/" + i + ".md", Map.of("name", "n" + i), lines));
        }

        RoleTemplate mined = posts.mined().orElseThrow();
        assertThat(mined.template().lines().get(0).text()).isEqualTo("---");
    }

    @Test
    void aCommentBeginsWithWhatAPersonHasToSay() {
        TemplateMiner cops = new TemplateMiner("lib/{name}.rb");
        List<String> own = List.of("Checks a.", "Finds b", "Looks for c in d", "No e", "Use f.", "Wants g");
        for (int i = 0; i < NAMES.size(); i++) {
            String name = dev.pave.pattern.text.CaseStyle.PASCAL.write(NAMES.get(i));
            cops.observe(new PastFile(
                    "c" + i,
                    "lib/" + NAMES.get(i) + ".rb",
                    Map.of("name", NAMES.get(i)),
                    List.of("# " + own.get(i), "#", "# @example", "class " + name + " < Base", "end")));
        }

        assertThat(cops.mined().orElseThrow().whole().fill(Map.of("name", "no-foo")))
                .isEqualTo("# TODO\n#\n# @example\nclass NoFoo < Base\nend\n");
    }

    @Test
    void anEmptyLineThatBeginsACommentStays() {
        for (String name : NAMES) {
            write(name, "/**", " *", " * @rule " + name, " */", "run()");
        }

        assertThat(filled("no-foo")).isEqualTo("/**\n *\n * @rule no-foo\n */\nrun()\n");
    }

    @Test
    void takesNothingInThatNobodyKnows() {
        List<String> own = List.of("Fox", "Owl", "Elk", "Cat", "Gnu", "Yak");
        for (int i = 0; i < NAMES.size(); i++) {
            write(
                    NAMES.get(i),
                    "import {" + own.get(i) + "} from './" + own.get(i) + ".js';",
                    "import rule from './" + NAMES.get(i) + ".js';",
                    "check(rule);");
        }

        assertThat(filled("no-foo")).isEqualTo("import rule from './no-foo.js';\ncheck(rule);\n");
    }

    @Test
    void aGapKeepsWhatFollowsIt() {
        List<String> own = List.of("['a', 'b']", "undefined", "['c']", "['d', 'e', 'f']", "undefined", "['g', 'h']");
        for (int i = 0; i < NAMES.size(); i++) {
            write(NAMES.get(i), "export default {", "  categories: " + own.get(i) + ",", "  fixable: null", "};");
        }
        write("so-last", "export default {", "  fixable: null,", "  categories: ['b']", "};");

        assertThat(filled("no-foo")).isEqualTo("export default {\n  categories: TODO,\n  fixable: null\n};\n");
    }

    @Test
    void anyWordsMayStandInAComment() {
        List<String> own =
                List.of("Use a lambda", "Do not await", "Return (or not) in time", "So: no", "If", "Why not?");
        for (int i = 0; i < NAMES.size(); i++) {
            write(NAMES.get(i), "// " + NAMES.get(i) + " - " + own.get(i), "run();");
        }

        assertThat(filled("no-foo")).isEqualTo("// no-foo - TODO\nrun();\n");
    }

    @Test
    void leavesOneGapWhereSeveralWouldNotRead() {
        List<String> own = List.of("a('x', b)", "a('y').c", "d('z' + e)", "a('u')", "f('v', g, h)", "a('w').i.j");
        for (int i = 0; i < NAMES.size(); i++) {
            write(NAMES.get(i), "const value = " + own.get(i) + ";", "run(value);");
        }

        assertThat(filled("no-foo")).isEqualTo("const value = TODO;\nrun(value);\n");
    }

    @Test
    void leavesNoGapThatSwallowsAnAssignment() {
        List<String> own = List.of("a[1] = b(c)", "d = e", "f.g = h", "i = j.k", "l[2] = m", "n = o(p)");
        for (int i = 0; i < NAMES.size(); i++) {
            write(NAMES.get(i), "const always = 1;", "state." + own.get(i) + ";", "run(always);");
        }

        assertThat(filled("no-foo")).isEqualTo("const always = 1;\nstate.TODO = TODO;\nrun(always);\n");
    }

    @Test
    void keepsTheBlankLinesBetweenFunctions() {
        for (String name : NAMES) {
            write(name, "a = 1", "", "", "def run():", "    pass", "", "", "own_" + name.length() + " = 2");
        }

        assertThat(filled("no-foo")).startsWith("a = 1\n\n\ndef run():\n    pass\n");
    }

    @Test
    void writesNoBlockWithoutItsEnd() {
        for (int i = 0; i < NAMES.size(); i++) {
            String own = "case" + i * 37;
            write(
                    NAMES.get(i),
                    "run({",
                    "  valid: [",
                    "    " + own + "({",
                    "      code: " + i + ",",
                    "    }),",
                    "  ],",
                    i % 3 == 0 ? "  only: { a: 1," : "  each: { b: 2,",
                    "  },",
                    "});");
        }

        RoleTemplate mined = miner.mined().orElseThrow();
        assertThat(mined.byHand()).isEmpty();
        assertThat(dev.pave.syntax.Syntax.of("a.js").flaw(mined.whole().fill(Map.of("name", "no-foo"))))
                .isEmpty();
    }

    @Test
    void isAsTheNewestFilesAre() {
        for (int i = 0; i < 8; i++) {
            FileKind kind = i < 3 ? FileKind.PLAIN : FileKind.EXECUTABLE;
            Map<String, String> bindings = Map.of("name", NAMES.get(i % NAMES.size()));
            miner.observe(new PastFile("c", "a", bindings, List.of("#!/bin/sh", "run it"), kind, i < 3));
        }

        TextTemplate mined = miner.mined().orElseThrow().whole();
        assertThat(mined.kind()).isEqualTo(FileKind.EXECUTABLE);
        assertThat(mined.fill(Map.of())).isEqualTo("#!/bin/sh\nrun it");
    }

    @Test
    void writesNothingThatAProgramMakes() {
        for (int i = 0; i < 4; i++) {
            miner.leaveOut(FileText.State.GENERATED);
        }

        assertThat(miner.mined().orElseThrow().byHand()).isEqualTo("a program makes it");
        assertThat(miner.mined().orElseThrow().whole().lines()).isEmpty();
    }

    @Test
    void writesNoPointerOfGitLfs() {
        for (int i = 0; i < 4; i++) {
            miner.leaveOut(FileText.State.POINTER);
        }

        assertThat(miner.mined().orElseThrow().byHand()).startsWith("Git LFS keeps its content");
    }

    @Test
    void repeatsWhatIsUsuallyRepeated() {
        for (String name : NAMES) {
            write(name, "it(one)", "end", "it(two)", "end", "own " + name.hashCode());
        }

        assertThat(filled("no-foo")).isEqualTo("it(one)\nend\nit(two)\nend\n");
    }

    @Test
    void putsALineOfChangingPlacesWhereItUsuallyStands() {
        for (int i = 0; i < NAMES.size(); i++) {
            if (i % 4 == 0) {
                write(NAMES.get(i), "head", "wandering line", "middle", "tail");
            } else {
                write(NAMES.get(i), "head", "middle", "tail", "wandering line");
            }
        }

        assertThat(filled("no-foo").lines()).contains("wandering line").hasSize(4);
    }

    @Test
    void keepsAWordThatIsOnlyByChanceTheName() {
        for (String name : List.of("alpha", "class", "gamma", "delta", "omega")) {
            write(name, "a class of things", "rule " + name);
        }

        assertThat(filled("sigma")).isEqualTo("a class of things\nrule sigma\n");
    }

    @Test
    void followsTheDrift() {
        for (int i = 0; i < 20; i++) {
            write("old" + i, "var x = 1;");
        }
        for (int i = 0; i < 20; i++) {
            write("new" + i, "const x = 1;");
        }

        assertThat(filled("no-foo")).isEqualTo("const x = 1;\n");
    }

    @Test
    void isProvenOnFilesThatItHadNotSeen() {
        for (String name : NAMES) {
            write(name, "same in all", "rule " + name, "own line " + name.hashCode(), "}");
        }

        RoleTemplate mined = miner.mined().orElseThrow();
        assertThat(mined.replay().instances()).isEqualTo(NAMES.size() - 3);
        assertThat(mined.replay().coverage()).isEqualTo(2 / 3.0);
        assertThat(mined.replay().kept()).isEqualTo(1);
        assertThat(mined.replay().editCost()).isEqualTo(1 / 3.0);
        assertThat(mined.copyLast().editCost()).isEqualTo(2 / 3.0);
        assertThat(mined.steps())
                .extracting(RoleTemplate.Step::commitId)
                .containsExactly("c-max-len", "c-key-spacing", "c-id-match");
    }

    @Test
    void copiesTheLastOneWhereThatIsBest() {
        for (int i = 0; i < 30; i++) {
            write("n" + i, "generation " + i / 8, "lines of " + i / 8, "that change " + i / 8);
        }

        assertThat(miner.mined().orElseThrow().template().method()).isEqualTo(RoleTemplate.COPY_LAST);
    }

    @Test
    void copiesNothingOfWhichPeopleKeepLittle() {
        for (int i = 0; i < 30; i++) {
            write("n" + i, "generation " + i / 2, "lines of " + i / 2, "that change " + i / 2);
        }

        assertThat(miner.mined().orElseThrow().template().method()).isNotEqualTo(RoleTemplate.COPY_LAST);
    }

    @Test
    void whatHalfOfTheFilesHaveIsNotForeseen() {
        for (int i = 0; i < 30; i++) {
            write("n" + i, "in all of them", i % 5 < 3 ? "in most of them" : "other " + i, "at the end");
        }

        assertThat(filled("n31")).isEqualTo("in all of them\nat the end\n");
    }

    @Test
    void saysWhatItCouldNotLearnFrom() {
        NAMES.forEach(name -> write(name, "same in all"));
        miner.leaveOut(FileText.State.BINARY);

        assertThat(miner.mined().orElseThrow().leftOut()).isEqualTo(Map.of(FileText.State.BINARY, 1));
    }

    @Test
    void saysHowManyHaveEachLine() {
        for (String name : NAMES) {
            write(name, "same in all", name.equals("big-int") ? "rare" : "usual");
        }

        assertThat(miner.mined().orElseThrow().template().lines())
                .extracting(TextTemplate.Line::text)
                .containsExactly("same in all", "usual");
        assertThat(miner.mined().orElseThrow().template().lines().get(0).share())
                .isEqualTo(1);
        assertThat(miner.mined().orElseThrow().template().lines().get(1).share())
                .isBetween(0.7, 0.9);
    }

    @Test
    void aFolderInCodeIsJoinedAsCodeJoinsFolders() {
        TemplateMiner go = new TemplateMiner("internal/{folder}/{name}.go");
        TemplateMiner php = new TemplateMiner("src/{folder}/{name}.php");
        for (String folder : List.of("config", "store", "mail", "queue")) {
            go.observe(new PastFile(
                    folder,
                    "internal/" + folder + "/owl.go",
                    Map.of("folder", folder, "name", "owl"),
                    List.of("package " + folder, "", "type Owl struct{}")));
            php.observe(new PastFile(
                    folder,
                    "src/" + folder + "/Owl.php",
                    Map.of("folder", folder, "name", "Owl"),
                    List.of("<?php", "namespace App\\" + folder + ";", "class Owl {}")));
        }
        Map<String, String> nested = Map.of("folder", "api/rest", "name", "ant");

        assertThat(go.mined().orElseThrow().whole().fill(nested)).startsWith("package rest\n");
        assertThat(php.mined().orElseThrow().whole().fill(nested)).contains("namespace App\\api\\rest;\n");
    }

    @Test
    void aTitleOfOneFileTakesItsLineBelowWithIt() {
        TemplateMiner miner = new TemplateMiner("docs/{name}.rst");
        for (String name : List.of("owl", "ant", "bee", "cow", "doe")) {
            miner.observe(new PastFile(
                    name,
                    "docs/" + name + ".rst",
                    Map.of("name", name),
                    List.of(
                            "About",
                            "=====",
                            "",
                            "Why " + name.repeat(2),
                            "-".repeat(10),
                            "",
                            "Rules",
                            "=====",
                            "",
                            "None.")));
        }

        assertThat(miner.mined().orElseThrow().whole().fill(Map.of("name", "fox")))
                .contains("About\n=====\n")
                .contains("Rules\n=====\n")
                .doesNotContain("--");
    }

    @Test
    void importsThatNothingUsesAreByHand() {
        for (String name : NAMES) {
            write(name, "import a from 'a';", "", "run(" + name.hashCode() + ");");
        }

        assertThat(miner.mined().orElseThrow().byHand()).contains("takes in what nothing uses");
    }

    @Test
    void importsOfTheNameAreABeginning() {
        for (String name : NAMES) {
            write(name, "import rule from './" + name + "';", "", "run(" + name.hashCode() + ");");
        }

        assertThat(filled("no-foo")).startsWith("import rule from './no-foo';\n");
        assertThat(miner.mined().orElseThrow().byHand()).isEmpty();
    }
}
