package org.qantara.hub.flow;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.qantara.hub.registry.PartnerId;

/**
 * A bundle of deliveries is opened, released by the gate, written in its recipient's format and handed over; what
 * came of it is journalled, for as long as that takes, before anything else is done. What trying again would not help
 * is parked. If something is left to do, the bundle begins again from the start after a while, in the recipient's own
 * thread: later bundles stay behind it, other recipients have other threads. When the hub stops meanwhile or gives
 * the recipient to another, what has been begun is finished and journalled, and the bundle goes back to its queue. One
 * that the broker has taken back is left to it at once.
 */
public final class DeliveringRoutes extends RouteBuilder {
    private static final int LAST_TRIES = 3;

    private final Endpoints endpoints;
    private final List<PartnerId> partners;
    private final Delivery delivery;
    private final Patience patience;

    public DeliveringRoutes(Endpoints endpoints, List<PartnerId> partners, Delivery delivery, Patience patience) {
        this.endpoints = endpoints;
        this.partners = List.copyOf(partners);
        this.delivery = delivery;
        this.patience = patience;
    }

    @Override
    public void configure() {
        errorHandler(againAndAgain());
        onException(GivenBack.class).maximumRedeliveries(0);
        for (var partner : partners)
            from(endpoints.deliveriesTo(partner))
                    .routeId("delivering." + partner)
                    .process(Hold::take)
                    .to(endpoints.delivering());

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
                .body(Bundle.class, delivery::write)
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

    private DefaultErrorHandlerDefinition againAndAgain() {
        return defaultErrorHandler()
                .maximumRedeliveries(-1)
                .redeliveryDelay(patience.first().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(patience.longest().toMillis())
                .useCollisionAvoidance()
                .allowRedeliveryWhileStopping(false)
                .retryAttemptedLogLevel(LoggingLevel.DEBUG)
                .retriesExhaustedLogLevel(LoggingLevel.DEBUG)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false);
    }
}
