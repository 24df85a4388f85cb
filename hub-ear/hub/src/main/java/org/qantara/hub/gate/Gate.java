package org.qantara.hub.gate;

import static org.qantara.spi.ProblemCode.AGREEMENT_ENDED;
import static org.qantara.spi.ProblemCode.INVALID_REQUEST;
import static org.qantara.spi.ProblemCode.NOT_AGREED;
import static org.qantara.spi.ProblemCode.NO_RECIPIENT;
import static org.qantara.spi.ProblemCode.UNKNOWN_PARTNER;
import static org.qantara.spi.ProblemCode.UNKNOWN_PURPOSE;
import static org.qantara.spi.ProblemCode.UNKNOWN_RECIPIENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Decides by the agreements that are valid today; what none of them allows is denied. */
public final class Gate {
    private final Registry registry;
    private final Clock clock;

    public Gate(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * May this record come in, for which purpose and for whom? One recipient that may not have it denies it for all.
     */
    public Admission admit(Route wanted) {
        if (registry.partner(wanted.from()).isEmpty()) return denied(UNKNOWN_PARTNER, "from");
        var agreed = today().filter(a -> a.from().equals(wanted.from()))
                .filter(a -> a.recordType() == wanted.recordType())
                .toList();
        return wanted.to().isEmpty() ? toWhoeverIsAgreed(wanted, agreed) : toThoseNamed(wanted, agreed);
    }

    /** May this record still go to this recipient, now? */
    public Optional<Problem> release(PartnerId from, PartnerId to, RecordType recordType, String purpose) {
        var allowed = today().anyMatch(a -> a.from().equals(from)
                && a.to().equals(to)
                && a.recordType() == recordType
                && a.purpose().equals(purpose));
        return allowed ? Optional.empty() : Optional.of(Problem.of(AGREEMENT_ENDED, ""));
    }

    private Admission toWhoeverIsAgreed(Route wanted, List<Agreement> agreed) {
        var purposes = purposes(agreed, a -> true);
        if (purposes.isEmpty()) return denied(NO_RECIPIENT, "to");
        if (wanted.purpose().isEmpty() && purposes.size() > 1) return choosePurpose(purposes);
        var purpose = wanted.purpose().orElseGet(purposes::first);
        if (!purposes.contains(purpose)) return denied(UNKNOWN_PURPOSE, "purpose", String.join(", ", purposes));
        var recipients = agreed.stream()
                .filter(a -> a.purpose().equals(purpose))
                .map(a -> a.to().value())
                .sorted()
                .distinct();
        return new Admission.Granted(purpose, partners(recipients));
    }

    private Admission toThoseNamed(Route wanted, List<Agreement> agreed) {
        if (!wanted.to().stream().allMatch(this::isPartner)) return denied(UNKNOWN_RECIPIENT, "to");
        var known = purposes(agreed, a -> true);
        if (wanted.purpose().isPresent()
                && !known.isEmpty()
                && !known.contains(wanted.purpose().get()))
            return denied(UNKNOWN_PURPOSE, "purpose", String.join(", ", known));
        var possible = new TreeSet<>(known);
        for (var to : wanted.to())
            possible.retainAll(purposes(agreed, a -> a.to().value().equals(to)));
        wanted.purpose().ifPresent(purpose -> possible.retainAll(List.of(purpose)));
        if (possible.isEmpty()) return denied(NOT_AGREED, "to");
        if (possible.size() > 1) return choosePurpose(possible);
        return new Admission.Granted(
                possible.first(), partners(wanted.to().stream().distinct()));
    }

    private Stream<Agreement> today() {
        var today = LocalDate.now(clock);
        return registry.agreements().stream().filter(a -> a.isValidOn(today));
    }

    private boolean isPartner(String id) {
        return PartnerId.isOne(id) && registry.partner(new PartnerId(id)).isPresent();
    }

    private List<Partner> partners(Stream<String> ids) {
        return ids.map(PartnerId::new)
                .map(registry::partner)
                .flatMap(Optional::stream)
                .toList();
    }

    private static NavigableSet<String> purposes(List<Agreement> agreed, Predicate<Agreement> which) {
        var purposes = new TreeSet<String>();
        agreed.stream().filter(which).map(Agreement::purpose).forEach(purposes::add);
        return purposes;
    }

    private static Admission choosePurpose(NavigableSet<String> purposes) {
        return denied(INVALID_REQUEST, "purpose", String.join(", ", purposes));
    }

    private static Admission denied(ProblemCode code, String at, String... details) {
        return new Admission.Denied(Problem.of(code, at, details));
    }
}
