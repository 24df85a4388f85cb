package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qantara.hub.gate.Consents.Standing.Without.EXPIRED;
import static org.qantara.hub.gate.Consents.Standing.Without.MISSING;
import static org.qantara.hub.gate.Consents.Standing.Without.WITHDRAWN;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.Said;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.consent.Ending;
import org.qantara.hub.fields.Category;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.model.HubRecord;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** To what people consent and for how long, on a real database. It is noon. */
class ConsentTermsTest extends PeopleFixture {
    private static final String SALMA = "QX771133";
    private static final List<String> WIDE = List.of("identity", "birth");
    private static final List<String> NARROW = List.of("birth", "photo");

    @Test
    void whatTheLatestStatementNamesMayLeave() {
        says(YASSINE, NINE, "identity", "birth");
        assertThat(standing(YASSINE)).isEqualTo(given(Category.IDENTITY, Category.BIRTH));

        says(YASSINE, TEN, "identity");
        assertThat(standing(YASSINE)).isEqualTo(given(Category.IDENTITY));

        says(YASSINE, NINE, "identity", "birth", "photo");
        assertThat(standing(YASSINE)).as("the earlier one came late").isEqualTo(given(Category.IDENTITY));
    }

    /** Whichever comes first. */
    @Test
    void ofTwoStatementsOfOneMomentCountsWhatBothSay() {
        for (var person : List.of(YASSINE, SALMA)) {
            var first = person.equals(YASSINE);
            states(person, NINE, first ? Optional.empty() : Optional.of(NOON), first ? WIDE : NARROW);
            states(person, NINE, first ? Optional.of(NOON) : Optional.empty(), first ? NARROW : WIDE);

            assertThat(standing(person)).as("they end at noon").isEqualTo(EXPIRED);
            says(person, TEN, "identity", "birth");
            says(person, TEN, "birth", "photo");
            assertThat(standing(person)).isEqualTo(given(Category.BIRTH));
        }
    }

    @Test
    void aConsentCountsUntilTheMomentItEnds() {
        var yassine = enter("m-1", person(YASSINE));
        var salma = enter("m-2", person(SALMA));

        states(YASSINE, NINE, Optional.of(NOON), List.of("identity"));
        states(SALMA, NINE, Optional.of(NOON.plusMillis(1)), List.of("identity"));

        assertThat(standing(YASSINE)).isEqualTo(EXPIRED);
        assertThat(standing(SALMA)).isEqualTo(given(Category.IDENTITY));
        assertThat(consents.of(List.of(delivery(yassine, 0), delivery(salma, 0))))
                .isEqualTo(Map.of(delivery(yassine, 0), EXPIRED, delivery(salma, 0), given(Category.IDENTITY)));

        states(YASSINE, TEN, Optional.empty(), List.of("identity"));
        assertThat(standing(YASSINE)).isEqualTo(given(Category.IDENTITY));
    }

    @Test
    void whatHasEndedCanStillBeWithdrawn() {
        states(YASSINE, NINE, Optional.of(TEN), List.of("identity"));

        enter("c-w", Said.statement(YASSINE, ZAV, NINE, Optional.of(TEN)));

        assertThat(standing(YASSINE)).isEqualTo(WITHDRAWN);
    }

    @Test
    void ofARecordAboutSeveralLeavesWhatAllHaveConsentedTo() {
        enter("m-1", person(YASSINE));
        enter("m-2", person(SALMA));
        var both = enter("m-3", person(YASSINE, SALMA));
        says(YASSINE, NINE, "identity", "birth");
        assertThat(consents.of(List.of(delivery(both, 0)))).containsValue(MISSING);

        says(SALMA, NINE, "identity", "photo");

        assertThat(consents.of(List.of(delivery(both, 0))))
                .isEqualTo(Map.of(delivery(both, 0), given(Category.IDENTITY)));
        assertThat(consents.of(ANAPEC, person(YASSINE, SALMA), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, given(Category.IDENTITY)));
    }

    @Test
    void aConsentOfBeforeCategoriesWereKeptLetsNothingOutUntilItIsStatedAgain() throws SQLException {
        says(YASSINE, NINE, "identity");
        execute("update consent set categories = null");
        assertThat(standing(YASSINE)).isEqualTo(MISSING);

        says(YASSINE, NINE, "identity", "birth");

        assertThat(standing(YASSINE)).isEqualTo(given(Category.IDENTITY, Category.BIRTH));
    }

    @Test
    void thoseThatEndSoonAreCounted() {
        var soon = NOON.plus(Duration.ofDays(3)).plusSeconds(60);
        states(YASSINE, NINE, Optional.of(soon), List.of("identity"));
        states(SALMA, NINE, Optional.of(soon.plusSeconds(60)), List.of("identity"));
        states("QX000001", NINE, Optional.of(NOON.plus(Duration.ofDays(60))), List.of("identity"));
        states("QX000002", NINE, Optional.of(NOON.plus(Duration.ofDays(61))), List.of("identity"));
        states("QX000003", NINE, Optional.of(NOON), List.of("identity"));
        says("QX000004", NINE, "identity");
        states("QX000005", NINE, Optional.of(soon), List.of("identity"));
        enter("c-w", Said.statement("QX000005", ZAV, NINE, Optional.of(TEN)));
        states("QX000006", NINE, Optional.of(soon), List.of("identity"));
        erasures.erase(number("QX000006"), Doer.user("salma", Through.ADMIN), "request 7");

        assertThat(Ending.within(60, database.dataSource(), clock))
                .extracting(Ending::recipient, Ending::purpose, Ending::days, Ending::first, Ending::count)
                .containsExactlyInAnyOrder(
                        tuple(ZAV, "job-placement", 3, soon, 2),
                        tuple(ZAV, "job-placement", 60, NOON.plus(Duration.ofDays(60)), 1));
    }

    /** It has fetched it while there was one, and fetches it again. */
    @ParameterizedTest
    @EnumSource(names = {"CONSENT_EXPIRED", "CONSENT_MISSING", "CONSENT_TOO_NARROW"})
    void whatARecipientSaysOfALetterThatItHasStandsAlthoughThereIsNoConsentAnyMore(ProblemCode why) {
        var id = delivery(enter("m-1", person(YASSINE)), 0);
        mailboxes.keep(Map.of(id, written));
        var zav = Doer.partner("zav", Through.REST);

        mailboxes.settle(id, new Verdict.Parked(Problem.of(why, "to", "zav")), zav);
        assertThat(state("m-1")).isEqualTo(State.PARKED);
        assertThat(mailboxes.settle(id, new Verdict.Accepted(Optional.of("Z-7")), zav))
                .isTrue();

        assertThat(state("m-1")).isEqualTo(State.DELIVERED);
    }

    private Standing standing(String nationalId) {
        return consents.of(ANAPEC, person(nationalId), "job-placement", List.of(ZAV))
                .get(ZAV);
    }

    private static Standing given(Category... categories) {
        return new Standing.Given(Set.of(categories));
    }

    private void says(String nationalId, Instant at, String... categories) {
        states(nationalId, at, Optional.empty(), List.of(categories));
    }

    private void states(String nationalId, Instant at, Optional<Instant> until, List<String> categories) {
        var consent = Said.statement(nationalId, ZAV, categories, at, until, Optional.empty());
        enter("c-" + nationalId + at + until.map(Instant::toString).orElse(String.join("+", categories)), consent);
    }

    private Entry enter(String messageId, HubRecord record) {
        return enter(messageId, record, ZAV, "job-placement", Way.PULL);
    }
}
