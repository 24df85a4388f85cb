package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Said.statement;
import static org.qantara.hub.gate.Consents.Standing.Without.MISSING;
import static org.qantara.hub.gate.Consents.Standing.Without.WITHDRAWN;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Said;
import org.qantara.hub.fields.Category;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.gate.Consents.Trace;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.Identifier;
import org.qantara.model.PersonName;

/** What people consent to: which statement counts, and for whom. */
class ConsentingTest extends PeopleFixture {
    private static final Consents.Standing GIVEN = new Consents.Standing.Given(Set.of(Category.IDENTITY));

    @Test
    void aConsentIsForOnePersonOneRecipientAndOnePurpose() {
        var sent = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        assertThat(standing(sent)).isEqualTo(MISSING);

        enterStatement("c-1", given(ZAV, NINE));

        assertThat(standing(sent)).isEqualTo(GIVEN);
        assertThat(consents.of(ANAPEC, person(YASSINE), "job-placement", List.of(ZAV, OFPPT)))
                .isEqualTo(Map.of(ZAV, GIVEN, OFPPT, MISSING));
        assertThat(consents.of(ANAPEC, person(YASSINE), "training", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
        assertThat(consents.of(ANAPEC, person("QX000099"), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
    }

    @Test
    void theLatestStatementCountsWheneverItComes() {
        enterStatement("c-1", withdrawn(ZAV, NINE, TEN));
        enterStatement("c-2", given(ZAV, NINE));
        assertThat(standing()).isEqualTo(WITHDRAWN);

        enterStatement("c-3", given(ZAV, ELEVEN));
        assertThat(standing()).isEqualTo(GIVEN);

        enterStatement("c-4", withdrawn(ZAV, NINE, TEN));
        assertThat(standing()).isEqualTo(GIVEN);

        enterStatement("c-5", withdrawn(ZAV, ELEVEN, ELEVEN));
        assertThat(standing()).as("at the same time no is later than yes").isEqualTo(WITHDRAWN);
    }

    @Test
    void whatIsSaidTwiceCountsOnce() throws SQLException {
        var first = enterStatement("c-1", given(ZAV, NINE));
        enterStatement("c-2", given(ZAV, NINE));

        assertThat(count("select count(*) from consent")).isOne();
        assertThat(count("select count(*) from consent where submission = '%s'"
                        .formatted(first.receipt().submissionId())))
                .isOne();
    }

    @Test
    void byANameAndADateOfBirthNobodyHasConsented() {
        var numberless = person();
        enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enterStatement("c-1", given(ZAV, NINE));

        assertThat(consents.of(ANAPEC, numberless, "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
        var sent = enter("m-2", numberless, ZAV, "job-placement", Way.PUSH);
        assertThat(standing(sent)).as("nor when it is about to leave").isEqualTo(MISSING);
    }

    @Test
    void byASendersOwnNumberTheirPeopleConsentAndNobodyElses() {
        var own = new CandidateDraft("qantara-json");
        own.names.add(PersonName.of("ياسين", "العلوي"));
        own.identifiers.add(Identifier.of(Identifier.Kind.PARTNER, "T-2026-17"));
        enterStatement("c-1", Said.ofPerson(own.done().person(), (Consent) given(ZAV, NINE)));

        assertThat(consents.of(ANAPEC, own.done(), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, GIVEN));
        assertThat(consents.of(OFPPT, own.done(), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
    }

    @Test
    void whoShowsANumberThatCannotBeTheirsHasNotConsented() {
        enterStatement("c-1", given(ZAV, NINE));

        assertThat(consents.of(ANAPEC, person(YASSINE, "QX777777"), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
    }

    @Test
    void aWithdrawalByNameAndDateOfBirthClosesForAllOfThatName() {
        enterStatement("c-1", given(ZAV, NINE));
        var sent = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        var byName = ((Candidate) person()).person();

        enterStatement("c-2", Said.ofPerson(byName, (Consent) withdrawn(ZAV, NINE, TEN)));

        assertThat(standing()).isEqualTo(WITHDRAWN);
        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);
        assertThat(standing(sent)).isEqualTo(WITHDRAWN);
    }

    @Test
    void whoCannotBeToldHasNotConsented() {
        var nobody = new CandidateDraft("qantara-json");
        nobody.names.add(PersonName.of("ياسين", "العلوي"));

        assertThat(consents.of(ANAPEC, nobody.done(), "job-placement", List.of(ZAV)))
                .isEqualTo(Map.of(ZAV, MISSING));
    }

    @Test
    void ofARecordAboutSeveralAllMustHaveConsented() {
        enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        enter("m-2", person("QX771133"), ZAV, "job-placement", Way.PUSH);
        var both = enter("m-3", person(YASSINE, "QX771133"), ZAV, "job-placement", Way.PUSH);

        enterStatement("c-1", given(ZAV, NINE));
        assertThat(standing(both)).isEqualTo(MISSING);

        enterStatement("c-2", statement("QX771133", ZAV, NINE, Optional.empty()));
        assertThat(standing(both)).isEqualTo(GIVEN);

        enterStatement("c-3", withdrawn(ZAV, NINE, TEN));
        assertThat(standing(both)).isEqualTo(WITHDRAWN);
        assertThat(life("m-3").problem()).contains(WITHDRAWN_FROM_ZAV);
        assertThat(life("m-2").state()).isEqualTo(State.WAITING);
    }

    @Test
    void aWithdrawalFindsItsConsentByItsIdHoweverItNamesThePerson() throws SQLException {
        enterStatement("c-1", given(ZAV, NINE));
        var had = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.PUSH);
        settle(new Settlement.Answered(made(delivery(had, 0)), new Verdict.Accepted(Optional.of("Z-7"))));
        var stranger = (Consent) statement("QX999001", ZAV, NINE, Optional.of(TEN));
        assertThat(consents.of(ANAPEC, stranger)).isEqualTo(Trace.NOTHING);
        var same = sameId(stranger);
        assertThat(consents.of(ANAPEC, same)).isEqualTo(Trace.CONSENT);
        assertThat(consents.of(OFPPT, same)).as("another's ids are its own").isEqualTo(Trace.NOTHING);

        enterStatement("c-2", same);

        assertThat(standing()).isEqualTo(WITHDRAWN);
        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(had, 0));
        assertThat(count("select count(*) from act where deed = 'CONSENT_WITHDRAWN' and submission in"
                        + " (select id from submission)"))
                .isOne();
        assertThat(consents.of(ANAPEC, same)).as("again").isEqualTo(Trace.CONSENT);
    }

    @Test
    void aWithdrawalFindsItsPersonByWhatWasSentOfThemAndByAnotherConsent() {
        var stranger = (Consent) withdrawn(ZAV, NINE, TEN);
        assertThat(consents.of(OFPPT, stranger)).isEqualTo(Trace.NOTHING);

        enter("m-1", person(YASSINE), OFPPT, "job-placement", Way.PULL);
        assertThat(consents.of(OFPPT, stranger)).isEqualTo(Trace.PERSON);

        enter("m-2", person(YASSINE, "QX771133"), ZAV, "job-placement", Way.PUSH);
        assertThat(consents.of(OFPPT, stranger)).isEqualTo(Trace.CONSENT);
    }

    private Consents.Standing standing() {
        return consents.of(ANAPEC, person(YASSINE), "job-placement", List.of(ZAV))
                .get(ZAV);
    }

    private Consents.Standing standing(Entry entry) {
        return consents.of(List.of(delivery(entry, 0))).get(delivery(entry, 0));
    }

    private static Consent sameId(Consent other) {
        return new Consent(
                "C-" + YASSINE,
                other.person(),
                other.purpose(),
                other.recipient(),
                other.categories(),
                other.textVersion(),
                other.language(),
                other.given(),
                other.validUntil(),
                other.withdrawn());
    }
}
