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
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Decides by the agreements that are in force today; what none of them allows is denied. */
public final class Gate {
    private final Registry registry;
    private final Clock clock;
    private volatile Deals ready;

    public Gate(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * May this record come in, for which purpose and for whom? One recipient that is named and may not have it denies
     * it for all; of those that are not named it goes to whoever may have it.
     */
    public Admission admit(Route wanted, HubRecord record) {
        if (registry.partner(wanted.from()).isEmpty()) return denied(UNKNOWN_PARTNER, "from");
        var today = LocalDate.now(clock);
        var agreed = deals().from(wanted.from()).stream()
                .filter(deal -> deal.agreement().recordType() == wanted.recordType())
                .filter(deal -> deal.agreement().isValidOn(today))
                .filter(deal -> takesPart(deal.agreement().to()))
                .toList();
        return wanted.to().isEmpty() ? toWhoever(wanted, record, agreed) : toThoseNamed(wanted, record, agreed);
    }

    /** May records of this kind go to this recipient, now? */
    public Permit permit(PartnerId from, PartnerId to, RecordType recordType, String purpose) {
        var today = LocalDate.now(clock);
        var usable = new ArrayList<Deal>(1);
        Problem problem = null;
        for (var deal : deals().on(new Deals.Way(from, to, recordType, purpose))) {
            if (!deal.agreement().isValidOn(today)) continue;
            var obstacle = deal.obstacle(today);
            if (obstacle.isEmpty()) usable.add(deal);
            else if (problem == null) problem = obstacle.get();
        }
        if (!usable.isEmpty()) return new Permit.Granted(usable);
        return new Permit.Denied(problem == null ? Problem.of(AGREEMENT_ENDED, "") : problem);
    }

    /** May this record go to this recipient, now, and how much of it? */
    public Release release(PartnerId from, PartnerId to, String purpose, HubRecord record) {
        return switch (permit(from, to, record.type(), purpose)) {
            case Permit.Granted granted -> granted.release(record);
            case Permit.Denied(var problem) -> new Release.Denied(problem);
        };
    }

    private Deals deals() {
        var current = registry.current();
        var now = ready;
        if (now == null || !now.areOf(current)) ready = now = new Deals(current);
        return now;
    }

    private Admission toWhoever(Route wanted, HubRecord record, List<Deal> agreed) {
        var purposes = purposes(agreed, _ -> true);
        if (purposes.isEmpty()) return denied(NO_RECIPIENT, "to");
        if (wanted.purpose().isEmpty() && purposes.size() > 1) return choosePurpose(purposes);
        var purpose = wanted.purpose().orElseGet(purposes::first);
        if (!purposes.contains(purpose)) return denied(UNKNOWN_PURPOSE, "purpose", String.join(", ", purposes));
        var possible = agreed.stream()
                .filter(deal -> deal.agreement().purpose().equals(purpose))
                .map(deal -> deal.agreement().to().value())
                .sorted()
                .distinct()
                .map(PartnerId::new)
                .toList();
        var obstacles = new ArrayList<Problem>();
        var free = possible.stream()
                .filter(to -> obstacle(wanted, to, purpose, record)
                        .map(obstacles::add)
                        .isEmpty())
                .toList();
        return free.isEmpty()
                ? new Admission.Denied(obstacles.getFirst())
                : new Admission.Granted(purpose, partners(free));
    }

    private Admission toThoseNamed(Route wanted, HubRecord record, List<Deal> agreed) {
        if (!wanted.to().stream().allMatch(this::isRecipient)) return denied(UNKNOWN_RECIPIENT, "to");
        var known = purposes(agreed, _ -> true);
        if (wanted.purpose().isPresent()
                && !known.isEmpty()
                && !known.contains(wanted.purpose().get()))
            return denied(UNKNOWN_PURPOSE, "purpose", String.join(", ", known));
        var possible = new TreeSet<>(known);
        for (var to : wanted.to())
            possible.retainAll(
                    purposes(agreed, deal -> deal.agreement().to().value().equals(to)));
        wanted.purpose().ifPresent(purpose -> possible.retainAll(List.of(purpose)));
        if (possible.isEmpty()) return denied(NOT_AGREED, "to");
        if (possible.size() > 1) return choosePurpose(possible);
        var to = wanted.to().stream().distinct().map(PartnerId::new).toList();
        return to.stream()
                .flatMap(one -> obstacle(wanted, one, possible.first(), record).stream())
                .findFirst()
                .<Admission>map(Admission.Denied::new)
                .orElseGet(() -> new Admission.Granted(possible.first(), partners(to)));
    }

    /** Why the record would not be released now. */
    private Optional<Problem> obstacle(Route wanted, PartnerId to, String purpose, HubRecord record) {
        return switch (release(wanted.from(), to, purpose, record)) {
            case Release.Released _ -> Optional.empty();
            case Release.Denied(var problem) -> Optional.of(problem);
        };
    }

    private boolean isRecipient(String id) {
        return PartnerId.isOne(id) && takesPart(new PartnerId(id));
    }

    /** What is for one that is suspended waits; one that is only invited, or has left, gets nothing. */
    private boolean takesPart(PartnerId id) {
        return registry.partner(id)
                .map(Partner::status)
                .filter(status -> status.exchanges() || status == Status.SUSPENDED)
                .isPresent();
    }

    private List<Partner> partners(List<PartnerId> ids) {
        return ids.stream().map(registry::partner).flatMap(Optional::stream).toList();
    }

    private static NavigableSet<String> purposes(List<Deal> agreed, Predicate<Deal> which) {
        var purposes = new TreeSet<String>();
        agreed.stream().filter(which).map(deal -> deal.agreement().purpose()).forEach(purposes::add);
        return purposes;
    }

    private static Admission choosePurpose(NavigableSet<String> purposes) {
        return denied(INVALID_REQUEST, "purpose", String.join(", ", purposes));
    }

    private static Admission denied(ProblemCode code, String at, String... details) {
        return new Admission.Denied(Problem.of(code, at, details));
    }
}
