package dev.pave.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.finding.FileCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageReportsTest {

    @TempDir
    Path folder;

    private List<FileCoverage> read(String text) throws IOException {
        return CoverageReports.read(Files.writeString(folder.resolve("report"), text));
    }

    /** A line a file: its path, and its lines with a plus where they are covered. */
    private static List<String> told(List<FileCoverage> files) {
        return files.stream()
                .map(file -> file.path() + " "
                        + file.lines().stream()
                                .mapToObj(line -> (file.covered().get(line) ? "+" : "-") + line)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static final String JACOCO = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
            <report name="shop"><sessioninfo id="a" start="1" dump="2"/>
            <group name="web"><package name="org/shop"><class name="org/shop/Cart" sourcefilename="Cart.java">
            <method name="total" desc="()I" line="7"><counter type="LINE" missed="1" covered="1"/></method></class>
            <sourcefile name="Cart.java"><line nr="7" mi="0" ci="3" mb="0" cb="0"/><line nr="8" mi="2" ci="0" mb="0" cb="0"/>
            <line nr="9" mi="1" ci="1" mb="0" cb="0"/><line nr="10" mi="0" ci="0" mb="0" cb="0"/>
            <counter type="LINE" missed="1" covered="2"/></sourcefile></package></group></report>
            """;

    @Test
    void readsJacoco() throws IOException {
        assertThat(told(read(JACOCO))).containsExactly("org/shop/Cart.java +7 -8 +9");
    }

    @Test
    void fetchesNoDocumentType() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String report = JACOCO.replace(
                "\"report.dtd\">",
                "\"http://127.0.0.1:9/report.dtd\" [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>");

        assertThat(told(read(report))).containsExactly("org/shop/Cart.java +7 -8 +9");
        assertThatThrownBy(() -> read(report.replace("<sessioninfo", "&x;<sessioninfo")))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("\nsecret"));
    }

    @Test
    void readsCobertura() throws IOException {
        assertThat(told(read("""
                        <?xml version="1.0" ?>
                        <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
                        <coverage version="7.1" line-rate="0.5" branch-rate="0"><sources><source>/build/src</source></sources>
                        <packages><package name="shop"><classes><class name="cart" filename="shop/cart.py" line-rate="0.5">
                        <methods><method name="total"><lines><line number="3" hits="0"/></lines></method></methods>
                        <lines><line number="3" hits="0"/><line number="4" hits="12" branch="true"/></lines></class>
                        </classes></package></packages></coverage>
                        """))).containsExactly("shop/cart.py -3 +4");
    }

    @Test
    void readsLcov() throws IOException {
        assertThat(told(read("""
                        TN:unit
                        SF:/home/ci/shop/src/cart.js
                        FN:1,total
                        FNDA:2,total
                        DA:1,2
                        DA:2,0,abc
                        BRDA:1,0,0,1
                        LF:2
                        LH:1
                        end_of_record
                        SF:src\\tax.js
                        DA:9,1
                        end_of_record
                        """))).containsExactly("/home/ci/shop/src/cart.js +1 -2", "src/tax.js +9");
    }

    @Test
    void refusesWhatIsNone() {
        for (String other :
                List.of("", "{}", "line,hits\n1,2\n", "<html></html>", "<coverage generated=\"1\" clover=\"4\"/>")) {
            assertThatThrownBy(() -> read(other))
                    .as(other)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(
                            "is no coverage report that is known; known are JaCoCo XML, Cobertura XML, LCOV");
        }
    }

    @Test
    void saysWhereAReportIsBroken() {
        assertThatThrownBy(() -> read("SF:a.js\nDA:x,1\n")).hasMessageContaining("(LCOV): line 2: wants DA:line,times");
        assertThatThrownBy(() -> read("TN:\nDA:1,1\n")).hasMessageContaining("line 2: stands before the file");
        assertThatThrownBy(() -> read(JACOCO.replace("ci=\"3\"", "ci=\"many\"")))
                .hasMessageContaining("<line> wants a number in ci, not many");
        assertThatThrownBy(() -> read(JACOCO.substring(0, 500))).hasMessageContaining("is no well-formed XML, in line");
        assertThatThrownBy(() -> read(JACOCO.replace("<sourcefile name=\"Cart.java\">", "<sourcefile>")))
                .hasMessageContaining("<sourcefile> has no name");
    }

    @Test
    void refusesAReportWithoutLines() {
        assertThatThrownBy(() -> read("<report name=\"shop\"></report>"))
                .hasMessageContaining("names no file with lines that could be run");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> CoverageReports.read(folder.resolve("nowhere.xml")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be read");
    }
}
