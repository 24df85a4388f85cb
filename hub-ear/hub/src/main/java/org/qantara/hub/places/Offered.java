package org.qantara.hub.places;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.NotTaken;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.HubRecord;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Quota;
import org.qantara.model.Ref;
import org.qantara.model.Session;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/**
 * That a record says how many places its sender has.
 *
 * @param whole of which these are a part
 * @param from the first day on which the number holds; none if that is the day on which it is told
 * @param places in all; none if only what is left is told
 * @param left how many are free, as far as its sender knows; nothing more is given out than that
 */
record Offered(
        Pool pool,
        Optional<Pool> whole,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Integer> places,
        Optional<Integer> left) {
    /** Nothing if the record does not say how many. */
    static Optional<Offered> of(Consequences.Fresh fresh) {
        return of(fresh.entry().record(), fresh.entry().receipt().from());
    }

    private static Optional<Offered> of(HubRecord record, PartnerId sender) {
        return switch (record) {
            case Session it
            when places(it).isPresent() || left(it).isPresent() ->
                Optional.of(new Offered(
                        new Pool(Pool.Kind.SESSION, sender, it.id()),
                        Optional.empty(),
                        from(it.validity()),
                        until(it.validity()),
                        places(it),
                        left(it)));
            case Quota it ->
                Optional.of(new Offered(
                        new Pool(Pool.Kind.QUOTA, sender, it.id()),
                        it.parent().map(parent -> whole(parent, sender)),
                        from(it.validity()).or(() -> from(it.period())),
                        until(it.validity()).or(() -> until(it.period())),
                        Optional.of(it.count()),
                        Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> places(Session session) {
        return session.status().filter(it -> it == Session.Status.CANCELLED).isPresent()
                ? Optional.of(0)
                : session.capacity();
    }

    /** Of one that is full or closed nothing is, whatever else it says. */
    private static Optional<Integer> left(Session session) {
        return session.status()
                .filter(it -> switch (it) {
                    case FULL, CLOSED, COMPLETED, CANCELLED -> true;
                    case PLANNED, OPEN, RUNNING -> false;
                })
                .map(_ -> 0)
                .or(session::seatsLeft);
    }

    /** Nobody makes their places a part of another's. */
    private static Pool whole(Ref parent, PartnerId sender) {
        var another = parent.scheme().filter(it -> !it.equals(sender.value()));
        if (another.isPresent())
            throw new NotTaken(
                    Problem.of(ProblemCode.INVALID_VALUE, "/quota/parent/scheme", Rule.OTHER_THAN, another.get()));
        return new Pool(Pool.Kind.QUOTA, sender, parent.id());
    }

    private static Optional<LocalDate> from(Period period) {
        return period.from().map(it -> switch (it) {
            case PartialDate.OfYear(var year) -> year.atDay(1);
            case PartialDate.OfMonth(var month) -> month.atDay(1);
            case PartialDate.OfDay(var day) -> day;
        });
    }

    private static Optional<LocalDate> until(Period period) {
        return period.to().map(it -> switch (it) {
            case PartialDate.OfYear(var year) ->
                YearMonth.of(year.getValue(), 12).atEndOfMonth();
            case PartialDate.OfMonth(var month) -> month.atEndOfMonth();
            case PartialDate.OfDay(var day) -> day;
        });
    }
}
