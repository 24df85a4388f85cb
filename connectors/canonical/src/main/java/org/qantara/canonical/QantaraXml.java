package org.qantara.canonical;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Every canonical record as XML, an element of the id of its type: {@code <candidate xmlns="urn:qantara:record:1">} by
 * {@code candidate.xsd}, and so on.
 */
public final class QantaraXml implements Reads, Writes {
    static final String NAMESPACE = "urn:qantara:record:1";

    private static final FormatId ID = new FormatId("qantara-xml");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return EnumSet.allOf(RecordType.class);
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
        return fingerprint instanceof Fingerprint.Xml(var namespace, var root)
                && typeOf(namespace, root).isPresent();
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, QantaraXml::record);
    }

    private static HubRecord record(Node root, LossReport losses) {
        return typeOf(root.namespace(), root.name())
                .map(type -> (HubRecord) Shapes.XML.of(type).read(root))
                .orElseThrow(() ->
                        new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, root.path(), ID.value(), root.path())));
    }

    private static Optional<RecordType> typeOf(String namespace, String root) {
        return namespace.equals(NAMESPACE) ? RecordType.of(root) : Optional.empty();
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return Written.of(record, Shapes.XML.of(record.type()), new XmlWriter(Map.of("", NAMESPACE)), mediaType());
    }
}
