package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Said.statement;
import static org.qantara.hub.gate.Consents.Standing.Without.MISSING;
import static org.qantara.hub.gate.Consents.Standing.Without.WITHDRAWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Said;
import org.qantara.hub.dossier.SubjectFile;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Erasure;
import org.qantara.hub.erasure.SeveralPeople;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

/** What may be of several people opens nothing, and an order about one of them does nothing to another. */
class NamesakesTest extends PeopleFixture {
    private static final String OTHER = "QX771133";
    private static final PersonName LATIN = PersonName.of("Yassine", "El Alaoui");
    private static final PersonName AMAL = PersonName.of("Amal", "Tazi");
    private static final PartialDate OTHER_DAY = PartialDate.of(1990, 1, 1);

    @Test
    void theIdOfWhatCameByNameOnlyMeansThatAlone() throws SQLException {
        sent("m-1", person(YASSINE));
        var nameless = sent("m-2", person());

        assertThat(file(nameless).received())
                .extracting(SubjectFile.Received::id)
                .containsExactly(nameless.receipt().submissionId());
        assertThat(holds.place(submission(nameless), "case 1", OFFICER)).isOne();
        assertThat(holds.lift(submission(nameless), OFFICER)).isOne();
        assertThat(done(erasures.erase(submission(nameless), OFFICER, "request 7"))
                        .submissions())
                .isOne();

        assertThat(keys()).as("whose name it is has theirs").isOne();
        assertThat(done(erasures.erase(number(YASSINE), OFFICER, "request 8")).submissions())
                .isEqualTo(2);
    }

