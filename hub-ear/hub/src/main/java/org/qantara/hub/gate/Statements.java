package org.qantara.hub.gate;

import static org.qantara.spi.ProblemCode.INVALID_VALUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Consent;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * Admits what is said of consents. Only who has agreed to exchange consents with the recipient may say that somebody has
 * consented; that somebody no longer does, any partner may say, for nothing leaves by it.
 */
record Statements(Gate gate, Clock clock) {
    /** How far another's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Set<ProblemCode> PASSING_ON = EnumSet.of(
            ProblemCode.NOT_AGREED,
            ProblemCode.UNKNOWN_PURPOSE,
            ProblemCode.AGREEMENT_ENDED,
            ProblemCode.NO_LEGAL_GROUND,
            ProblemCode.AUTHORISATION_MISSING,
            ProblemCode.AUTHORISATION_EXPIRED,
            ProblemCode.FIELDS_NOT_AGREED);

    Admission admit(Route wanted, Consent consent) {
        var amiss = amiss("given", Optional.of(consent.given())).or(() -> amiss("withdrawn", consent.withdrawn()));
        if (amiss.isPresent()) return new Admission.Denied(amiss.get());
        var admission = gate.admitted(wanted, consent);
        return admission instanceof Admission.Denied denied
                        && consent.withdrawn().isPresent()
                        && gate.isPurposeOf(consent.recipient(), consent.purpose())
                        && isAboutPassingOn(denied.problem())
                ? new Admission.Granted(consent.purpose(), List.of())
                : admission;
    }

    /** A later time would make the statement count against all that are made until then. */
    private Optional<Problem> amiss(String field, Optional<Instant> time) {
        var latest = clock.instant().plus(AHEAD);
        return time.filter(latest::isBefore).map(_ -> Problem.of(INVALID_VALUE, "/consent/" + field, "<= " + latest));
    }

    private static boolean isAboutPassingOn(Problem problem) {
        return PASSING_ON.contains(problem.code());
    }
}
