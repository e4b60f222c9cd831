package dev.pave.syntax;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML by the JDK's parser, which fetches nothing. */
final class XmlCheck implements TextCheck {

    @Override
    public Optional<Flaw> flaw(String text) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), new Strict());
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(new Flaw(Math.max(1, e.getLineNumber()), "it is no XML: " + e.getMessage()));
        } catch (SAXException | IOException e) {
            return Optional.of(new Flaw(1, "it is no XML: " + e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be set up", e);
        }
    }

    /** Says nothing by itself. */
    private static final class Strict extends DefaultHandler {
        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
