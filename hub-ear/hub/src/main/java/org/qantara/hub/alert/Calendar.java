package org.qantara.hub.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.PartnerKey;
import org.qantara.hub.registry.Status;
import org.qantara.model.RecordType;

/**
 * Everything that ends in a configuration, but for what is renewed, what was revoked, and what is of partners that have
 * left. Days end at midnight in the clock's zone.
 */
record Calendar(Configuration configuration, LocalDate today, ZoneId zone) {
    List<Dated> all() {
        return Stream.of(agreements(), authorisations(), ofPartners())
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Dated> agreements() {
        return here().filter(this::isLast)
                .map(it -> new Dated(
                        Dated.Kind.AGREEMENT,
                        it.id(),
                        Optional.of(it.to()),
                        List.of(it.id()),
                        after(it.validUntil()),
                        1));
    }

    /** One authorisation may be of several agreements; of those that are over none is needed. */
    private Stream<Dated> authorisations() {
        return here()
                .filter(it -> it.authorisation().isPresent())
                .filter(it -> !it.validUntil().isBefore(today) && isLast(it))
                .collect(groupingBy(it -> authorisation(it).reference(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::firstToEnd);
    }

    /** Of agreements under one reference those whose dates end first: others may have the renewed ones already. */
    private Dated firstToEnd(List<Agreement> all) {
        var first = all.stream()
                .map(it -> authorisation(it).validUntil())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var those = all.stream()
                .filter(it -> authorisation(it).validUntil().equals(first))
                .toList();
        var to = those.stream().map(Agreement::to).distinct().toList();
        return new Dated(
                Dated.Kind.AUTHORISATION,
                authorisation(those.getFirst()).reference(),
                to.size() == 1 ? Optional.of(to.getFirst()) : Optional.empty(),
                those.stream().map(Agreement::id).toList(),
                after(first),
                1);
    }

    private static Authorisation authorisation(Agreement agreement) {
        return agreement.authorisation().orElseThrow();
    }

    private Stream<Dated> ofPartners() {
        return configuration.partners().stream()
                .filter(it -> it.status() != Status.LEFT)
                .flatMap(it -> Stream.concat(keys(it), certificates(it)));
    }

    private Stream<Dated> keys(Partner partner) {
        return lasting(partner.keys(), it -> it.revoked().isEmpty(), Calendar::goesOn)
                .mapToObj(n -> new Dated(
                        Dated.Kind.KEY,
                        partner.id() + "/keys/" + n,
                        Optional.of(partner.id()),
                        List.of(),
                        after(partner.keys().get(n).validUntil()),
                        1));
    }

    private Stream<Dated> certificates(Partner partner) {
        return lasting(partner.certificates(), it -> it.revoked().isEmpty(), Calendar::goesOn)
                .mapToObj(n -> new Dated(
                        Dated.Kind.CERTIFICATE,
                        partner.id() + "/certificates/" + n,
                        Optional.of(partner.id()),
                        List.of(),
                        end(partner.certificates().get(n)),
                        1));
    }

    /** The places of those that count and that no other that counts goes on from. */
    private static <T> IntStream lasting(List<T> all, Predicate<T> counts, BiPredicate<T, T> goesOn) {
        var those = all.stream().filter(counts).toList();
        return IntStream.range(0, all.size())
                .filter(n -> counts.test(all.get(n)))
                .filter(n -> those.stream().noneMatch(other -> goesOn.test(other, all.get(n))));
    }

    private static boolean goesOn(PartnerKey next, PartnerKey one) {
        return next.use() == one.use()
                && next.validUntil().isAfter(one.validUntil())
                && !next.validFrom().isAfter(one.validUntil().plusDays(1));
    }

    private static boolean goesOn(PartnerCertificate next, PartnerCertificate one) {
        return next.use() == one.use()
                && end(next).isAfter(end(one))
                && !next.certificate().getNotBefore().toInstant().isAfter(end(one));
    }

    private static Instant end(PartnerCertificate certificate) {
        return certificate.certificate().getNotAfter().toInstant();
    }

    /** The agreements that rest on people's consent, and are not over. */
    List<String> byConsent(PartnerId to, String purpose) {
        return here().filter(it -> it.to().equals(to) && it.purpose().equals(purpose))
                .filter(it -> it.recordType() != RecordType.CONSENT
                        && it.recordType().isAboutSomebody()
                        && !it.validUntil().isBefore(today))
                .filter(it -> it.legalGround().equals(Optional.of(LegalGround.CONSENT)))
                .map(Agreement::id)
                .toList();
    }

    private Stream<Agreement> here() {
        return configuration.agreements().stream().filter(it -> !hasLeft(it.from()) && !hasLeft(it.to()));
    }

    private boolean hasLeft(PartnerId id) {
        return configuration
                .partner(id)
                .filter(it -> it.status() == Status.LEFT)
                .isPresent();
    }

    private boolean isLast(Agreement one) {
        return configuration.agreements().stream().noneMatch(next -> goesOn(next, one));
    }

    private static boolean goesOn(Agreement next, Agreement one) {
        return next.from().equals(one.from())
                && next.to().equals(one.to())
                && next.recordType() == one.recordType()
                && next.purpose().equals(one.purpose())
                && next.validUntil().isAfter(one.validUntil())
                && !next.validFrom().isAfter(one.validUntil().plusDays(1));
    }

    private Instant after(LocalDate last) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
