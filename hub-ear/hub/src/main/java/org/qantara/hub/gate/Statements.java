package org.qantara.hub.gate;

import static org.qantara.spi.ProblemCode.INVALID_VALUE;
import static org.qantara.spi.ProblemCode.MISSING_FIELD;
import static org.qantara.spi.ProblemCode.UNKNOWN_CODE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qantara.hub.fields.Category;
import org.qantara.hub.identity.Traits;
import org.qantara.model.Consent;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * Admits what is said of consents. Only who has agreed to exchange consents with the recipient may say that somebody has
 * consented; that somebody no longer does, any partner may say, for nothing leaves by it. A withdrawal is admitted whatever has
 * become of the agreement and of the recipient, but one that finds nothing to withdraw is refused, and not taken in silence.
 */
record Statements(Gate gate, Consents consents, Clock clock) {
    private static final String CATEGORIES = "/consent/categories";

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
        if (consent.withdrawn().isEmpty())
            amiss = amiss.or(() -> amiss(consent)).or(() -> untold(wanted, consent));
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
            case Admission.Denied _ -> Admission.Granted.toNobody(consent.purpose());
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

    /** What lets data out has to say which, and for how long; of a withdrawal that does not matter. */
    private static Optional<Problem> amiss(Consent consent) {
        var categories = consent.categories();
        if (categories.isEmpty()) return Optional.of(Problem.of(MISSING_FIELD, CATEGORIES));
        for (int i = 0; i < categories.size(); i++)
            if (Category.of(categories.get(i)).isEmpty())
                return Optional.of(
                        Problem.of(UNKNOWN_CODE, CATEGORIES + (i == 0 ? "" : "[" + (i + 1) + "]"), Category.words()));
        return consent.validUntil()
                .filter(until -> !until.isAfter(consent.given()))
                .map(_ -> Problem.of(INVALID_VALUE, "/consent/validUntil", Rule.AFTER, "/consent/given"));
    }

    /** A name and a date of birth may be of several people: by them a consent is withdrawn, and never given. */
    private static Optional<Problem> untold(Route wanted, Consent consent) {
        var isTold = !Traits.of(consent, wanted.from().value()).numbers().isEmpty();
        return isTold
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.NUMBER_MISSING, "/consent/person/identifiers"));
    }

    /** A later time would make the statement count against all that are made until then. */
    private Optional<Problem> amiss(String field, Optional<Instant> time) {
        var latest = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        return time.filter(latest::isBefore)
                .map(_ -> Problem.of(INVALID_VALUE, "/consent/" + field, Rule.NOT_AFTER, latest.toString()));
    }

    private static boolean isAboutPassingOn(Admission admission) {
        return switch (admission) {
            case Admission.Granted _ -> true;
            case Admission.Denied(var problem) -> PASSING_ON.contains(problem.code());
        };
    }
}
