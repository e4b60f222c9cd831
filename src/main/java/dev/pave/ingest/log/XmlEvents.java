package dev.pave.ingest.log;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream of events; no document type, no entity, nothing from elsewhere. */
final class XmlEvents {

    private XmlEvents() {}

    /** Reads a document. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    static void read(InputStream in, Reading reading) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reading.read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            var message = String.valueOf(e.getMessage());
            throw new RefusedException("is no well-formed XML, in line " + line + ": "
                    + message.substring(message.lastIndexOf("Message: ") + (message.contains("Message: ") ? 9 : 1)));
        }
    }

    /** An attribute; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
