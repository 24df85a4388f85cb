package org.qantara.hub.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qantara.hub.journal.AlreadyEntered;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.Entered;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.journal.Ledger;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.journal.Refusal;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.journal.Verdict;
import org.qantara.hub.journal.Waiting;
import org.qantara.hub.journal.Way;
import org.qantara.hub.journal.Written;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** A journal that forgets everything at the end of the test. */
public final class MemoryJournal implements Ledger, Dispatches, Outbox {
    public final List<Entry> entries = new ArrayList<>();
    public final List<Refusal> refusals = new ArrayList<>();
    public final Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
    public final Map<UUID, List<Problem>> failures = new HashMap<>();
    public final Map<UUID, Written> outgoing = new HashMap<>();
    public final List<UUID> left = new ArrayList<>();
    public final Set<UUID> unreadable = new HashSet<>();
    public final Set<UUID> unkeepable = new HashSet<>();
    public int keepings;
    public final List<UUID> relayed = new ArrayList<>();
    /** Thrown by the next call that writes. */
    public RuntimeException failure;
    /** Entered by somebody else just before the next entry. */
    public Entry faster;

    @Override
    public synchronized Optional<Entered> seen(PartnerId from, String messageId) {
        return entries.stream()
                .filter(e -> e.receipt().from().equals(from))
                .filter(e -> e.receipt().messageId().equals(messageId))
                .map(e -> new Entered(e.fingerprint(), e.receipt()))
                .findFirst();
    }

    @Override
    public synchronized void enter(Entry entry) {
        fail();
        if (faster != null) entries.add(faster);
        faster = null;
        if (seen(entry.receipt().from(), entry.receipt().messageId()).isPresent())
            throw new AlreadyEntered(new IllegalStateException());
        entries.add(entry);
    }

    @Override
    public synchronized void refuse(Refusal refusal) {
        fail();
        refusals.add(refusal);
    }

    @Override
    public synchronized Optional<Dispatch> open(UUID id) {
        if (verdicts.containsKey(id) || left.contains(id)) return Optional.empty();
        return all().filter(d -> d.deliveryId().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Waiting> waiting(PartnerId to, UUID after, int most) {
        return all().filter(d -> d.to().equals(to))
                .filter(d -> !verdicts.containsKey(d.deliveryId()))
                .filter(d -> d.deliveryId().compareTo(after) > 0)
                .sorted(Comparator.comparing(Dispatch::deliveryId))
                .limit(most)
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(Dispatch dispatch) {
        var id = dispatch.deliveryId();
        if (unreadable.contains(id)) return new Waiting.Unreadable(id, new IllegalStateException("unreadable"));
        return outgoing.containsKey(id)
                ? new Waiting.Kept(dispatch.envelope(), outgoing.get(id))
                : new Waiting.Unwritten(dispatch);
    }

    @Override
    public synchronized Map<UUID, Written> keep(Map<UUID, Written> written) {
        if (written.keySet().stream().anyMatch(unkeepable::contains)) throw new IllegalStateException("too long");
        keepings++;
        written.forEach(outgoing::putIfAbsent);
        return written.keySet().stream().collect(Collectors.toMap(id -> id, outgoing::get));
    }

    @Override
    public synchronized void left(UUID id, Written written) {
        fail();
        outgoing.putIfAbsent(id, written);
        left.add(id);
    }

    @Override
    public synchronized void answered(UUID id, Written written, Verdict verdict) {
        fail();
        outgoing.putIfAbsent(id, written);
        verdicts.putIfAbsent(id, verdict);
    }

    @Override
    public synchronized int failed(UUID id, Written written, Problem problem) {
        outgoing.putIfAbsent(id, written);
        var all = failures.computeIfAbsent(id, _ -> new ArrayList<>());
        all.add(problem);
        return (int) all.stream()
                .filter(p -> p.code() != ProblemCode.RECEIVER_UNREACHABLE)
                .count();
    }

    @Override
    public synchronized boolean settle(UUID id, Verdict verdict) {
        fail();
        return verdicts.putIfAbsent(id, verdict) == null;
    }

    @Override
    public synchronized Optional<State> standing(PartnerId to, UUID id) {
        return all().filter(d -> d.deliveryId().equals(id) && d.to().equals(to))
                .findFirst()
                .map(_ -> verdicts.containsKey(id) ? verdicts.get(id).state() : State.AVAILABLE);
    }

    @Override
    public synchronized List<Item> oldest(int most, Set<PartnerId> butNotFor) {
        fail();
        return entries.stream()
                .flatMap(e -> e.postings().stream()
                        .filter(p -> p.way() != Way.PULL)
                        .filter(p -> !relayed.contains(p.deliveryId()))
                        .map(p -> new Item(p.deliveryId(), p.to(), e.person())))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void sent(List<Item> items) {
        items.forEach(item -> relayed.add(item.deliveryId()));
    }

    private java.util.stream.Stream<Dispatch> all() {
        return entries.stream()
                .flatMap(e -> e.postings().stream()
                        .map(p -> new Dispatch(
                                new Envelope(
                                        p.deliveryId(),
                                        e.receipt().from(),
                                        p.to(),
                                        e.receipt().messageId(),
                                        e.receipt().receivedAt(),
                                        RecordType.CANDIDATE,
                                        e.receipt().purpose()),
                                e.record())));
    }

    private void fail() {
        var now = failure;
        failure = null;
        if (now != null) throw now;
    }
}
