package org.qantara.tck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Text;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Reads a name and a summary from {@code {"toy":{"name":…,"summary":…}}} and writes all a record holds. */
public class GoodConnector implements Reads, Writes {
    static final Payload FULLEST = Payload.json("""
        {"toy": {"name": "سلمى الإدريسي", "summary": "Soudeuse qualifiée", "nickname": "Sousou", "born": 1999}}\
        """);

    @Override
    public FormatId id() {
        return new FormatId("toy");
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
        return "Toy";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return switch (fingerprint) {
            case Fingerprint.Json(var keys, var _) -> keys.contains("toy");
            case Fingerprint.Xml xml -> xml.equals(new Fingerprint.Xml("", "toy"));
            case Fingerprint.JsonRows _, Fingerprint.Table _, Fingerprint.Other _ -> false;
        };
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, (root, losses) -> {
            var draft = new CandidateDraft("toy");
            var name = new PersonName.Draft();
            Consumer<Node> fields = field -> field(field, name, draft, losses);
            if (root.name().equals("toy")) fields(root, fields);
            else root.fields(toy -> fields(toy, toy.name().equals("toy") ? fields : _ -> {}));
            if (name.isEmpty()) throw Refusal.missing("/toy/name");
            draft.names.add(name.done());
            return draft.done();
        });
    }

    void fields(Node toy, Consumer<Node> field) {
        toy.fields(field);
    }

    void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
        if (field.name().equals("name")) name.full = field.text();
        if (field.name().equals("summary")) summary(field.text(), draft);
    }

    static void summary(String text, CandidateDraft draft) {
        draft.summary = text.isEmpty() ? null : Text.plain(text);
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        if (record.type() != RecordType.CANDIDATE) return Writes.ofNoneOfItsTypes();
        var document = "{\"toy\":" + RecordTree.json(record) + "}";
        return Translation.of(new Payload(Payload.JSON, document.getBytes(StandardCharsets.UTF_8)), List.of());
    }
}
