package org.qantara.pdf;

import static org.qantara.spi.ProblemCode.EMPTY_DOCUMENT;
import static org.qantara.spi.ProblemCode.INVALID_VALUE;
import static org.qantara.spi.ProblemCode.MALFORMED;
import static org.qantara.spi.ProblemCode.NOTHING_INSIDE;
import static org.qantara.spi.ProblemCode.TOO_LARGE;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Opens;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;

/** Takes the one XML document out of a PDF. */
public final class Pdf implements Opens {
    static final String MEDIA_TYPE = "application/pdf";
    private static final FormatId ID = new FormatId("pdf");
    private static final byte[] HEADER = {'%', 'P', 'D', 'F', '-'};

    /** The library logs what it stumbles over, which may be somebody's data. Held, or the level would be forgotten. */
    private static final Logger SILENT = Logger.getLogger("org.apache.pdfbox");

    static {
        SILENT.setLevel(Level.OFF);
    }

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String title() {
        return "PDF with the record embedded as XML (Europass)";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Other other
                && begins(other.first().value());
    }

    @Override
    public Translation<Payload> open(Payload envelope) {
        if (envelope.bytes().length == 0) return Translation.refused(Problem.of(EMPTY_DOCUMENT, ""));
        if (envelope.bytes().length > Limits.DEFAULT.bytes())
            return Translation.refused(Problem.of(TOO_LARGE, "", Allowance.inMebibytes(Limits.DEFAULT.bytes())));
        if (!begins(envelope.bytes())) return Translation.refused(Problem.of(MALFORMED, ""));
        try (var document = BoundedDocument.parse(envelope.bytes())) {
            return opened(Attachments.of(document.catalog()));
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            // the library throws whatever a broken document leads it to
            return Translation.refused(Problem.of(MALFORMED, ""));
        }
    }

    private static Translation<Payload> opened(List<Attachment> attachments) throws IOException {
        var candidates = attachments.stream().filter(Attachment::isXml).toList();
        var named = candidates.stream().filter(Attachment::isNamedAsAgreed).toList();
        var sought = named.isEmpty() ? candidates : named;
        if (sought.isEmpty()) return Translation.refused(Problem.of(NOTHING_INSIDE, ""));
        if (sought.size() > 1)
            return Translation.refused(
                    Problem.of(INVALID_VALUE, sought.get(1).at(), Rule.ONE_ATTACHED, Attachment.AS_AGREED));
        var taken = sought.getFirst();
        var losses = attachments.stream()
                .filter(other -> other != taken)
                .map(other -> new Loss(other.at(), Loss.Reason.NO_PLACE))
                .toList();
        return Translation.of(new Payload(Payload.XML, taken.content()), losses);
    }

    private static boolean begins(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && bytes[from] <= ' ' && bytes[from] >= 0) from++;
        for (int i = 0; i < HEADER.length; i++)
            if (from + i >= bytes.length || bytes[from + i] != HEADER[i]) return false;
        return true;
    }
}
