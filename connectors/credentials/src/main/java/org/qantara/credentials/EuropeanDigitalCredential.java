package org.qantara.credentials;

import java.util.List;
import java.util.Set;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Fingerprints;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** European Digital Credentials for Learning, plain or in a JAdES signature. */
public final class EuropeanDigitalCredential implements Reads, Writes {
    private static final FormatId ID = new FormatId("edc");
    private static final Set<String> ITS_OWN = Set.of("credentialProfiles", "displayParameter");

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
        return "European Digital Credential for Learning (ELM 3)";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Json(var keys, var _)
                && (isSigned(keys)
                        || (keys.contains("credentialSubject") && keys.stream().anyMatch(ITS_OWN::contains)));
    }

    private static boolean isSigned(Set<String> keys) {
        return keys.contains("payload") && (keys.contains("signatures") || keys.contains("signature"));
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return switch (Fingerprints.of(payload, Limits.DEFAULT)) {
            case Translation.Refused<Fingerprint>(Problem problem) -> Translation.refused(problem);
            case Translation.Done<Fingerprint>(var seen, var _) ->
                Original.read(
                        payload,
                        seen instanceof Fingerprint.Json(var keys, var _) && isSigned(keys)
                                ? Wrapping.json(payload)
                                : Translation.of(Wrapping.none(payload), List.of()),
                        (root, report) -> new EdcReader(ID.value(), report).read(root));
        };
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        return Original.of(record, this);
    }
}
