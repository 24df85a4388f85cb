package org.qantara.ewp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.HubRecord;
import org.qantara.model.Nomination;
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

/** {@code ewp-omobilities}: a student who is sent, as a nomination. */
public final class OutgoingMobilities implements Splits, Writes {
    @Override
    public FormatId id() {
        return Api.OMOBILITIES.id();
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.NOMINATION);
    }

    @Override
    public String mediaType() {
        return Payload.XML;
    }

    @Override
    public String title() {
        return "Erasmus Without Paper, outgoing mobilities 2";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return Api.OMOBILITIES.isRoot(fingerprint);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, MobilityReader::read);
    }

    @Override
    public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
        return XmlItems.split(file, Api.OMOBILITIES::requireRoot, "omobility-id", each);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        try {
            return record instanceof Nomination nomination
                    ? new MobilityWriter(nomination).write()
                    : Writes.ofNoneOfItsTypes();
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        }
    }
}
