package dev.pave.ingest.coverage;

import dev.pave.pattern.finding.FileCoverage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Cobertura's XML, which coverage.py, Coverlet, gcovr and others write too:
 * {@code <class filename="shop/cart.py"><lines><line number="7" hits="3"/>}. A class of several is told more than once.
 */
final class CoberturaFormat implements CoverageFormat {

    @Override
    public String name() {
        return "Cobertura XML";
    }

    @Override
    public boolean recognises(String head) {
        String root = XmlReport.root(head);
        return root.startsWith("coverage ") && root.contains("line-rate");
    }

    @Override
    public List<FileCoverage> read(InputStream in) {
        List<FileCoverage> files = new ArrayList<>();
        XmlReport.read(in, new XmlReport.Elements() {
            private FileCoverage file;

            @Override
            public void begin(String name, XMLStreamReader xml) {
                if (name.equals("class")) {
                    file = new FileCoverage(XmlReport.text(xml, "filename"));
                    files.add(file);
                } else if (name.equals("line") && file != null) {
                    file.line(XmlReport.number(xml, "number"), XmlReport.number(xml, "hits") > 0);
                }
            }

            @Override
            public void end(String name) {
                file = name.equals("class") ? null : file;
            }
        });
        return files;
    }
}
