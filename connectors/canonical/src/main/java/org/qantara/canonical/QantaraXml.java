package org.qantara.canonical;

import java.util.Map;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.parsing.XmlWriter;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The canonical record as XML: {@code <candidate xmlns="urn:qantara:record:1">}, by {@code candidate.xsd}. */
public final class QantaraXml implements Reads, Writes {
    static final String NAMESPACE = "urn:qantara:record:1";

    private static final FormatId ID = new FormatId("qantara-xml");
    private static final Shape CANDIDATE = Shapes.XML.of(Candidate.class);

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public RecordType recordType() {
        return RecordType.CANDIDATE;
    }

    @Override
    public String mediaType() {
        return Payload.XML;
    }

    @Override
    public String title() {
        return "Qantara record 1, XML";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint.equals(new Fingerprint.Xml(NAMESPACE, recordType().id()));
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, this::candidate);
    }

    private HubRecord candidate(Node root, LossReport losses) {
        if (!recognises(new Fingerprint.Xml(root.namespace(), root.name())))
            throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, root.path(), ID.value(), root.path()));
        return (HubRecord) CANDIDATE.read(root);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return Written.of(record, CANDIDATE, new XmlWriter(Map.of("", NAMESPACE)), mediaType());
    }
}
