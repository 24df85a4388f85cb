package org.qantara.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.OFPPT;
import static org.qantara.hub.Partners.ZAV;
import static org.qantara.hub.Partners.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Registry;
import org.qantara.model.Organisation;
import org.qantara.model.RecordType;
import org.qantara.model.Text;
import org.qantara.model.Track;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What the law says of personal data says nothing of a track of training; agreements and their fields do. */
class AboutNobodyTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");

    private final Track track;

    AboutNobodyTest() {
        var draft = new Track.Draft("tiny");
        draft.id = "GE_ELB_TS";
        draft.titles.add(Text.plain("كهرباء البناء"));
        draft.provider = Organisation.named("معهد تامسنا");
        track = draft.done();
    }

    @Test
    void itGoesAbroadWithoutLegalGroundAndAuthorisation() {
        var released = release(agreed(Optional.empty(), "/titles"));

        assertThat(released).isInstanceOfSatisfying(Release.Released.class, part -> {
            assertThat(((Track) part.record()).titles()).isEqualTo(track.titles());
            assertThat(part.withheld()).containsExactly(new Loss("/provider", Loss.Reason.WITHHELD));
        });
    }

    @Test
    void nobodyHasToConsentToIt() {
        assertThat(release(agreed(Optional.of(LegalGround.CONSENT), "/titles", "/provider")))
                .isEqualTo(new Release.Released(track, List.of()));
    }

    @Test
    void withoutAnAgreementOrAFieldItGoesNowhere() {
        assertThat(admit(gate(List.of()))).isInstanceOf(Admission.Denied.class);
        assertThat(admit(gate(List.of(agreed(Optional.empty())))))
                .isEqualTo(new Admission.Denied(Problem.of(ProblemCode.FIELDS_NOT_AGREED, "", ZAV.value())));
    }

    private Release release(Agreement agreement) {
        var gate = gate(List.of(agreement));
        assertThat(admit(gate)).isInstanceOf(Admission.Granted.class);
        return ((Permit.Granted) gate.permit(OFPPT, ZAV, RecordType.TRACK, "training")).release(track);
    }

    private Admission admit(Gate gate) {
        return gate.admit(new Route(OFPPT, RecordType.TRACK, Optional.of("training"), List.of(ZAV.value())), track);
    }

    private static Gate gate(List<Agreement> agreements) {
        var partners = List.of(
                partner(OFPPT, "MA", TINY, new Access.MailboxPull()),
                partner(ZAV, "DE", TINY, new Access.MailboxPull()));
        return new Gate(new Registry(partners, agreements), CLOCK);
    }

    private static Agreement agreed(Optional<LegalGround> ground, String... fields) {
        return new Agreement(
                Agreement.id(OFPPT, ZAV, RecordType.TRACK, "training"),
                OFPPT,
                ZAV,
                RecordType.TRACK,
                "training",
                Optional.empty(),
                List.of(fields).stream().map(FieldPath::of).toList(),
                ground,
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }
}
