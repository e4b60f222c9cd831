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
}
