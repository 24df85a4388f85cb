package org.qantara.credentials;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.qantara.model.Award;
import org.qantara.model.Bytes;
import org.qantara.model.Credential;
import org.qantara.model.Credential.Signature;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** A record that came out of a credential, and the credential. */
final class Original {
    static final Set<RecordType> AWARDS = Set.of(RecordType.AWARD);

    private static final String CREDENTIAL = "/credential";

    private Original() {}

    /** What a reader has gathered of what is inside a credential. */
    static final class Draft {
        final Award.Draft award;
        /** Whether there is a signature among what is signed (VC Data Integrity). */
        boolean proof;

        Draft(String format) {
            award = new Award.Draft(format);
        }
    }

    /** Reads what is inside, and puts the document with it as it came. */
    static Translation<HubRecord> read(
            Payload document, Translation<Wrapping> wrapping, BiFunction<Node, LossReport, Draft> reader) {
        return switch (wrapping) {
            case Translation.Refused<Wrapping>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Wrapping>(var around, var _) ->
                switch (Documents.read(around.inside(), reader)) {
                    case Translation.Refused<Draft>(Problem problem) -> Translation.refused(problem);
                    case Translation.Done<Draft>(var inside, var losses) ->
                        Translation.of(record(document, around, inside), around.before(losses));
                };
        };
    }

    private static HubRecord record(Payload document, Wrapping around, Draft inside) {
        var signature = around.signature() == Signature.NONE && inside.proof
                ? Signature.PRESENT_UNVERIFIED
                : around.signature();
        inside.award.credential = new Credential(around.mediaType(), new Bytes(document.bytes()), signature);
        return inside.award.done();
    }

    /**
     * The credential of a record, if it is of the reader's format and says exactly what the record says: what was taken
     * from the record on its way must not leave inside the document.
     */
    static Translation<Payload> of(HubRecord record, Reads reader) {
        if (!(record instanceof Award award)) return Writes.ofNoneOfItsTypes();
        return award.credential()
                .map(credential ->
                        new Payload(credential.mediaType(), credential.content().value()))
                .filter(document -> reader.read(document) instanceof Translation.Done<HubRecord>(var says, var _)
                        && says.equals(award))
                .map(document -> Translation.of(document, List.of()))
                .orElseGet(() -> Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, CREDENTIAL)));
    }
}
