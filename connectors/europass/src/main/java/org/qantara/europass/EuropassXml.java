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

/** Europass SkillsPassport in XML. */
public final class EuropassXml implements Reads, Writes {
    static final String NAMESPACE = "http://europass.cedefop.europa.eu/Europass";

    private static final FormatId ID = new FormatId("europass-xml");

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
        return Payload.XML;
    }

    @Override
    public String title() {
        return "Europass SkillsPassport 3.0 to 3.4.1, XML";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Xml(String namespace, String root)
                && (root.equals(PassportReader.ROOT) || root.equals(PassportReader.OLD_ROOT))
                && namespace.startsWith(NAMESPACE);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return PassportReader.read(payload, ID);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return PassportWriter.write(record, new XmlDialect(), mediaType());
    }
}
