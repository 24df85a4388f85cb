package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Erasure;
import org.qantara.hub.erasure.SeveralPeople;
import org.qantara.hub.erasure.Whom;

/** What an order about a person does and leaves behind, whoever is meant. */
class OrdersTest extends PeopleFixture {
    @Test
    void whenSeveralPeopleAreMeantNothingIsDone() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        var before = orders();

        assertThatThrownBy(() -> erasures.erase(numbers(OMAR, HIND), OFFICER, "request 7"))
                .isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> holds.place(numbers(OMAR, HIND), "a court's order", OFFICER))
                .isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> holds.lift(numbers(OMAR, HIND), OFFICER)).isInstanceOf(SeveralPeople.class);
        assertThatThrownBy(() -> new SubjectFiles(database.dataSource(), subjects, keyring, registry, clock)
                        .of(numbers(OMAR, HIND)))
                .isInstanceOf(SeveralPeople.class);

        assertThat(count("select count(*) from subject where key is not null and hold is null"))
                .isEqualTo(2);
        assertThat(orders() - before).as("each order is an act").isEqualTo(3);
    }

    @Test
    void severalNumbersOfOnePersonAreOnePerson() {
        enter("m-1", OMAR, Way.PUSH);

        assertThat(done(erasures.erase(numbers(OMAR, "ZZ000111"), OFFICER, "request 7"))
                        .submissions())
                .isEqualTo(1);
    }

    @Test
    void anOrderThatChangesNothingIsAnActToo() throws Exception {
        var before = orders();
        erasures.erase(number(OMAR), OFFICER, "request 7");
        holds.place(number(OMAR), "a court's order", OFFICER);
        holds.lift(number(OMAR), OFFICER);
        assertThat(orders() - before).isEqualTo(3);

        enter("m-1", OMAR, Way.PUSH);
        erasures.erase(number(OMAR), OFFICER, "request 8");
        erasures.erase(number(OMAR), OFFICER, "request 8");

        assertThat(orders() - before).isEqualTo(5);
    }

    @Test
    void erasingAgainChangesNothing() throws Exception {
        var entry = enter("m-1", OMAR, Way.PUSH);
        delivered(entry);
        var first = done(erasures.erase(number(OMAR), OFFICER, "request 7"));

        var second = done(erasures.erase(number(OMAR), OFFICER, "request 8"));

        assertThat(second).isEqualTo(first);
        assertThat(count("select count(*) from erasure")).isEqualTo(1);
        assertThat(count("select count(*) from act where deed = 'ERASED' and submission = '"
                        + entry.receipt().submissionId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoIsNotKnownIsSaidToBeNobody() {
        assertThat(erasures.erase(number(OMAR), OFFICER, "request 7")).isEqualTo(new Erasure.Nobody());
        assertThat(erasures.erase(new Whom.OfSubmission(UUID.randomUUID()), OFFICER, "request 7"))
                .isEqualTo(new Erasure.Nobody());
    }

    private long orders() throws SQLException {
        return count("select count(*) from act where actor = 'user:salma' and deed in ('ERASED', 'ERASURE_HELD',"
                + " 'HOLD_PLACED', 'HOLD_LIFTED')");
    }
}
