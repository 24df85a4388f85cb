package org.qantara.ewp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.HubRecord;
import org.qantara.model.MobilityAgreement;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Refusal;
import org.qantara.parsing.XmlItems;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** {@code ewp-iias}: what universities have agreed on, as an agreement on mobility. */
public final class InterinstitutionalAgreements implements Splits, Writes {
    @Override
    public FormatId id() {
        return Api.IIAS.id();
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.MOBILITY_AGREEMENT);
    }

    @Override
    public String mediaType() {
        return Payload.XML;
    }

    @Override
    public String title() {
        return "Erasmus Without Paper, interinstitutional agreements 7";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return Api.IIAS.isRoot(fingerprint);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, AgreementReader::read);
    }

    @Override
    public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
        return XmlItems.split(file, Api.IIAS::requireRoot, "iia-id", each);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        try {
            return record instanceof MobilityAgreement agreement
                    ? new AgreementWriter(agreement).write()
                    : Writes.ofNoneOfItsTypes();
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        }
    }
}
