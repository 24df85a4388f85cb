package org.qantara.hub;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.Institution;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.model.Candidate;
import org.qantara.model.RecordType;
import org.qantara.spi.FormatId;

/** Partners, agreements and a day to try them on. */
public final class Partners {
    public static final PartnerId ANAPEC = new PartnerId("anapec");
    public static final PartnerId OFPPT = new PartnerId("ofppt");
    public static final PartnerId ZAV = new PartnerId("zav");
    public static final PartnerId ENABEL = new PartnerId("enabel");
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    /** All that a candidate's record holds, and what leaves by its own path only. */
    public static final List<FieldPath> EVERYTHING = Stream.concat(
                    Arrays.stream(Candidate.class.getRecordComponents())
                            .map(RecordComponent::getName)
                            .map("/"::concat),
                    Stream.of(
                            "/person/identifiers[NATIONAL_ID]",
                            "/person/identifiers[PASSPORT]",
                            "/person/identifiers[RESIDENCE_PERMIT]",
                            "/person/identifiers[SOCIAL_SECURITY]",
                            "/person/identifiers[OTHER]",
                            "/attachments[PHOTO]",
                            "/attachments[SIGNATURE]",
                            "/attachments[DOCUMENT]"))
            .map(FieldPath::of)
            .toList();

    /** To send national identity numbers. */
    private static final Authorisation AUTHORISED =
            new Authorisation("CNDP-1", LocalDate.parse("2000-01-01"), LocalDate.parse("2099-12-31"));

    private Partners() {}

    /** anapec may send to zav, enabel and ofppt for a job, and to ofppt for training. */
    public static Registry registry(TinyFormat format) {
        return new Registry(
                List.of(
                        partner(ANAPEC, format, new Access.MailboxPull()),
                        partner(OFPPT, format, new Access.MailboxPull()),
                        partner(ZAV, format, new Access.RestPush(URI.create("http://localhost:1/"))),
                        partner(ENABEL, format, new Access.MailboxQueue())),
                List.of(
                        agreement(ANAPEC, ZAV, "job-placement"),
                        agreement(ANAPEC, ENABEL, "job-placement"),
                        agreement(ANAPEC, OFPPT, "job-placement"),
                        agreement(ANAPEC, OFPPT, "training")));
    }

    public static Partner partner(PartnerId id, TinyFormat format, Access access) {
        return partner(id, "MA", format, access);
    }

    public static Partner partner(PartnerId id, String country, TinyFormat format, Access access) {
        return new Partner(
                id,
                Map.of(),
                Institution.OTHER,
                Optional.of(country),
                Status.LIVE,
                List.of(),
                new FormatId(format.id().value()),
                access,
                Set.of(),
                List.of(),
                List.of());
    }

    public static Agreement agreement(PartnerId from, PartnerId to, String purpose) {
        return agreement(from, to, purpose, "2026-01-01", "2026-12-31");
    }

    public static Agreement agreement(PartnerId from, PartnerId to, String purpose, String first, String last) {
        return new Agreement(
                Agreement.id(from, to, RecordType.CANDIDATE, purpose),
                from,
                to,
                RecordType.CANDIDATE,
                purpose,
                Optional.empty(),
                EVERYTHING,
                Optional.of(LegalGround.PUBLIC_TASK),
                Optional.of(AUTHORISED),
                Optional.empty(),
                LocalDate.parse(first),
                LocalDate.parse(last));
    }

    /** The same, but nothing may be sent of whoever has not consented. */
    public static Agreement byConsent(Agreement agreement) {
        return new Agreement(
                agreement.id() + "-by-consent",
                agreement.from(),
                agreement.to(),
                agreement.recordType(),
                agreement.purpose(),
                agreement.programme(),
                agreement.fields(),
                Optional.of(LegalGround.CONSENT),
                agreement.authorisation(),
                agreement.retention(),
                agreement.validFrom(),
                agreement.validUntil());
    }

    /** The same for what people have consented to. */
    public static Agreement ofConsents(Agreement agreement) {
        return new Agreement(
                Agreement.id(agreement.from(), agreement.to(), RecordType.CONSENT, agreement.purpose()),
                agreement.from(),
                agreement.to(),
                RecordType.CONSENT,
                agreement.purpose(),
                agreement.programme(),
                List.of(FieldPath.of("/person/names"), FieldPath.of("/person/identifiers[NATIONAL_ID]")),
                Optional.of(LegalGround.LEGAL_OBLIGATION),
                agreement.authorisation(),
                agreement.retention(),
                agreement.validFrom(),
                agreement.validUntil());
    }

    /** The same with other fields. */
    public static Agreement with(Agreement agreement, String... fields) {
        return new Agreement(
                agreement.id(),
                agreement.from(),
                agreement.to(),
                agreement.recordType(),
                agreement.purpose(),
                agreement.programme(),
                Stream.of(fields).map(FieldPath::of).toList(),
                agreement.legalGround(),
                agreement.authorisation(),
                agreement.retention(),
                agreement.validFrom(),
                agreement.validUntil());
    }
}
