package dev.pave.ingest.coverage;

import dev.pave.ingest.text.RefusedException;
import dev.pave.ingest.text.XmlEvents;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** An XML report as a stream of elements. */
final class XmlReport {

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w.:-]*)([^>]*)");

    private XmlReport() {}

    /** Takes one element after the other, as it begins and as it ends. */
    interface Elements {
        void begin(String name, XMLStreamReader xml);

        void end(String name);
    }

    static void read(InputStream in, Elements elements) {
        XmlEvents.read(in, xml -> {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements.begin(xml.getLocalName(), xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    elements.end(xml.getLocalName());
                }
            }
        });
    }

    /** The root element as it begins: its name and attributes; empty where the text is no XML. */
    static String root(String head) {
        Matcher root = ROOT.matcher(head.replaceAll("(?s)<!--.*?-->", ""));
        return head.stripLeading().startsWith("<") || head.startsWith("\uFEFF<")
                ? root.find() ? root.group(1) + root.group(2) : ""
                : "";
    }

    /** A whole number in an attribute. */
    static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new RefusedException("line " + xml.getLocation().getLineNumber() + ": <" + xml.getLocalName()
                    + "> wants a number in " + attribute + ", not " + text);
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
    }

    /** An attribute that must be there. */
    static String text(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        if (text == null) {
            throw new RefusedException(
                    "line " + xml.getLocation().getLineNumber() + ": <" + xml.getLocalName() + "> has no " + attribute);
        }
        return text;
    }
}
