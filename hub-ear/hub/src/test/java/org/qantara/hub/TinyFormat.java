package org.qantara.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/**
 * A format of a few lines: a JSON object whose key {@code is} names the format, with {@code name}, {@code born} and
 * {@code id}. A {@code photo} is lost in reading; one that demands a birth date cannot be written without.
 */
public record TinyFormat(FormatId id, boolean demandsBirthDate, String breaksOn) implements Reads, Writes {
    private static final JsonMapper JSON = new JsonMapper();

    public static TinyFormat named(String id) {
        return new TinyFormat(new FormatId(id), false, "");
    }

    public static TinyFormat demandingABirthDate(String id) {
        return new TinyFormat(new FormatId(id), true, "");
    }

    /** @param givenName of those that its writer has a fault with */
    public static TinyFormat breakingOn(String id, String givenName) {
        return new TinyFormat(new FormatId(id), false, givenName + " ");
    }

    public Payload document(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("is-" + id, "1");
        return Payload.json(JSON.valueToTree(all).toString());
    }

    public Payload of(String name) {
        return document(Map.of("name", name));
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
        return "a tiny format";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Json(var keys, var _) && keys.contains("is-" + id);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        try {
            var fields = JSON.readTree(payload.bytes());
            if (!fields.has("name")) return Translation.refused(Problem.of(ProblemCode.MISSING_FIELD, "/name"));
            var draft = new CandidateDraft(id.value());
            var names = fields.get("name").asText().split(" ", 2);
            draft.names.add(PersonName.of(names[0], names.length > 1 ? names[1] : null));
            if (fields.has("born"))
                draft.birthDate = PartialDate.parse(fields.get("born").asText());
            if (fields.has("id"))
                draft.identifiers.add(Identifier.of(
                        Identifier.Kind.NATIONAL_ID, fields.get("id").asText()));
            List<Loss> losses = fields.has("photo") ? List.of(new Loss("/photo", Loss.Reason.NO_PLACE)) : List.of();
            return Translation.of(draft.done(), losses);
        } catch (java.io.IOException e) {
            return Translation.refused(Problem.of(ProblemCode.MALFORMED, ""));
        }
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        if (!(record instanceof Candidate candidate)) return Writes.ofNoneOfItsTypes();
        var person = candidate.person();
        if (!breaksOn.isEmpty() && person.names().getFirst().display().startsWith(breaksOn))
            throw new IllegalStateException("a fault in the writer");
        if (demandsBirthDate && person.birthDate().isEmpty())
            return Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, "/person/birthDate"));
        var fields = new HashMap<String, String>();
        fields.put("name", person.names().getFirst().display());
        person.birthDate().ifPresent(born -> fields.put("born", born.toString()));
        person.identifiers().stream().findFirst().ifPresent(number -> fields.put("id", number.value()));
        return Translation.of(document(fields), new ArrayList<>());
    }

    /** For those who only want to be sure that it is JSON. */
    public static String name(Payload document) throws JsonProcessingException {
        return JSON.readTree(document.text()).get("name").asText();
    }
}
