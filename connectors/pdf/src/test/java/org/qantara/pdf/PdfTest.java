package org.qantara.pdf;

import java.util.List;
import org.qantara.spi.Payload;
import org.qantara.tck.OpensContract;

class PdfTest implements OpensContract {
    private static final Payload ENVELOPE = Cv.europass().pdf();

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
        return List.of("attachment", "دبلوم", "نجاة", "أيت", "Najat");
    }
}
