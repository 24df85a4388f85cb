package org.qantara.hub.flow;

import java.util.List;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.qantara.hub.registry.PartnerId;

/**
 * A bundle of deliveries is opened, released by the gate, written in its recipient's format and handed over; what
 * came of it is journalled, for as long as that takes, before anything else is done. What trying again would not help
 * is parked. If something is left to do, the bundle begins again from the start after a while, in the recipient's own
 * thread: later bundles stay behind it, other recipients have other threads. When the hub stops meanwhile or gives
 * the recipient to another, what has been begun is finished and journalled, and the bundle goes back to its queue.
 */
public final class DeliveringRoutes extends RouteBuilder {
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
                .throwException(new TryAgain());

        from(endpoints.settling()).routeId("settling").transform().body(Bundle.HandedOver.class, delivery::settle);
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
