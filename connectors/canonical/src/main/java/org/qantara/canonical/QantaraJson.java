package org.qantara.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.JsonWriter;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/**
 * Every canonical record as JSON, under the id of its type: <code>{"candidate": {…}}</code> by
 * {@code candidate.schema.json}, and so on.
 */
public final class QantaraJson implements Reads, Writes {
    private static final FormatId ID = new FormatId("qantara-json");

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
        return Payload.JSON;
    }

    @Override
    public String title() {
        return "Qantara record 1, JSON";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Json(var keys, var _)
                && Arrays.stream(RecordType.values()).anyMatch(type -> keys.contains(type.id()));
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, this::document);
    }

    @Override
    public Translation<HubRecord> readBack(Payload written) {
        return Documents.read(written, Limits.OWN, this::document);
    }

    private HubRecord document(Node root, LossReport losses) {
        var read = new ArrayList<HubRecord>();
        if (root.name().isEmpty()) root.children(child -> field(child, read));
        if (read.isEmpty())
            throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, root.path(), ID.value(), root.path()));
        return read.getFirst();
    }

    private void field(Node child, List<HubRecord> read) {
        if (child.name().equals("$schema")) child.ignore();
        else RecordType.of(child.name()).ifPresent(type -> record(type, child, read));
    }

    private static void record(RecordType type, Node child, List<HubRecord> read) {
        if (read.isEmpty()) read.add((HubRecord) Shapes.JSON.of(type).read(child));
        else child.lost(Loss.Reason.ONLY_FIRST_KEPT);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return Written.of(record, Shapes.JSON.of(record.type()), new JsonWriter(), mediaType());
    }
}
