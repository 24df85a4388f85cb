package org.qantara.pdf;

import java.util.List;
import org.qantara.spi.Payload;
import org.qantara.tck.OpensContract;

/** A SkillsPassport as PDF, of before object streams, whose XML is called otherwise. */
class OldPdfTest implements OpensContract {
    private static final Payload ENVELOPE = new Cv()
            .with("CV-نجاة.xml", "application/octet-stream", Cv.CANDIDATE)
            .with("صورة.jpg", "image/jpeg", new byte[20_000])
            .withoutObjectStreams()
            .pdf();

    @Override
    public Pdf connector() {
        return new Pdf();
    }

    @Override
    public Payload envelope() {
        return ENVELOPE;
    }

    @Override
    public Payload inside() {
        return new Payload(Payload.XML, Cv.CANDIDATE);
    }

    @Override
    public List<String> personal() {
        return List.of("CV-", "صورة", "نجاة", "أيت", "Najat");
    }
}
