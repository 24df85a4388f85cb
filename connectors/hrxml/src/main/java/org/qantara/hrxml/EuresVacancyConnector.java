package org.qantara.hrxml;

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

/** {@code eures-vacancy}: root {@code PositionOpening} in {@code http://www.hr-xml.org/3}. */
public final class EuresVacancyConnector implements Reads, Writes {
    static final FormatId ID = new FormatId("eures-vacancy");

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
        return "EURES vacancy (HR Open 3.2, document version 1.3)";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint.equals(new Fingerprint.Xml(Dialect.HR, VacancyReader.ROOT));
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, VacancyReader::read);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return record instanceof Vacancy vacancy ? VacancyWriter.write(vacancy) : Writes.ofNoneOfItsTypes();
    }
}
