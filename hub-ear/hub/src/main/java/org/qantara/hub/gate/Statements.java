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
 * consented; that somebody no longer does, any partner may say, for nothing leaves by it. A withdrawal is admitted whatever has
 * become of the agreement and of the recipient, but one that finds nothing to withdraw is refused, and not taken in silence.
 */
record Statements(Gate gate, Consents consents, Clock clock) {
    /** How far another's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Set<ProblemCode> PASSING_ON = EnumSet.of(
            ProblemCode.UNKNOWN_RECIPIENT,
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
        return consent.withdrawn().isEmpty() ? admission : withdrawal(wanted, consent, admission);
    }

    private Admission withdrawal(Route wanted, Consent consent, Admission admission) {
        if (!isAboutPassingOn(admission)) return admission;
        return switch (consents.of(wanted.from(), consent)) {
            case CONSENT -> counting(consent, admission);
            case PERSON -> isToSomebody(consent, admission) ? counting(consent, admission) : admission;
            case NOTHING ->
                isToSomebody(consent, admission)
                        ? new Admission.Denied(Problem.of(ProblemCode.CONSENT_UNKNOWN, ""))
                        : admission;
        };
    }

    /** Even if it goes to nobody. */
    private static Admission counting(Consent consent, Admission admission) {
        return switch (admission) {
            case Admission.Granted granted -> granted;
            case Admission.Denied _ -> new Admission.Granted(consent.purpose(), List.of());
        };
    }

    private boolean isToSomebody(Consent consent, Admission admission) {
        return switch (admission) {
            case Admission.Granted _ -> true;
            case Admission.Denied(var problem) ->
                problem.code() != ProblemCode.UNKNOWN_RECIPIENT
                        && gate.isPurposeOf(consent.recipient(), consent.purpose());
        };
    }

    /** A later time would make the statement count against all that are made until then. */
    private Optional<Problem> amiss(String field, Optional<Instant> time) {
        var latest = clock.instant().plus(AHEAD);
        return time.filter(latest::isBefore).map(_ -> Problem.of(INVALID_VALUE, "/consent/" + field, "<= " + latest));
    }

    private static boolean isAboutPassingOn(Admission admission) {
        return switch (admission) {
            case Admission.Granted _ -> true;
            case Admission.Denied(var problem) -> PASSING_ON.contains(problem.code());
        };
    }
}
