package org.qantara.hub.flow;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * What the routes of all partners share. A bundle of deliveries is opened, released by the gate, written in its recipient's format and handed over; what
 * came of it is journalled, for as long as that takes, before anything else is done. What trying again would not help
 * is parked. If something is left to do, the bundle begins again from the start after a while, in the recipient's own
 * thread: later bundles stay behind it, other recipients have other threads. When the hub stops meanwhile or gives
 * the recipient to another, what has been begun is finished and journalled, and the bundle goes back to its queue. One
 * that the broker has taken back is left to it at once.
 */
public final class DeliveringRoutes extends RouteBuilder {
    private static final int LAST_TRIES = 3;

    private final Endpoints endpoints;
    private final Delivery delivery;
    private final Patience patience;

    public DeliveringRoutes(Endpoints endpoints, Delivery delivery, Patience patience) {
        this.endpoints = endpoints;
        this.delivery = delivery;
        this.patience = patience;
    }

    @Override
    public void configure() {
        errorHandler(AgainAndAgain.with(patience));
        onException(GivenBack.class).maximumRedeliveries(0);
        from(endpoints.delivering())
                .routeId("delivering")
                .errorHandler(noErrorHandler())
                .doTry()
                .process(Hold::begin)
                .transform()
                .body(String.class, delivery::open)
                .transform()
                .body(Bundle.class, delivery::release)
                .transform()
                .body(Bundle.Released.class, delivery::write)
                .transform()
                .exchange(it -> delivery.handOver(it.getMessage().getBody(Bundle.Written.class), Hold.of(it)))
                .to(endpoints.settling())
                .doFinally()
                .process(Hold::end)
                .end()
                .filter(body().isEqualTo(Delivery.Left.SOMETHING))
                .process(DeliveringRoutes::later);

        from(endpoints.settling())
                .routeId("settling")
                .onException(Exception.class)
                .retryWhile(DeliveringRoutes::isToBeJournalled)
                .end()
                .transform()
                .body(Bundle.HandedOver.class, delivery::settle);
    }

    private static void later(Exchange exchange) {
        throw Hold.of(exchange).isLost() ? new GivenBack() : new TryAgain();
    }

    /** What is this hub's own is journalled, however long that takes; what is not, other hubs wait for. */
    private static boolean isToBeJournalled(Exchange exchange) {
        var tries = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        return tries < LAST_TRIES || Hold.of(exchange).getAsBoolean();
    }
}
