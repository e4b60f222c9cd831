package dev.pave.ingest.text;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream of events; no document type, no entity, nothing from elsewhere. */
public final class XmlEvents {

    private XmlEvents() {}

    /** Reads a document. */
    @FunctionalInterface
    public interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    public static void read(InputStream in, Reading reading) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reading.read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String message = String.valueOf(e.getMessage());
            throw new RefusedException("is no well-formed XML, in line " + line + ": "
                    + message.substring(message.lastIndexOf("Message: ") + (message.contains("Message: ") ? 9 : 1)));
        }
    }

    /** The name of the first element, behind blanks, declarations and comments; empty where there is none. */
    public static String root(String text) {
        int at = behindBlanks(text, 0);
        while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
            String close = text.startsWith("<?", at) ? "?>" : "-->";
            int end = text.indexOf(close, at + 2);
            if (end < 0) {
                return "";
            }
            at = behindBlanks(text, end + close.length());
        }
        int stop = at + 1;
        while (stop < text.length() && !Character.isWhitespace(text.charAt(stop)) && text.charAt(stop) != '>') {
            stop++;
        }
        return text.startsWith("<", at) && stop < text.length() ? text.substring(at + 1, stop) : "";
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** An attribute; empty when it is not there. */
    public static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
