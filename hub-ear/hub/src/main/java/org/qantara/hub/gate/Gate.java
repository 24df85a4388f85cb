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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.model.Consent;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Decides by the agreements that are in force today; what none of them allows is denied. */
public final class Gate {
    private final Registry registry;
    private final Consents consents;
    private final Clock clock;
    private volatile Deals ready;

    /** A gate that knows of nobody's consent. */
    public Gate(Registry registry, Clock clock) {
        this(registry, Consents.NONE, clock);
    }

    public Gate(Registry registry, Consents consents, Clock clock) {
        this.registry = registry;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * May this record come in, for which purpose and for whom? Nobody is turned down by a machine alone. One recipient that is named and may not have it denies
     * it for all; of those that are not named it goes to whoever may have it.
     */
    public Admission admit(Route wanted, HubRecord record) {
        if (registry.partner(wanted.from()).isEmpty()) return denied(UNKNOWN_PARTNER, "from");
        var rejection = Rejections.problem(record);
        if (rejection.isPresent()) return new Admission.Denied(rejection.get());
        if (record instanceof Consent consent) return new Statements(this, consents, clock).admit(wanted, consent);
        return admitted(wanted, record);
    }

    Admission admitted(Route wanted, HubRecord record) {
        var today = LocalDate.now(clock);
        var agreed = deals().from(wanted.from()).stream()
                .filter(deal -> deal.agreement().recordType() == wanted.recordType())
                .filter(deal -> deal.agreement().isValidOn(today))
                .filter(deal -> takesPart(deal.agreement().to()))
                .toList();
        return wanted.to().isEmpty() ? toWhoever(wanted, record, agreed) : toThoseNamed(wanted, record, agreed);
    }

    /**
     * Whether what was accepted from this partner goes to nobody for now: it is suspended. What comes from one that has
     * left waits no longer, for its agreements have ended.
     */
    public boolean keepsWaiting(PartnerId from) {
        return registry.partner(from).map(Partner::status).filter(Status::waits).isPresent();
    }

    /** May records of this kind go to this recipient, now, by agreement? Those of one that has left are ended. */
    public Permit permit(PartnerId from, PartnerId to, RecordType recordType, String purpose) {
        if (hasLeft(from)) return new Permit.Denied(Problem.of(AGREEMENT_ENDED, ""));
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

    /**
     * The same for deliveries, with no more than what each person consents to. One look-up for all who need to have
     * consented, and none if nobody does.
     */
    public Map<UUID, Permit> permits(Collection<Envelope> deliveries) {
        var permits = new HashMap<UUID, Permit>();
        for (var one : deliveries)
            permits.put(one.deliveryId(), permit(one.from(), one.to(), one.recordType(), one.purpose()));
        return asked(permits, consents::of);
    }

    /** By recipient, in their order. */
    private Map<PartnerId, Permit> permits(Route wanted, List<PartnerId> to, String purpose, HubRecord record) {
        var permits = new LinkedHashMap<PartnerId, Permit>();
        for (var one : to) permits.put(one, permit(wanted.from(), one, record.type(), purpose));
        return asked(permits, byConsent -> consents.of(wanted.from(), record, purpose, byConsent));
    }

    private static <K> Map<K, Permit> asked(Map<K, Permit> permits, Function<Set<K>, Map<K, Standing>> consents) {
        var byConsent = new HashMap<K, Permit.Granted>();
        permits.forEach((key, permit) -> {
            if (permit instanceof Permit.Granted granted && granted.needsConsent()) byConsent.put(key, granted);
        });
        if (byConsent.isEmpty()) return permits;
        var standings = consents.apply(byConsent.keySet());
        byConsent.forEach(
                (key, granted) -> permits.put(key, granted.by(standings.getOrDefault(key, Standing.Without.MISSING))));
        return permits;
    }

    /** Whether anybody has agreed with this recipient on something for this purpose, by what is configured now. */
    boolean isPurposeOf(String recipient, String purpose) {
        return registry.current().agreements().stream()
                .anyMatch(one ->
                        one.to().value().equals(recipient) && one.purpose().equals(purpose));
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
        var permits = permits(wanted, possible, purpose, record);
        var obstacles = obstacles(permits, record);
        permits.keySet().removeAll(obstacles.keySet());
        return permits.isEmpty() ? new Admission.Denied(obstacles.firstEntry().getValue()) : granted(purpose, permits);
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
        var permits = permits(wanted, to, possible.first(), record);
        var obstacles = obstacles(permits, record);
        return obstacles.isEmpty()
                ? granted(possible.first(), permits)
                : new Admission.Denied(obstacles.firstEntry().getValue());
    }

    /** For whom the record would not be released now, and why. */
    private static SequencedMap<PartnerId, Problem> obstacles(Map<PartnerId, Permit> permits, HubRecord record) {
        var obstacles = new LinkedHashMap<PartnerId, Problem>();
        permits.forEach((to, permit) -> {
            if (release(permit, record) instanceof Release.Denied(var problem)) obstacles.put(to, problem);
        });
        return obstacles;
    }

    private static Release release(Permit permit, HubRecord record) {
        return switch (permit) {
            case Permit.Granted granted -> granted.release(record);
            case Permit.Denied(var problem) -> new Release.Denied(problem);
        };
    }

    private Admission granted(String purpose, Map<PartnerId, Permit> permits) {
        var to = permits.keySet().stream()
                .map(registry::partner)
                .flatMap(Optional::stream)
                .toList();
        var agreements = permits.values().stream()
                .map(permit -> ((Permit.Granted) permit).agreements())
                .distinct()
                .collect(Collectors.joining("+"));
        return new Admission.Granted(purpose, to, Optional.of(agreements));
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

    private boolean hasLeft(PartnerId id) {
        return registry.partner(id).map(Partner::status).equals(Optional.of(Status.LEFT));
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
