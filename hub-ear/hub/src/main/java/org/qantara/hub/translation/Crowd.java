package org.qantara.hub.translation;

import java.util.Optional;
import org.qantara.model.HubRecord;
import org.qantara.model.Person;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * How much of what tells a person one record may say: everybody who comes is compared with whom it may be, each name with
 * each name, and others wait meanwhile.
 */
final class Crowd {
    private static final int MOST = 20;
    private static final int LONGEST = 300;

    private Crowd() {}

    /** What is too much, if anything is. */
    static Optional<Problem> in(HubRecord record) {
        return record.about().flatMap(person -> in(person, "/" + record.type().id() + "/person"));
    }

    private static Optional<Problem> in(Person person, String at) {
        if (person.names().size() > MOST) return tooMany(at + "/names");
        if (person.identifiers().size() > MOST) return tooMany(at + "/identifiers");
        return person.names().stream().anyMatch(name -> name.display().length() > LONGEST)
                ? Optional.of(Problem.of(ProblemCode.TOO_LARGE, at + "/names", LONGEST + " characters"))
                : Optional.empty();
    }

    private static Optional<Problem> tooMany(String at) {
        return Optional.of(Problem.of(ProblemCode.TOO_LARGE, at, String.valueOf(MOST)));
    }
}
