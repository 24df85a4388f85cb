package org.qantara.hub.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.hub.fields.FieldList;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Partner;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * An agreement made ready to be asked.
 *
 * @param abroad from one country to another, or to or from one that is not known
 * @param identifies whether national identity numbers leave by it
 * @param terms of its fields: the same for the same fields
 */
record Deal(Agreement agreement, FieldList<HubRecord> fields, boolean abroad, boolean identifies, String terms) {
    private static final Optional<String> NATIONAL_ID = Optional.of(Identifier.Kind.NATIONAL_ID.name());

    static Deal of(Agreement agreement, Configuration configuration) {
        var paths =
                agreement.fields().stream().map(FieldPath::toString).sorted().toList();
        var from = configuration.partner(agreement.from()).flatMap(Partner::country);
        var to = configuration.partner(agreement.to()).flatMap(Partner::country);
        return new Deal(
                agreement,
                FieldList.of(agreement.recordType(), paths),
                from.isEmpty() || !from.equals(to),
                agreement.fields().stream()
                        .flatMap(field -> field.steps().stream())
                        .anyMatch(step -> step.kind().equals(NATIONAL_ID)),
                digest(paths.stream().collect(Collectors.joining("\n"))));
    }

    /** Whether each person must have consented. That somebody has, or no longer does, may be told on any ground. */
    boolean needsConsent() {
        return agreement.recordType() != RecordType.CONSENT
                && isAboutPeople()
                && agreement.legalGround().filter(LegalGround.CONSENT::equals).isPresent();
    }

    /** A transfer of personal data abroad does, and a national identity number wherever it goes. */
    private boolean needsAuthorisation() {
        return isAboutPeople() && (abroad || identifies);
    }

    private boolean isAboutPeople() {
        return agreement.recordType().isAboutSomebody();
    }

    /** Why nothing may go out by it today, apart from its own dates. */
    Optional<Problem> obstacle(LocalDate today) {
        if (agreement.fields().isEmpty())
            return Optional.of(
                    Problem.of(ProblemCode.FIELDS_NOT_AGREED, "", agreement.to().value()));
        if (isAboutPeople() && agreement.legalGround().isEmpty()) return because(ProblemCode.NO_LEGAL_GROUND);
        var authorisation = agreement.authorisation();
        if (authorisation.isEmpty())
            return needsAuthorisation() ? because(ProblemCode.AUTHORISATION_MISSING) : Optional.empty();
        return unauthorised(authorisation.get(), today).flatMap(this::because);
    }

    /** Why nothing may go out by it on any day from today on; none if it may on one, or if it has ended. */
    Optional<Problem> hopeless(LocalDate today) {
        if (today.isAfter(agreement.validUntil())) return Optional.empty();
        var authorised = agreement.authorisation().map(Authorisation::validFrom).orElse(today);
        var first = Stream.of(today, agreement.validFrom(), authorised)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return first.isAfter(agreement.validUntil()) ? because(ProblemCode.AUTHORISATION_MISSING) : obstacle(first);
    }

    private static Optional<ProblemCode> unauthorised(Authorisation authorisation, LocalDate today) {
        if (authorisation.isValidOn(today)) return Optional.empty();
        return Optional.of(
                today.isAfter(authorisation.validUntil())
                        ? ProblemCode.AUTHORISATION_EXPIRED
                        : ProblemCode.AUTHORISATION_MISSING);
    }

    Optional<Problem> because(ProblemCode code) {
        return Optional.of(Problem.of(code, "to", agreement.to().value()));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
