package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class XmlScannerTest {

    private static List<String> events(byte[] xml) throws IOException {
        XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(xml), Set.of("row"));
        List<String> events = new ArrayList<>();
        while (scanner.next()) {
            if (scanner.isStart()) {
                scanner.keepText();
            }
            events.add((scanner.isStart() ? "<" : ">")
                    + scanner.element()
                    + (scanner.isStart() ? scanner.attribute("a") : scanner.text())
                    + (scanner.isBroken() ? "!" : ""));
        }
        return events;
    }

    private static List<String> events(String xml) throws IOException {
        return events(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatXmlForbidsCostsTheCharacter() throws IOException {
        assertThat(events(
                        "<r a='1\u0007&#x1b;2&#0;&#xD800;3'>x\u001b&#27;[0m &amp; a && b &nbsp; &#xFFFF;&#128512;</r>"))
                .containsExactly("<r123", ">rx[0m & a && b &nbsp; \uD83D\uDE00");
    }

    @Test
    void nothingIsReadOfADocumentTypeAndNoEntityOfIt() throws IOException {
        String type = "<!DOCTYPE r [<!-- don't --><!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y \"a>b\">]>";
        assertThat(events("<?xml version='1.0'?>\n<!-- <s> -->" + type + "<r>&x;&y;</r>"))
                .containsExactly("<r", ">r&x;&y;");
        assertThat(XmlScanner.root("\n<!-- a -->" + type + "<n:r x='1'>")).isEqualTo("r");
        assertThat(XmlScanner.root("see <r>")).isEmpty();
    }

    @Test
    void sectionsAreText() throws IOException {
        assertThat(events("<r><![CDATA[a < b & &#27; ]] >]]></r>")).containsExactly("<r", ">ra < b & &#27; ]] >");
    }

    @Test
    void aMissingEndIsMadeUp() throws IOException {
        assertThat(events("<r><row a='1'><b>x<row a='2'/></c></r>"))
                .containsExactly("<r", "<row1", "<b", ">bx!", ">rowx!", "<row2", ">row", ">r");
        assertThat(events("<r><row a='1'><b>x")).containsExactly("<r", "<row1", "<b", ">bx!", ">rowx!", ">rx!");
        assertThat(events("<r><row a='1' b=\"x")).containsExactly("<r", "<row1!", ">row!", ">r!");
    }

    @Test
    void aDamagedTagIsOneAndTheNextIsNot() throws IOException {
        assertThat(events("<r><row b=\"x a=\"1\"/><row a='2'/><row a=3 /><row a='<4>'/></r>"))
                .containsExactly("<r", "<row!", ">row", "<row2", ">row", "<row3!", ">row", "<row<4>", ">row", ">r");
    }

    @Test
    void isReadInItsEncodingAndOtherwiseAsWestern() throws IOException {
        String declared = "<?xml version=\"1.0\" encoding=\"%s\"?><r a='caf\u00e9'/>";
        for (String encoding : List.of("ISO-8859-1", "windows-1252", "UTF-8")) {
            assertThat(events(declared.formatted(encoding).getBytes(Charset.forName(encoding))))
                    .containsExactly("<rcaf\u00e9", ">r");
        }
        assertThat(events(declared.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("<rcaf\u00e9", ">r");
    }
}
