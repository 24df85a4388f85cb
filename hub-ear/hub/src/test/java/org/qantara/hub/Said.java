package org.qantara.hub;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

/** What people are said to have consented to, and how often that was asked. */
public final class Said implements Consents {
    public final Map<PartnerId, Standing> to = new HashMap<>();
    public Standing toAnybody = Standing.MISSING;
    public Trace trace = Trace.CONSENT;
    public int lookUps;

    @Override
    public Map<PartnerId, Standing> of(HubRecord record, String purpose, Collection<PartnerId> recipients) {
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
                List.of("identity"),
                "2026-02",
                "ar",
                given,
                withdrawn);
    }
}
