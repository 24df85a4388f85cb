package org.qantara.bench.connector;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** The least a reader can do: every event of a bare streaming parser, every name, text and attribute taken. */
sealed interface Floor {

    /** Reads the document from end to end; the sum of all lengths, so that nothing can be left out. */
    int pass(byte[] document);

    /** Woodstox, as the connectors have it: no document types, text in one piece. */
    record Stax(WstxInputFactory factory) implements Floor {

        Stax() {
            this(new WstxInputFactory());
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        }

        @Override
        public int pass(byte[] document) {
            try {
                var in = factory.createXMLStreamReader(new ByteArrayInputStream(document));
                var sum = 0;
                while (in.hasNext()) {
                    in.next();
                    if (in.isStartElement()) {
                        sum += in.getLocalName().length();
                        for (var i = 0; i < in.getAttributeCount(); i++) {
                            sum += in.getAttributeValue(i).length();
                        }
                    } else if (in.isCharacters()) {
                        sum += in.getText().length();
                    }
                }
                in.close();
                return sum;
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Jackson's parser. */
    record Streaming(JsonFactory factory) implements Floor {

        Streaming() {
            this(new JsonFactory());
        }

        @Override
        public int pass(byte[] document) {
            try (var in = factory.createParser(document)) {
                var sum = 0;
                for (var token = in.nextToken(); token != null; token = in.nextToken()) {
                    sum += token == JsonToken.FIELD_NAME || token.isScalarValue()
                            ? in.getText().length()
                            : 1;
                }
                return sum;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