    @Test
    void theIdOfWhatIsOfSeveralPeopleMeansNobody() throws SQLException {
        sent("m-1", person(YASSINE));
        sent("m-2", person(OTHER));
        var both = sent("m-3", person(YASSINE, OTHER));

        assertThatThrownBy(() -> erasures.erase(submission(both), OFFICER, "request 7"))
                .isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> holds.place(submission(both), "case 1", OFFICER))
                .isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> file(both)).isInstanceOf(SeveralPeople.class);

        assertThat(keys()).isEqualTo(3);
        assertThat(done(erasures.erase(number(YASSINE), OFFICER, "request 8")).submissions())
                .isEqualTo(2);
        assertThat(keys()).isOne();
    }

    @Test
    void whoIsKnownByAPartnersNumberIsNotWhoeverHasTheirName() throws SQLException {
        var own = sent("m-1", said(it -> it.identifiers.add(Identifier.of(Kind.PARTNER, "T-2026-17"))));
        sent("m-2", person(YASSINE));

        enterStatement("c-1", withdrawn(ZAV, NINE, TEN));
        assertThat(life("m-1").state()).isEqualTo(State.WAITING);
        assertThat(file(number(YASSINE)).received()).hasSize(2);
        assertThat(done(erasures.erase(number(YASSINE), OFFICER, "request 7")).submissions())
                .isEqualTo(2);

        assertThat(keys()).isOne();
        assertThat(done(erasures.erase(submission(own), OFFICER, "request 8")).submissions())
                .isOne();
    }

    @Test
    void aConsentWhoseNumbersAreOfSeveralPeopleCountsForNone() throws SQLException {
        sent("m-1", person(YASSINE));
        sent("m-2", person(OTHER));
        var both = ((Candidate) person(YASSINE, OTHER)).person();

        var given = enterStatement("c-1", Said.ofPerson(both, (Consent) given(ZAV, NINE)));

        assertThat(standing(YASSINE)).isEqualTo(MISSING);
        assertThat(standing(OTHER)).isEqualTo(MISSING);
        assertThat(count("select count(*) from act where deed = 'CONSENT_GIVEN' and outcome = 'SEVERAL_PEOPLE'"
                        + " and submission = '" + given.receipt().submissionId() + "'"))
                .isOne();

        enterStatement("c-2", given(ZAV, NINE));
        enterStatement("c-3", statement(OTHER, ZAV, NINE, Optional.empty()));
        enterStatement("c-4", Said.ofPerson(both, (Consent) withdrawn(ZAV, NINE, TEN)));

        assertThat(standing(YASSINE)).isEqualTo(WITHDRAWN);
        assertThat(standing(OTHER)).isEqualTo(WITHDRAWN);
    }

    @Test
    void whatSeveralWithdrawIsEnteredInTheOrderOfThePeople() throws Exception {
        sent("m-1", person(OTHER));
        sent("m-2", person(YASSINE));
        enterStatement("c-1", given(ZAV, NINE));
        enterStatement("c-2", statement(OTHER, ZAV, NINE, Optional.empty()));
        var both = ((Candidate) person(OTHER, YASSINE)).person();
        try (var threads = Executors.newSingleThreadExecutor();
                var first = database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            change(first, "select from consent where subject = (select min(id::text)::uuid from subject) for update");

            var entered = threads.submit(() ->
                    enterStatement("c-3", Said.ofPerson(both, (Consent) withdrawn(ZAV, NINE, TEN))));

            assertThatThrownBy(() -> entered.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(count("select count(*) from (select from consent for update skip locked) free"))
                    .as("the other is not locked before the first")
                    .isOne();
            first.commit();
            entered.get();
        }
        assertThat(standing(OTHER)).isEqualTo(WITHDRAWN);
    }

    @Test
    void aWrongNumberGivesItsOwnerNoStrangersName() throws SQLException {
        sent("m-1", person(YASSINE));
        sent("m-2", said(it -> {
            it.names.clear();
            it.names.add(AMAL);
            it.birthDate = OTHER_DAY;
            it.identifiers.add(Identifier.of(Kind.NATIONAL_ID, YASSINE));
        }));

        assertThat(erasures.erase(named(AMAL, OTHER_DAY), OFFICER, "request 7")).isEqualTo(new Erasure.Nobody());

        assertThat(keys()).isOne();
    }

    @Test
    void anotherSpellingOfOneBirthdayIsTheirsToo() {
        sent("m-1", person(YASSINE));
        sent("m-2", said(it -> {
            it.names.clear();
            it.names.add(LATIN);
            it.identifiers.add(Identifier.of(Kind.NATIONAL_ID, YASSINE));
        }));

        assertThat(done(erasures.erase(named(LATIN, PartialDate.of(1998, 7, 19)), OFFICER, "request 7"))
                        .submissions())
                .isEqualTo(2);
    }

    @Test
    void ofWhomItIsNotKnownWhenTheyWereBornNoNameIsAdded() throws SQLException {
        sent("m-1", person(YASSINE));
        execute("update subject_mark set kind = null, issuer = null");
        sent("m-2", said(it -> {
            it.names.clear();
            it.names.add(AMAL);
            it.birthDate = OTHER_DAY;
            it.identifiers.add(Identifier.of(Kind.NATIONAL_ID, YASSINE));
        }));

        assertThat(erasures.erase(named(AMAL, OTHER_DAY), OFFICER, "request 7")).isEqualTo(new Erasure.Nobody());
    }

    @Test
    void whatComesByNameWhileANamesakeIsErasedGoesToo() throws Exception {
        sent("m-1", person(YASSINE));
        try (var threads = Executors.newSingleThreadExecutor();
                var erasing = database.dataSource().getConnection()) {
            erasing.setAutoCommit(false);
            change(erasing, "select id from subject for update");
            change(erasing, "update subject set key = null, erased_at = now()");

            var entered = threads.submit(() -> sent("m-2", person()));
            try {
                entered.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                assertThat(entered.isDone()).isFalse();
            } finally {
                erasing.commit();
            }
            try {
                entered.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e.getCause()).as("it is refused").isInstanceOf(RuntimeException.class);
            }
        }

        assertThat(keys()).isZero();
    }

    @Test
    void theHoldOfANamesakeKeepsWhatMayBeTheirsAndNothingElse() throws SQLException {
        sent("m-1", person(YASSINE));
        sent("m-2", person(OTHER));
        var nameless = sent("m-3", person());
        holds.place(number(OTHER), "case of another", OFFICER);

        assertThat(file(number(YASSINE)).holds()).isEmpty();
        assertThat(done(erasures.erase(number(YASSINE), OFFICER, "request 7")).submissions())
                .isOne();

        assertThat(keys()).isEqualTo(2);
        assertThat(file(number(YASSINE)).state()).isEqualTo(SubjectFile.State.ERASED);
        assertThat(erasures.erase(submission(nameless), OFFICER, "request 8"))
                .isEqualTo(new Erasure.Held(List.of("case of another")));
        holds.lift(number(OTHER), OFFICER);
        assertThat(done(erasures.erase(number(OTHER), OFFICER, "request 9")).submissions())
                .isEqualTo(2);
    }

    @Test
    void whatNamesTheSamePeopleIsOneSubject() throws SQLException {
        sent("m-1", person());
        sent("m-2", said(it -> it.names.set(0, LATIN)));
        sent("m-3", said(it -> it.names.add(LATIN)));
        assertThat(keys()).isEqualTo(3);

        sent("m-4", said(it -> it.names.add(LATIN)));
        sent("m-5", said(it -> it.names.add(LATIN)));

        assertThat(keys()).isEqualTo(3);
    }

    @Test
    void aNameOfWhichNothingIsLeftTellsNobody() throws SQLException {
        sent("m-1", said(it -> it.names.set(0, PersonName.of("***", "-"))));
        sent("m-2", said(it -> it.names.set(0, PersonName.of("?", "…"))));

        assertThat(keys()).as("neither is told by anything").isEqualTo(2);
        assertThat(count("select count(*) from subject_mark")).isZero();
    }

    private Entry sent(String messageId, HubRecord record) {
        return enter(messageId, record, ZAV, "job-placement", Way.PUSH);
    }

    private static HubRecord said(Consumer<CandidateDraft> more) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("ياسين", "العلوي"));
        draft.birthDate = PartialDate.of(1998, 7, 19);
        more.accept(draft);
        return draft.done();
    }

    private static Whom submission(Entry entry) {
        return new Whom.OfSubmission(entry.receipt().submissionId());
    }

    private static Whom named(PersonName name, PartialDate day) {
        return new Whom.Person(List.of(), List.of(name.display()), Optional.of(day));
    }

    private SubjectFile file(Entry entry) {
        return file(submission(entry));
    }

    private SubjectFile file(Whom whom) {
        return new SubjectFiles(database.dataSource(), subjects, keyring, registry, clock).of(whom);
    }

    private Consents.Standing standing(String nationalId) {
        return consents.of(ANAPEC, person(nationalId), "job-placement", List.of(ZAV))
                .get(ZAV);
    }

    private long keys() throws SQLException {
        return count("select count(*) from subject where key is not null");
    }

    private static void change(Connection connection, String statement) throws SQLException {
        try (var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
