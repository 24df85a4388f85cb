package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.hub.people.Conflict;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** A record that gives somebody's number to another name and another birth is of that person, and nobody sees it until a human has decided. */
class OneNumberForTwoTest extends ComparingFixture {
    private static final Identifier NUMBER = id("QX310077");
    private static final PersonName YOUNES = PersonName.of("يونس", "بنعلي");
    private static final PartialDate BORN_LATER = PartialDate.of(2001, 11, 20);

    @Test
    void bothAreHeldAndWhyIsTold() {
        var first = enter("m-1", Way.PUSH, SALMA, NUMBER);
        var second = enter("m-2", Way.PUSH, YOUNES, BORN_LATER, "تازة", NUMBER);

        assertThat(leaving(first, second)).isEmpty();
        var conflict = open().getFirst();
        assertThat(open()).hasSize(1);
        assertThat(conflict.people()).hasSize(1);
        assertThat(conflict.held()).isEqualTo(2);
        assertThat(conflict.submission()).isEqualTo(second.receipt().submissionId());
        assertThat(conflict.why().toString()).contains("NATIONAL_ID", "SAME", "NAME", "BIRTH", "OPPOSED");
    }

    @Test
    void aSlipInTheNameOrTheBirthIsNoContradiction() {
        var first = enter("m-1", Way.PUSH, SALMA, NUMBER);
        var otherBirth = enter("m-2", Way.PUSH, SALMA, BORN_LATER, "تازة", NUMBER);
        var otherName = enter("m-3", Way.PUSH, PersonName.of("سلمى", "بنعلي"), NUMBER);

        assertThat(leaving(first, otherBirth, otherName)).hasSize(3);
        assertThat(open()).isEmpty();
    }

    @Test
    void ifTheyAreDifferentTheMistakenRecordsEndAndTheOthersLeave() throws SQLException {
        var first = enter("m-1", Way.PUSH, SALMA, NUMBER);
        var mistaken = enter("m-2", Way.PUSH, YOUNES, BORN_LATER, "تازة", NUMBER);
        var again = enter("m-3", Way.PULL, YOUNES, BORN_LATER, "تازة", NUMBER);
        assertThat(open().getFirst().repeats()).containsExactly(again.receipt().submissionId());

        decide(Conflict.Decision.DIFFERENT);

        assertThat(leaving(first, mistaken, again)).containsExactly(delivery(first, 0));
        assertThat(open()).isEmpty();
        for (var message : List.of("m-2", "m-3"))
            assertThat(life(message).problem()).contains(Problem.of(ProblemCode.NUMBER_OF_SOMEBODY_ELSE, ""));
        assertThat(count("select count(*) from person_said")).isEqualTo(1);
        assertThat(leaving(enter("m-4", Way.PUSH, YOUNES, BORN_LATER, "تازة", NUMBER)))
                .isEmpty();
        assertThat(open())
                .as("whoever sends the mistake again is asked about again")
                .hasSize(1);
    }

    @Test
    void ifTheyAreOneAllLeavesAndNobodyIsAskedAgain() {
        var first = enter("m-1", Way.PUSH, SALMA, NUMBER);
        var second = enter("m-2", Way.PUSH, YOUNES, BORN_LATER, "تازة", NUMBER);

        decide(Conflict.Decision.SAME);

        assertThat(leaving(first, second)).hasSize(2);
        var again = enter("m-3", Way.PUSH, YOUNES, BORN_LATER, "تازة", NUMBER);
        var asBefore = enter("m-4", Way.PUSH, SALMA, NUMBER);
        assertThat(leaving(again, asBefore)).hasSize(2);
        assertThat(open()).isEmpty();
    }

    @Test
    void anErasureEndsTheContradictionToo() throws SQLException {
        enter("m-1", Way.PUSH, SALMA, NUMBER);
        enter("m-2", Way.PUSH, YOUNES, BORN_LATER, "تازة", NUMBER);

        erasures.erase(number("QX310077"), OFFICER, "request 7");

        assertThat(open()).isEmpty();
        assertThat(count("select count(*) from quarantine")).isZero();
    }
}
