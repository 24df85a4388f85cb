package org.qantara.hub.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PersonName;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** One record cannot make the hub compare names without end. */
class CrowdTest {
    @Test
    void somebodyMayHaveTwentyNamesAndTwentyNumbers() {
        assertThat(Crowd.in(candidate(20, 20, "سلمى"))).isEmpty();
    }

    @Test
    void moreThanThatIsTooMuchAndWhereIsSaid() {
        assertThat(Crowd.in(candidate(21, 1, "سلمى")))
                .contains(Problem.of(ProblemCode.TOO_LARGE, "/candidate/person/names", "20"));
        assertThat(Crowd.in(candidate(1, 21, "سلمى")))
                .contains(Problem.of(ProblemCode.TOO_LARGE, "/candidate/person/identifiers", "20"));
        assertThat(Crowd.in(candidate(1, 1, "س ".repeat(160))))
                .contains(Problem.of(ProblemCode.TOO_LARGE, "/candidate/person/names", "300 characters"));
    }

    private static HubRecord candidate(int names, int numbers, String given) {
        var draft = new CandidateDraft("qantara-json");
        IntStream.range(0, names).forEach(n -> draft.names.add(PersonName.of(given, "الإدريسي " + n)));
        IntStream.range(0, numbers)
                .forEach(n -> draft.identifiers.add(Identifier.of(Identifier.Kind.OTHER, "QX31000" + n)));
        return draft.done();
    }
}
