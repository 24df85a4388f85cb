package org.qantara.credentials;

import java.util.List;
import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Fingerprints;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Open Badges 3, plain, as VC-JWT, or as a VC-JWT in an enveloped credential. */
public final class OpenBadges implements Reads, Writes {
    private static final FormatId ID = new FormatId("open-badges");
    private static final Set<String> ENVELOPE = Set.of("@context", "id", "type");
    private static final Set<String> OF_OTHERS = Set.of("credentialProfiles", "displayParameter", "payload");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Original.AWARDS;
    }

    @Override
    public String mediaType() {
        return Wrapping.LINKED_DATA;
    }

    @Override
    public String title() {
        return "Open Badges 3";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return switch (fingerprint) {
            case Fingerprint.Json(var keys, var _) ->
                keys.equals(ENVELOPE)
                        || (keys.contains("credentialSubject") && keys.stream().noneMatch(OF_OTHERS::contains));
            case Fingerprint.Other(var first) -> Wrapping.isToken(first.value());
            default -> false;
        };
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        if (Wrapping.isToken(payload.bytes())) return read(payload, Wrapping.token(payload.bytes()));
        return switch (Fingerprints.of(payload, Limits.DEFAULT)) {
            case Translation.Refused<Fingerprint>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Fingerprint>(var seen, var _) ->
                read(
                        payload,
                        seen instanceof Fingerprint.Json(var keys, var _) && keys.equals(ENVELOPE)
                                ? enveloped(payload)
                                : Translation.of(Wrapping.none(payload), List.of()));
        };
    }

    private static Translation<HubRecord> read(Payload document, Translation<Wrapping> wrapping) {
        return Original.read(document, wrapping, (root, report) -> new BadgeReader(ID.value(), report).read(root));
    }

    /** Verifiable Credentials 2.0, section 4.13.1. */
    private static Translation<Wrapping> enveloped(Payload document) {
        var url = Documents.read(document, (root, _) -> {
            var id = new String[] {""};
            root.fields(field -> {
                if (field.name().equals("id")) id[0] = field.text();
                else field.ignore();
            });
            return id[0];
        });
        return switch (url) {
            case Translation.Refused<String>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<String>(var data, var _) ->
                data.startsWith(Wrapping.DATA_URL)
                        ? Wrapping.enveloped(data.substring(Wrapping.DATA_URL.length()))
                        : Translation.refused(Problem.of(ProblemCode.MISSING_FIELD, "/credentialSubject"));
        };
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return Original.of(record, this);
    }
}
