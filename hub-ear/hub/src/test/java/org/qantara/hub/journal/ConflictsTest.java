package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.people.Conflict;
import org.qantara.model.PersonName;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Who contradicts each other is accepted, and nothing of either leaves until a human has decided. */
class ConflictsTest extends ComparingFixture {
    private static final String FIRST = "QX310077";
    private static final String SECOND = "QX310078";
    private static final PersonName HASSAN = PersonName.of("الحسن", "العمراني");
    private static final PersonName HOUSSAIN = PersonName.of("الحسين", "العمراني");

    @Test
    void oneNationalIdWithTwoPassportsHoldsBoth() {
        var first = enter("m-1", Way.PUSH, SALMA, id(FIRST), passport("ZP700001"));
        var second = enter("m-2", Way.PUSH, PersonName.of("Salma", "Idrissi"), id(FIRST), passport("ZP700002"));

        assertThat(leaving(first, second)).isEmpty();
        var conflict = open().getFirst();
        assertThat(conflict.why().toString())
                .contains("NATIONAL_ID", "SAME", "PASSPORT", "OPPOSED")
                .doesNotContain(FIRST);
        assertThat(conflict.held()).isEqualTo(2);
        assertThat(conflict.gone()).isEmpty();
        assertThat(conflict.submission()).isEqualTo(second.receipt().submissionId());
    }

    @Test
    void oneNameUnderTwoNationalIdsHoldsBothInWhateverScript() {
        var first = enter("m-1", Way.PUSH, SALMA, id(FIRST));
        var second = enter("m-2", Way.PUSH, PersonName.of("Salma", "El Idrissi"), id(SECOND));

        assertThat(leaving(first, second)).isEmpty();
        assertThat(open()).hasSize(1);
    }

    @Test
    void twinsAreTwoPeople() throws SQLException {
        var one = enter("m-1", Way.PUSH, HASSAN, id(FIRST));
        var other = enter("m-2", Way.PUSH, HOUSSAIN, id(SECOND));

        assertThat(leaving(one, other)).hasSize(2);
        assertThat(open()).isEmpty();
        assertThat(count("select count(*) from subject")).isEqualTo(2);
    }

    @Test
    void aRecordThatNamesWhoIsHeldByNameOnlyIsHeld() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        enter("m-2", Way.PUSH, SALMA, id(SECOND));
        var byName = enter("m-3", Way.PUSH, SALMA);
        var bySeveral = enter("m-4", Way.PUSH, HASSAN, BORN, "تازة", id(FIRST), id("QX310079"));

        assertThat(leaving(byName, bySeveral)).isEmpty();
        for (var message : List.of("m-3", "m-4"))
            assertThat(life(message).problem()).contains(Problem.of(ProblemCode.IDENTITY_IN_DOUBT, ""));

        while (!open().isEmpty()) decide(Conflict.Decision.DIFFERENT);

        assertThat(leaving(byName)).hasSize(1);
    }

    @Test
    void whoeverElseComesGoesOn() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        enter("m-2", Way.PUSH, SALMA, id(SECOND));
        var other = enter("m-3", Way.PUSH, HASSAN, id("QX310079"));

        assertThat(leaving(other)).hasSize(1);
    }

    @Test
    void whatHasLeftIsNamed() {
        var first = enter("m-1", Way.PUSH, SALMA, id(FIRST));
        delivered(first);
        enter("m-2", Way.PUSH, SALMA, id(SECOND));

        assertThat(open().getFirst().gone()).containsExactly(new Endings.HandedOver(delivery(first, 0), ZAV));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aDecisionReleasesWhatWasHeldAndIsRemembered(Way way) {
        var first = enter("m-1", way, SALMA, id(FIRST));
        var second = enter("m-2", way, SALMA, id(SECOND));
        sent(10);
        assertThat(leaving(first, second)).isEmpty();

        var decided = decide(Conflict.Decision.DIFFERENT);

        assertThat(decided.decided().orElseThrow().by()).isEqualTo("user:salma");
        assertThat(leaving(first, second)).hasSize(2);
        assertThat(open()).isEmpty();
        var again = enter("m-3", way, SALMA, id(SECOND));
        assertThat(leaving(again)).as("nobody is asked again").hasSize(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsHeldIsNotFetched() {
        enter("m-1", Way.PULL, SALMA, id(FIRST));
        assertThat(mailboxOfZav()).isEqualTo(1);

        enter("m-2", Way.PULL, SALMA, id(SECOND));

        assertThat(mailboxOfZav()).isZero();
        decide(Conflict.Decision.SAME);
        assertThat(mailboxOfZav()).isEqualTo(2);
    }

    @Test
    void whoIsInAnotherConflictIsHeldOn() {
        var first = enter("m-1", Way.PUSH, SALMA, id(FIRST));
        var second = enter("m-2", Way.PUSH, SALMA, id(SECOND));
        enter("m-3", Way.PUSH, SALMA, id("QX310079"));
        assertThat(open()).hasSize(3);

        decide(Conflict.Decision.DIFFERENT);

        assertThat(leaving(first, second)).isEmpty();
    }

    @Test
    void whoAreSaidToBeTheSameGoTogether() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        enter("m-2", Way.PUSH, SALMA, id(SECOND));
        decide(Conflict.Decision.SAME);

        assertThat(done(erasures.erase(number(SECOND), OFFICER, "request 7")).submissions())
                .isEqualTo(2);
    }

    @Test
    void anErasureEndsTheConflictAndFreesTheOther() throws SQLException {
        var first = enter("m-1", Way.PUSH, SALMA, id(FIRST));
        var second = enter("m-2", Way.PUSH, SALMA, id(SECOND));

        erasures.erase(number(FIRST), OFFICER, "request 7");

        assertThat(open()).isEmpty();
        assertThat(count("select count(*) from quarantine")).isZero();
        assertThat(leaving(first, second)).containsExactly(delivery(second, 0));
    }

    @Test
    void whatIsHeldIsToldItsSenderAndNoLongerOnceItIsDecided() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        enter("m-2", Way.PUSH, SALMA, id(SECOND));

        assertThat(life("m-2").state()).isEqualTo(SubmissionLife.State.WAITING);
        assertThat(life("m-2").problem()).contains(Problem.of(ProblemCode.IDENTITY_IN_DOUBT, ""));
        decide(Conflict.Decision.DIFFERENT);
        assertThat(life("m-2").problem()).isEmpty();
    }

    @Test
    void thoseWhoComeAtOneMomentAreCompared() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                var n = i;
                var both = new ArrayList<Future<Entry>>();
                var name = PersonName.of("غزلان", "الخمليشي " + (char) ('ب' + n % 20));
                both.add(threads.submit(() -> enter("a-" + n, Way.PUSH, name, id("QX4100" + (10 + n)))));
                both.add(threads.submit(() -> own().enter("b-" + n, Way.PUSH, name, id("QX4200" + (10 + n)))));

                assertThat(leaving(both.get(0).get(), both.get(1).get())).isEmpty();
            }
        }
    }

    /** Another hub. */
    private ConflictsTest own() {
        return new ConflictsTest();
    }

    private int mailboxOfZav() {
        return new SqlMailboxes(database, database.dataSource(), form, keyring, turnedAway, clock)
                .waiting(ZAV, Optional.empty(), 10, Set.of())
                .size();
    }
}
