package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What institutions have agreed on sending and receiving people (EWP iias v7: iia).
 *
 * @param id the sender's own id of it: {@code iia-7781}
 * @param partners the sides of it, the sender's first; at least one
 * @param inEffect whether it is in effect
 * @param programme the programme it belongs to
 * @param period from when to when it holds
 * @param conditions what is agreed, one for each kind of mobility and direction
 * @param hash fingerprint of the conditions, as the source gives it (EWP iias v7: iia-hash)
 * @param remarks what else is agreed
 */
public record MobilityAgreement(
        String id,
        List<AgreementPartner> partners,
        Optional<Boolean> inEffect,
        Optional<Ref> programme,
        Period period,
        List<MobilityCondition> conditions,
        Optional<String> hash,
        Optional<Text> remarks,
        Provenance provenance)
        implements HubRecord {
    public MobilityAgreement {
        Require.text(id, "id");
        partners = List.copyOf(partners);
        Objects.requireNonNull(period);
        conditions = List.copyOf(conditions);
        hash = Require.text(hash);
        Objects.requireNonNull(provenance);
        if (partners.isEmpty()) throw new IllegalArgumentException("a mobility agreement needs a side");
    }

    @Override
    public RecordType type() {
        return RecordType.MOBILITY_AGREEMENT;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a mobility agreement so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final List<AgreementPartner> partners = new ArrayList<>();
        public Boolean inEffect;
        public Ref programme;
        public Period period = Period.UNKNOWN;
        public final List<MobilityCondition> conditions = new ArrayList<>();
        public String hash;
        public Text remarks;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public MobilityAgreement done() {
            return new MobilityAgreement(
                    id,
                    partners,
                    Optional.ofNullable(inEffect),
                    Optional.ofNullable(programme),
                    period,
                    conditions,
                    Optional.ofNullable(hash),
                    Optional.ofNullable(remarks),
                    provenance.done());
        }
    }
}
