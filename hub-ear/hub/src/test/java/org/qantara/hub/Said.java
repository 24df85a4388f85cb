package org.qantara.hub;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.fields.Category;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Person;
import org.qantara.model.PersonName;

/** What people are said to have consented to, and how often that was asked. */
public final class Said implements Consents {
    public static final Standing EVERYTHING = new Standing.Given(Set.of(Category.values()));

    public final Map<PartnerId, Standing> to = new HashMap<>();
    public Standing toAnybody = Standing.Without.MISSING;
    public Trace trace = Trace.CONSENT;
    public int lookUps;

    @Override
    public Map<PartnerId, Standing> of(
            PartnerId from, HubRecord record, String purpose, Collection<PartnerId> recipients) {
        lookUps++;
        var standings = new HashMap<PartnerId, Standing>();
        recipients.forEach(one -> standings.put(one, to.getOrDefault(one, toAnybody)));
        return standings;
    }

    @Override
    public synchronized Map<UUID, Standing> of(Collection<UUID> deliveries) {
        lookUps++;
        var standings = new HashMap<UUID, Standing>();
        deliveries.forEach(one -> standings.put(one, toAnybody));
        return standings;
    }

    @Override
    public Trace of(PartnerId from, Consent withdrawal) {
        return trace;
    }

    /** What ياسين, who has this number, says to placement by a recipient. */
    public static Consent statement(
            String nationalId, PartnerId recipient, Instant given, Optional<Instant> withdrawn) {
        return statement(nationalId, recipient, List.of("identity"), given, Optional.empty(), withdrawn);
    }

    /** The same to these kinds of data. */
    public static Consent statement(
            String nationalId,
            PartnerId recipient,
            List<String> categories,
            Instant given,
            Optional<Instant> validUntil,
            Optional<Instant> withdrawn) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("ياسين", "العلوي"));
        draft.names.add(PersonName.of("Yassine", "Alaoui"));
        draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, nationalId));
        draft.birthDate = PartialDate.of(1998, 7, 19);
        return new Consent(
                "C-" + nationalId,
                draft.done().person(),
                "job-placement",
                recipient.value(),
                categories,
                "2026-02",
                "ar",
                given,
                validUntil,
                withdrawn);
    }

    /** The same of somebody else. */
    public static Consent ofPerson(Person person, Consent statement) {
        return new Consent(
                statement.id(),
                person,
                statement.purpose(),
                statement.recipient(),
                statement.categories(),
                statement.textVersion(),
                statement.language(),
                statement.given(),
                statement.validUntil(),
                statement.withdrawn());
    }
}
