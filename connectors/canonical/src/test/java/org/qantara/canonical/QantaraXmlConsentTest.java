package org.qantara.canonical;

import java.nio.file.Path;
import org.qantara.model.HubRecord;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;
import org.qantara.tck.Consents;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.WritesContract;

class QantaraXmlConsentTest implements ReadsContract, WritesContract, GoldenCases {
    @Override
    public QantaraXml connector() {
        return new QantaraXml();
    }

    @Override
    public Payload fullestDocument() {
        return switch (connector().write(Consents.fullest())) {
            case Translation.Done<Payload> done -> done.value();
            case Translation.Refused<Payload> refused -> throw new AssertionError(refused);
        };
    }

    @Override
    public HubRecord fullestRecord() {
        return Consents.fullest();
    }

    @Override
    public HubRecord sparsestRecord() {
        return Consents.sparsest();
    }

    @Override
    public void validate(Payload payload) {
        Published.validate(payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/xml-consent");
    }
}
