package org.qantara.hub.gate;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;

/** What people have consented to, as it is on record now. Many are asked about in one look-up. */
public interface Consents {
    /** Where it stands with a person's consent to a recipient having their records for a purpose. */
    enum Standing {
        GIVEN,
        /** They were never said to have consented, or it is not known who they are. */
        MISSING,
        WITHDRAWN
    }

    /** What a withdrawal finds of what it is about. */
    enum Trace {
        /** Neither its id nor its person is known. */
        NOTHING,
        /** Its person, of whom nothing went to its recipient for its purpose, nor was it ever to. */
        PERSON,
        /** A consent to its recipient for its purpose, or a delivery. */
        CONSENT
    }

    /** Nobody has consented to anything. */
    Consents NONE = new Consents() {
        @Override
        public Map<PartnerId, Standing> of(HubRecord record, String purpose, Collection<PartnerId> recipients) {
            return missing(recipients);
        }

        @Override
        public Map<UUID, Standing> of(Collection<UUID> deliveries) {
            return missing(deliveries);
        }

        @Override
        public Trace of(PartnerId from, Consent withdrawal) {
            return Trace.NOTHING;
        }
    };

    /** By the person this record is about, for each of these recipients. */
    Map<PartnerId, Standing> of(HubRecord record, String purpose, Collection<PartnerId> recipients);

    /** By the person each of these deliveries is about, for its recipient and its purpose. */
    Map<UUID, Standing> of(Collection<UUID> deliveries);

    /** By the id under which this partner has said that there is a consent, and by the person. */
    Trace of(PartnerId from, Consent withdrawal);

    /** All of them missing. */
    static <T> Map<T, Standing> missing(Collection<T> all) {
        return all.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> Standing.MISSING));
    }
}
