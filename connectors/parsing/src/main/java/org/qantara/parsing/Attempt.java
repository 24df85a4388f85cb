package org.qantara.parsing;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.qantara.spi.Translation;

/** Reads something of a document; whatever stops the reading becomes the problem that tells why. */
interface Attempt<T> {
    Translation<T> read() throws XMLStreamException, IOException;

    static <T> Translation<T> orRefused(Attempt<T> attempt) {
        try {
            return attempt.read();
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        } catch (XMLStreamException malformed) {
            return Translation.refused(XmlInput.problem(malformed));
        } catch (WstxLazyException malformed) {
            return Translation.refused(XmlInput.problem(malformed));
        } catch (IOException malformed) {
            return Translation.refused(JsonInput.problem(malformed));
        }
    }
}
