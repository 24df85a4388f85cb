package org.qantara.hub.journal;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** What goes out, in the database. Rows that may be written twice are written the first time only. */
public final class JpaDispatches implements Dispatches {
    private static final String OPEN = """
        select d, s, c.canonical from DeliveryRow d, SubmissionRow s, ContentRow c
        where s.id = d.submission and c.submission = d.submission
        """;

    private final Database database;
    private final CanonicalForm canonical;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final WaitingRows waiting;
    private final OutgoingRows outgoing;

    public JpaDispatches(Transactions transactions, CanonicalForm canonical, Clock clock, Supplier<UUID> ids) {
        this.database = new Database(transactions);
        this.canonical = canonical;
        this.clock = clock;
        this.ids = ids;
        this.waiting = new WaitingRows(canonical);
        this.outgoing = new OutgoingRows(clock);
    }

    @Override
    public Optional<Dispatch> open(UUID deliveryId) {
        return database.read(em -> em.createQuery(OPEN + """
            and d.id = :id
            and not exists (select v from VerdictRow v where v.delivery = d.id)
            and not exists (select a from AttemptRow a where a.delivery = d.id and a.code is null)
            """, Object[].class)
                .setParameter("id", deliveryId)
                .getResultStream()
                .findFirst()
                .map(this::dispatch));
    }

    @Override
    public List<Waiting> waiting(PartnerId to, UUID after, int most) {
        return database.read(em -> waiting.oldest(em, to, after, most));
    }

    @Override
    public Map<UUID, Written> keep(Map<UUID, Written> all) {
        if (all.isEmpty()) return Map.of();
        return database.write(em -> {
            all.forEach((id, written) -> outgoing.insert(em, id, written));
            return Rows.of(em, OutgoingRow.class, List.copyOf(all.keySet())).stream()
                    .collect(toMap(row -> row.delivery, OutgoingRows::written));
        });
    }

    @Override
    public void left(UUID deliveryId, Written written) {
        database.write(em -> {
            outgoing.insert(em, deliveryId, written);
            em.persist(attempt(deliveryId));
            return null;
        });
    }

    @Override
    public void answered(UUID deliveryId, Written written, Verdict verdict) {
        database.write(em -> {
            outgoing.insert(em, deliveryId, written);
            em.persist(attempt(deliveryId));
            return insert(em, deliveryId, verdict);
        });
    }

    @Override
    public int failed(UUID deliveryId, Written written, Problem problem) {
        return database.write(em -> {
            outgoing.insert(em, deliveryId, written);
            var attempt = attempt(deliveryId);
            attempt.code = problem.code().name();
            attempt.problem = Codec.text(problem);
            em.persist(attempt);
            em.flush();
            return em.createQuery(
                            "select count(a) from AttemptRow a where a.delivery = :id and a.code <> :outOfReach",
                            Long.class)
                    .setParameter("id", deliveryId)
                    .setParameter("outOfReach", ProblemCode.RECEIVER_UNREACHABLE.name())
                    .getSingleResult()
                    .intValue();
        });
    }

    @Override
    public boolean settle(UUID deliveryId, Verdict verdict) {
        return database.write(em -> {
            em.createQuery("delete from WaitingRow w where w.delivery = :id")
                    .setParameter("id", deliveryId)
                    .executeUpdate();
            return insert(em, deliveryId, verdict) == 1;
        });
    }

    @Override
    public Optional<SubmissionLife.State> standing(PartnerId to, UUID deliveryId) {
        return database.read(em -> Optional.ofNullable(em.find(DeliveryRow.class, deliveryId))
                .filter(row -> row.recipient.equals(to.value()))
                .map(row -> Optional.ofNullable(em.find(VerdictRow.class, deliveryId))
                        .map(verdict -> SubmissionLife.State.valueOf(verdict.kind))
                        .orElse(SubmissionLife.State.AVAILABLE)));
    }

    private Dispatch dispatch(Object[] columns) {
        return new Dispatch(
                Rows.envelope((DeliveryRow) columns[0], (SubmissionRow) columns[1]),
                canonical.read(Codec.plain((byte[]) columns[2])));
    }

    private AttemptRow attempt(UUID deliveryId) {
        var row = new AttemptRow();
        row.id = ids.get();
        row.delivery = deliveryId;
        row.at = clock.instant();
        return row;
    }

    private int insert(EntityManager em, UUID deliveryId, Verdict verdict) {
        return em.createNativeQuery("""
            insert into verdict (delivery, kind, at, reference, problem)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
                .setParameter(1, deliveryId)
                .setParameter(2, verdict.state().name())
                .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                .setParameter(4, reference(verdict))
                .setParameter(5, problem(verdict))
                .executeUpdate();
    }

    private static String reference(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(var reference) -> reference.orElse(null);
            case Verdict.Refused(var reference, var _) -> reference.orElse(null);
            case Verdict.Parked _ -> null;
        };
    }

    private static String problem(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> null;
            case Verdict.Refused(var _, var problem) -> Codec.text(problem);
            case Verdict.Parked(var problem) -> Codec.text(problem);
        };
    }
}
