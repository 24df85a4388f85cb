package org.qantara.hub.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.journal.AlreadyEntered;
import org.qantara.hub.journal.Dispatch;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.Entered;
import org.qantara.hub.journal.Entry;
import org.qantara.hub.journal.Envelope;
import org.qantara.hub.journal.Ledger;
import org.qantara.hub.journal.Mailboxes;
import org.qantara.hub.journal.Outbox;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.Refusal;
import org.qantara.hub.journal.Settlement;
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
public final class MemoryJournal implements Ledger, Dispatches, Mailboxes, Outbox {
    public final List<String> read = new ArrayList<>();
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
    private int broken;

    /** It takes nothing the next so many times, though it can be reached. */
    public synchronized void refusals(int times) {
        broken = times;
    }

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
    public synchronized Receipt enter(Entry entry) {
        fail();
        if (faster != null) entries.add(faster);
        faster = null;
        if (seen(entry.receipt().from(), entry.receipt().messageId()).isPresent()) throw new AlreadyEntered();
        entries.add(entry);
        return entry.receipt();
    }

    @Override
    public synchronized void refuse(Refusal refusal) {
        fail();
        refusals.add(refusal);
    }

    @Override
    public synchronized List<Opened> open(List<UUID> ids) {
        return all().filter(d -> ids.contains(d.deliveryId()))
                .filter(d -> !verdicts.containsKey(d.deliveryId()) && !left.contains(d.deliveryId()))
                .<Opened>map(d -> unreadable.contains(d.deliveryId())
                        ? new Opened.Unreadable(d.deliveryId(), new IllegalStateException("unreadable"))
                        : new Opened.Ready(d))
                .toList();
    }

    @Override
    public synchronized List<Settlement.SetAside> settle(List<Settlement> settlements, int mostFailures) {
        fail();
        if (broken-- > 0) throw new IllegalStateException("no right to write");
        if (settlements.stream().anyMatch(s -> s.handedOver().isPresent() && unkeepable.contains(s.deliveryId())))
            throw new IllegalStateException("too long");
        var hopeless = new ArrayList<Settlement.SetAside>();
        for (var settlement : settlements) {
            var id = settlement.deliveryId();
            settlement.handedOver().ifPresent(written -> hold(id, written));
            settlement.ending().ifPresent(verdict -> verdicts.putIfAbsent(id, verdict));
            settlement
                    .failure()
                    .ifPresent(problem ->
                            failures.computeIfAbsent(id, _ -> new ArrayList<>()).add(problem));
            if (settlement instanceof Settlement.Left) left.add(id);
            if (settlement instanceof Settlement.Failed failed
                    && failed.isOfTheRecord()
                    && failures(id) >= mostFailures)
                hopeless.add(new Settlement.SetAside(id, new Verdict.Parked(failed.problem())));
        }
        hopeless.forEach(one -> verdicts.putIfAbsent(one.deliveryId(), one.verdict()));
        return hopeless;
    }

    private int failures(UUID id) {
        return (int) failures.get(id).stream()
                .filter(p -> p.code() != ProblemCode.RECEIVER_UNREACHABLE)
                .count();
    }

    @Override
    public synchronized List<Waiting> waiting(PartnerId to, Optional<UUID> after, int most, Set<PartnerId> butNotFrom) {
        return all().filter(d -> d.to().equals(to))
                .filter(d -> !butNotFrom.contains(d.envelope().from()))
                .filter(d -> !verdicts.containsKey(d.deliveryId()))
                .filter(d -> after.isEmpty() || position(d.deliveryId()) > position(after.get()))
                .limit(most)
                .map(this::waiting)
                .toList();
    }

    private int position(UUID id) {
        return all().map(Dispatch::deliveryId).toList().indexOf(id);
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
        written.forEach(this::hold);
        return written.keySet().stream().collect(Collectors.toMap(id -> id, outgoing::get));
    }

    /** The first time under its terms. */
    private void hold(UUID id, Written written) {
        outgoing.merge(id, written, (before, now) -> before.terms().equals(now.terms()) ? before : now);
    }

    @Override
    public synchronized Waiting again(UUID id) {
        return all().filter(d -> d.deliveryId().equals(id))
                .findFirst()
                .<Waiting>map(Waiting.Unwritten::new)
                .orElseThrow();
    }

    @Override
    public synchronized void fetched(Map<UUID, Digest> letters, Doer by) {
        fail();
        letters.keySet().forEach(id -> read.add(by.actor() + " " + id));
    }

    @Override
    public synchronized boolean settle(UUID id, Verdict verdict, Doer by) {
        fail();
        return verdicts.putIfAbsent(id, verdict) == null;
    }

    @Override
    public synchronized Optional<State> standing(PartnerId to, UUID id, Through by) {
        return all().filter(d -> d.deliveryId().equals(id) && d.to().equals(to))
                .findFirst()
                .map(_ -> verdicts.containsKey(id) ? verdicts.get(id).state() : State.AVAILABLE);
    }

    @Override
    public synchronized int take(int most, Set<PartnerId> butNotFor, UnaryOperator<List<Item>> send) {
        var items = entries.stream()
                .flatMap(e -> e.postings().stream())
                .filter(p -> p.way() != Way.PULL && !relayed.contains(p.deliveryId()))
                .map(p -> new Item(p.deliveryId(), p.to(), 1))
                .limit(most)
                .toList();
        send.apply(items).forEach(item -> relayed.add(item.deliveryId()));
        return items.size();
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
