package org.qantara.hub.door.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.CLOCK;
import static org.qantara.hub.Partners.ZAV;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;
import org.qantara.hub.Said;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.door.Refused;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class RecipientTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");

    private final Registry registry = new Registry(
            Partners.registry(TINY).partners(),
            List.of(Partners.with(Partners.agreement(ANAPEC, ZAV, "job-placement"), "/person/names")));
    private final Recipient recipients = new Recipient(registry, new Gate(registry, CLOCK));

    @Test
    void aDryRunShowsWhatARecipientWouldGetAndWhatNot() {
        var written = (Translation.Done<Payload>) dryRun(ANAPEC, "job-placement");

        assertThat(written.value().text()).contains("Salma").doesNotContain("1990");
        assertThat(written.losses()).containsExactly(new Loss("/person/birthDate", Loss.Reason.WITHHELD));
    }

    @Test
    void whatWouldNotBeSentIsNotShown() {
        var ended = Translation.<Payload>refused(Problem.of(ProblemCode.AGREEMENT_ENDED, ""));

        assertThat(dryRun(ANAPEC, "training")).isEqualTo(ended);
        assertThat(dryRun(ZAV, "job-placement")).isEqualTo(ended);
    }

    /** Else anybody could find out, without a trace, who has consented to what. */
    @Test
    void aDryRunDoesNotTellWhoHasConsented() {
        var agreement = Partners.with(Partners.agreement(ANAPEC, ZAV, "job-placement"), "/person/names");
        var byConsent = new Registry(Partners.registry(TINY).partners(), List.of(Partners.byConsent(agreement)));
        var said = new Said();
        var asking = new Recipient(byConsent, new Gate(byConsent, said, CLOCK));

        for (var standing : List.of(Said.EVERYTHING, Standing.Without.MISSING, Standing.Without.WITHDRAWN)) {
            said.toAnybody = standing;
            assertThat(dryRun(asking, ANAPEC, "job-placement")).isInstanceOf(Translation.Done.class);
        }
        assertThat(said.lookUps).isZero();
    }

    @Test
    void nobodyIsNoRecipient() {
        for (var id : List.of("nobody", "NO ID", ""))
            assertThatThrownBy(() -> recipients.named(id)).isInstanceOf(Refused.class);
    }

    private Translation<Payload> dryRun(PartnerId from, String purpose) {
        return dryRun(recipients, from, purpose);
    }

    private static Translation<Payload> dryRun(Recipient recipients, PartnerId from, String purpose) {
        var zav = recipients.named("zav");
        var document = TINY.document(Map.of("name", "Salma Idrissi", "born", "1990"));
        return new InstalledFormats(List.of(TINY), Limits.DEFAULT)
                .translate(Optional.empty(), "tiny", document, record -> recipients.gets(from, zav, purpose, record))
                .written()
                .orElseThrow();
    }
}
