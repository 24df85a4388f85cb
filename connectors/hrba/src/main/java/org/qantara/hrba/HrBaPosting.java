package org.qantara.hrba;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Documents;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Format {@code hr-ba-posting}: HR-BA-XML, one {@code JobPositionPosting}. */
public final class HrBaPosting implements Reads, Writes {
    static final FormatId ID = new FormatId("hr-ba-posting");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.VACANCY);
    }

    @Override
    public String mediaType() {
        return Payload.XML;
    }

    @Override
    public String title() {
        return "HR-BA-XML posting (Bundesagentur für Arbeit)";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint.equals(new Fingerprint.Xml("", DeliveryReader.ROOT));
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, DeliveryReader::read);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return record instanceof Vacancy vacancy ? PostingWriter.write(vacancy) : Writes.ofNoneOfItsTypes();
    }
}
