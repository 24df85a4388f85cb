package org.qantara.elmo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Award;
import org.qantara.model.Credential;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Reads both versions and writes one. */
abstract sealed class ElmoConnector implements Reads, Writes permits Elmo, Elmo1 {
    private static final String CREDENTIAL = "/credential";

    private final Version version;

    ElmoConnector(Version version) {
        this.version = version;
    }

    @Override
    public FormatId id() {
        return version.id();
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.AWARD);
    }

    @Override
    public String mediaType() {
        return Payload.XML;
    }

    @Override
    public String title() {
        return version.title();
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Xml(var namespace, var root)
                && Version.of(namespace, root).filter(version::equals).isPresent();
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, (root, losses) -> new ElmoReader(version.id(), losses, payload).read(root));
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        if (!(record instanceof Award award)) return Writes.ofNoneOfItsTypes();
        var signed = award.credential().filter(Signatures::isSignedElmo);
        if (signed.isPresent()) return original(award, signed.get());
        try {
            return new AwardWriter(award, version).write();
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        }
    }

    /** What was taken from the record on its way must not leave inside the signed document, nor may that be rewritten. */
    private Translation<Payload> original(Award award, Credential signed) {
        return Optional.of(new Payload(Payload.XML, signed.content().value()))
                .filter(_ -> award.provenance()
                        .version()
                        .filter(version.number()::equals)
                        .isPresent())
                .filter(document ->
                        read(document) instanceof Translation.Done<HubRecord>(var says, var _) && says.equals(award))
                .map(document -> Translation.of(document, List.of()))
                .orElseGet(() -> Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, CREDENTIAL)));
    }
}
