package org.qantara.hub.gate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qantara.hub.fields.Category;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.spi.ProblemCode;

/** What people have consented to, as it is on record now. Many are asked about in one look-up. */
public interface Consents {
    /** Where it stands with a person's consent to a recipient having their records for a purpose. */
    sealed interface Standing {
        /** They have consented to these kinds of data, and that counts. */
        record Given(Set<Category> categories) implements Standing {
            public Given {
                categories = Set.copyOf(categories);
            }
        }

        /** They have not, or not any more; what stands later here is told rather than what stands before. */
        enum Without implements Standing {
            /** They were never said to have consented, or it is not known who they are. */
            MISSING(ProblemCode.CONSENT_MISSING),
            EXPIRED(ProblemCode.CONSENT_EXPIRED),
            WITHDRAWN(ProblemCode.CONSENT_WITHDRAWN);

            private final ProblemCode code;

            Without(ProblemCode code) {
                this.code = code;
            }

            ProblemCode code() {
                return code;
            }
        }

        /** What both have consented to. */
        default Standing and(Standing other) {
            if (this instanceof Given(var mine) && other instanceof Given(var theirs)) return both(mine, theirs);
            if (this instanceof Without mine && other instanceof Without theirs)
                return mine.compareTo(theirs) > 0 ? mine : theirs;
            return this instanceof Without ? this : other;
        }

        private static Given both(Set<Category> mine, Set<Category> theirs) {
            var both = EnumSet.noneOf(Category.class);
            both.addAll(mine);
            both.retainAll(theirs);
            return new Given(both);
        }
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
        public Map<PartnerId, Standing> of(
                PartnerId from, HubRecord record, String purpose, Collection<PartnerId> recipients) {
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

    /**
     * By the person this record is about, for each of these recipients. A name with a date of birth tells nobody here.
     *
     * @param from its sender
     */
    Map<PartnerId, Standing> of(PartnerId from, HubRecord record, String purpose, Collection<PartnerId> recipients);

    /** By the person each of these deliveries is about, for its recipient and its purpose. */
    Map<UUID, Standing> of(Collection<UUID> deliveries);

    /** By the id under which this partner has said that there is a consent, and by the person. */
    Trace of(PartnerId from, Consent withdrawal);

    /** All of them missing. */
    static <T> Map<T, Standing> missing(Collection<T> all) {
        return all.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> Standing.Without.MISSING));
    }
}
