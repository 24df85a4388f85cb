package org.qantara.schemaorg;

import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.model.Session;
import org.qantara.model.Track;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Format {@code schema-org}: JSON-LD in the vocabulary of schema.org. */
public final class SchemaOrg implements Reads, Writes {
    static final FormatId ID = new FormatId("schema-org");
    private static final String LINKED_DATA = "application/ld+json";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.VACANCY, RecordType.TRACK, RecordType.SESSION);
    }

    @Override
    public String mediaType() {
        return LINKED_DATA;
    }

    @Override
    public String title() {
        return "schema.org (JSON-LD): JobPosting, Course, CourseInstance, EducationalOccupationalProgram";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Json(var _, var types)
                && types.stream().anyMatch(Vocabulary::isMain);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, SchemaOrg::record);
    }

    private static HubRecord record(Node root, LossReport losses) {
        var graph = Graph.read(root);
        var main = graph.main();
        var values = new Values(graph);
        HubRecord record = switch (Vocabulary.kind(main)) {
            case VACANCY -> new VacancyReader(values, main).read();
            case TRACK -> new TrackReader(values, main).read();
            case SESSION -> new SessionReader(values, main).read();
        };
        graph.report(losses);
        return record;
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return switch (record) {
            case Vacancy vacancy -> Out.write(vacancy, LINKED_DATA, out -> new VacancyWriter(vacancy, out).write());
            case Track track -> Out.write(track, LINKED_DATA, out -> new TrackWriter(track, out).write());
            case Session session -> Out.write(session, LINKED_DATA, out -> new SessionWriter(session, out).write());
            default -> Writes.ofNoneOfItsTypes();
        };
    }
}
