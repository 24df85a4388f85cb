package org.qantara.hrxml;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qantara.model.Candidate;
import org.qantara.model.Provenance;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Writes a candidate document in one dialect. */
final class CandidateWriter {
    private static final String SUPPLIER = "Qantara";

    private final Out out;

    private CandidateWriter(Dialect dialect) {
        this.out = new Out(dialect);
    }

    /** @throws Refusal if the person has no name that yields a given name, which the formats require */
    static Translation<Payload> write(Candidate candidate, Dialect dialect) {
        var names = candidate.person().names();
        if (names.isEmpty()) throw new Refusal(Problem.of(ProblemCode.NOT_WRITABLE, "/person/names"));
        if (!NameWriter.isWritable(names))
            throw new Refusal(Problem.of(ProblemCode.NOT_WRITABLE, "/person/names/given"));
        var writer = new CandidateWriter(dialect);
        writer.write(candidate);
        return Translation.of(new Payload(Payload.XML, writer.out.done()), writer.out.losses());
    }

    private void write(Candidate candidate) {
        out.begin(Dialect.ROOT);
        out.attribute("majorVersionID", "3");
        out.attribute("minorVersionID", "2");
        documentId(candidate);
        supplier(candidate);
        PersonWriter.write(out, candidate);
        ProfileWriter.write(out, candidate);
        if (out.isEuropass()) rendering();
        out.end();
        out.reportUnheld(candidate);
    }

    /** The first sender's id; without one, an id that the same person always gets. */
    private void documentId(Candidate candidate) {
        out.begin("hr:DocumentID");
        out.attribute("schemeName", "DocumentIdentifier");
        out.attribute("schemeVersionID", out.dialect.documentVersion());
        out.text(candidate.provenance().documentId().orElseGet(() -> id(candidate)));
        out.end();
    }

    private static String id(Candidate candidate) {
        var person = candidate.person().toString();
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** As the Europass editor does, the person is the contact of who supplies the document. */
    private void supplier(Candidate candidate) {
        var party = generator(candidate.provenance());
        out.begin("CandidateSupplier");
        out.leaf("hr:PartyID", party);
        out.leaf("hr:PartyName", party);
        out.begin("PersonContact");
        out.begin("PersonName");
        NameWriter.writeParts(out, candidate.person().names());
        out.end();
        candidate.contacts().stream().findFirst().ifPresent(contact -> {
            var communication = new CommunicationWriter(out);
            out.begin("Communication");
            out.leaf("ChannelCode", communication.channel(contact.kind()));
            communication.value(contact);
            out.end();
        });
        out.end();
        out.leaf("hr:PrecedenceCode", "1");
        out.end();
    }

    private static String generator(Provenance provenance) {
        return provenance.generator().orElse(SUPPLIER);
    }

    /** The Europass editor shows only the sections named here. */
    private void rendering() {
        out.begin("RenderingInformation");
        out.begin("Design");
        out.begin("SectionsOrder");
        for (var title : ProfileWriter.SECTIONS) {
            out.begin("Section");
            out.leaf("Title", title);
            out.end();
        }
        out.end();
        out.end();
        out.end();
    }
}
