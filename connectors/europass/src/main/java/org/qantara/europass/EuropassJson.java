package org.qantara.europass;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Europass SkillsPassport as JSON, the twin of its XML. */
public final class EuropassJson implements Reads, Writes {
    private static final FormatId ID = new FormatId("europass-json");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.CANDIDATE);
    }

    @Override
    public String mediaType() {
        return Payload.JSON;
    }

    @Override
    public String title() {
        return "Europass SkillsPassport 3.0 to 3.4.1, JSON";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Json(var keys, var _) && keys.contains(PassportReader.ROOT);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return PassportReader.read(payload, ID);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return PassportWriter.write(record, new JsonDialect(), mediaType());
    }
}
