package dev.pave.ingest.coverage;

import dev.pave.pattern.finding.FileCoverage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * JaCoCo's XML: {@code <package name="org/shop"><sourcefile name="Cart.java"><line nr="7" mi="0" ci="3" .../>}. A line is
 * covered where at least one of its instructions was run.
 */
final class JacocoFormat implements CoverageFormat {

    @Override
    public String name() {
        return "JaCoCo XML";
    }

    @Override
    public boolean recognises(String head) {
        String root = XmlReport.root(head);
        return root.equals("report") || root.startsWith("report ");
    }

    @Override
    public List<FileCoverage> read(InputStream in) {
        List<FileCoverage> files = new ArrayList<>();
        XmlReport.read(in, new XmlReport.Elements() {
            private String folder = "";
            private FileCoverage file;

            @Override
            public void begin(String name, XMLStreamReader xml) {
                switch (name) {
                    case "package" -> folder = XmlReport.text(xml, "name");
                    case "sourcefile" -> {
                        String base = XmlReport.text(xml, "name");
                        file = new FileCoverage(folder.isEmpty() ? base : folder + "/" + base);
                        files.add(file);
                    }
                    case "line" -> line(xml);
                    default -> {
                        // methods and counters say nothing that lines do not
                    }
                }
            }

            private void line(XMLStreamReader xml) {
                if (file != null && XmlReport.number(xml, "mi") + XmlReport.number(xml, "ci") > 0) {
                    file.line(XmlReport.number(xml, "nr"), XmlReport.number(xml, "ci") > 0);
                }
            }

            @Override
            public void end(String name) {
                file = name.equals("sourcefile") ? null : file;
            }
        });
        return files;
    }
}
