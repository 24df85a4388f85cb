package org.qantara.jsonresume;

import java.util.Set;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Place;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Format {@code json-resume}: the resume of jsonresume.org. */
public final class JsonResume implements Reads, Writes {
    static final FormatId ID = new FormatId("json-resume");

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
        return "JSON Resume 1";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Json(var keys, var _) && keys.contains("basics");
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, (root, losses) -> new ResumeReader(losses).read(root));
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return record instanceof Candidate candidate ? write(candidate) : Writes.ofNoneOfItsTypes();
    }

    private static Translation<Payload> write(Candidate candidate) {
        if (candidate.person().names().isEmpty())
            return Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, "/person/names"));
        var out = new ResumeOut();
        var said = Place.ofRecord();
        new ResumeWriter(candidate, out, said).write();
        var losses = new LossReport();
        Unplaced.report(candidate, said, losses);
        return Translation.of(new Payload(Payload.JSON, out.done()), losses.losses());
    }
}
