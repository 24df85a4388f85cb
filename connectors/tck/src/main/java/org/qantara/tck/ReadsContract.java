package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;

/** What every connector that reads XML or JSON objects does, bad ones included. */
public interface ReadsContract extends ReadsDocuments {
    @Override
    Reads connector();

    @Override
    Payload fullestDocument();

    @Test
    default void aTruncatedDocumentIsMalformed() {
        new Hostile(fullestDocument()).truncated().forEach(cut -> assertRefused(cut, ProblemCode.MALFORMED));
    }

    @Test
    default void whatIsNoDocumentIsMalformed() {
        assertRefused(Payload.xml("Curriculum vitae"), ProblemCode.MALFORMED);
        assertRefused(Payload.xml("%PDF-1.7\n%âãÏÓ"), ProblemCode.MALFORMED);
    }

    @Test
    default void documentTypesAreForbidden() {
        for (var doctype : List.of(
                "<!DOCTYPE x>",
                "<!DOCTYPE x [<!ENTITY e \"value\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")) {
            var document = Document.of(fullestDocument()) instanceof XmlDocument
                    ? new Hostile(fullestDocument()).withDoctype(doctype)
                    : Payload.xml(doctype + "<x/>");
            assertRefused(document, ProblemCode.DOCTYPE_FORBIDDEN);
        }
    }

    @Test
    default void aDocumentNestedTooDeeplyIsRefused() {
        var hostile = new Hostile(fullestDocument());

        assertThat(connector().read(hostile.nested(Limits.DEFAULT.depth() / 2))).isInstanceOf(Translation.Done.class);
        assertRefused(hostile.nested(Limits.DEFAULT.depth()), ProblemCode.TOO_DEEP);
        assertRefused(hostile.nested(100_000), ProblemCode.TOO_DEEP);
    }

    @Test
    default void aDocumentTooLargeIsRefused() {
        var hostile = new Hostile(fullestDocument());

        assertRefused(hostile.aByteTooLong(), ProblemCode.TOO_LARGE);
        assertRefused(hostile.withManyNodes(Limits.DEFAULT.nodes()), ProblemCode.TOO_LARGE);
    }

    @Test
    default void aDocumentThatIsNotUtf8IsRefused() {
        assertRefused(new Hostile(fullestDocument()).notUtf8(), ProblemCode.WRONG_ENCODING);
    }

    private void assertRefused(Payload payload, ProblemCode... codes) {
        Refused.assertWith(connector().read(payload), codes);
    }
}
