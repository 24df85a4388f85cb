package org.qantara.ofppt;

import java.util.Optional;
import org.qantara.model.Enrolment;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;

/** Whether somebody can have been born in the year that a row says. */
final class Ages {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 90;

    private Ages() {}

    /** By the day they were registered; if that is not known, by the matricule, which begins with the birth date. */
    static boolean isDoubtful(Enrolment.Draft enrolment) {
        int born = enrolment.person.birthDate.year();
        var age =
                Optional.ofNullable(enrolment.registered).map(PartialDate::year).map(year -> year - born);
        return age.map(years -> years < YOUNGEST || years > OLDEST).orElseGet(() -> contradictsTheMatricule(enrolment));
    }

    private static boolean contradictsTheMatricule(Enrolment.Draft enrolment) {
        var year = "%04d".formatted(enrolment.person.birthDate.year());
        return enrolment.person.identifiers.stream()
                .filter(it -> it.kind() == Identifier.Kind.PARTNER)
                .anyMatch(it ->
                        it.value().matches("(19|20)\\d{6}.*") && !it.value().startsWith(year));
    }
}
