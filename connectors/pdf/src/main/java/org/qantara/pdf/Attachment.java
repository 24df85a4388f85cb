package org.qantara.pdf;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * A file specification of the document.
 *
 * @param at where it stands: {@code /EmbeddedFiles[2]}
 * @param name of the file; may be empty
 * @param file absent if it is elsewhere
 */
record Attachment(String at, String name, Optional<BoundedStream> file) {
    /** What Europass calls it. */
    static final String AS_AGREED = "attachment.xml";

    static Attachment of(String at, COSDictionary specification) {
        var name =
                Optional.ofNullable(specification.getString(COSName.UF)).orElse(specification.getString(COSName.F, ""));
        return new Attachment(at, name, file(specification.getCOSDictionary(COSName.EF)));
    }

    private static Optional<BoundedStream> file(COSDictionary embedded) {
        if (embedded == null) return Optional.empty();
        return Optional.ofNullable(embedded.getDictionaryObject(COSName.UF, COSName.F))
                .filter(BoundedStream.class::isInstance)
                .map(BoundedStream.class::cast);
    }

    boolean isNamedAsAgreed() {
        return name.equalsIgnoreCase(AS_AGREED);
    }

    /** By its name or by the media type that is given for it. */
    boolean isXml() {
        return file.isPresent()
                && (name.toLowerCase(Locale.ROOT).endsWith(".xml")
                        || file.get().getNameAsString(COSName.SUBTYPE, "").endsWith("xml"));
    }

    /** @throws Refusal if it is too large or cannot be read */
    byte[] content() {
        try {
            return file.orElseThrow().content(Limits.DEFAULT.bytes());
        } catch (Refusal refusal) {
            throw refusal.within(at);
        } catch (IOException unreadable) {
            throw new Refusal(Problem.of(ProblemCode.MALFORMED, at));
        }
    }
}
