package org.qantara.hub.flow;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * What comes is read, admitted at the gate and entered in the journal; what was accepted before gets its first reply.
 * What its sender must correct is refused, and the refusal is journalled; any other failure goes back to the door.
 */
public final class ReceivingRoute extends RouteBuilder {
    private final Endpoints endpoints;
    private final Reception reception;

    public ReceivingRoute(Endpoints endpoints, Reception reception) {
        this.endpoints = endpoints;
        this.reception = reception;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        onException(NotAccepted.class)
                .handled(true)
                .transform(exchangeProperty(Exchange.EXCEPTION_CAUGHT))
                .transform()
                .body(NotAccepted.class, reception::refuse);

        from(endpoints.received())
                .routeId("receiving")
                .transform()
                .body(Submission.class, reception::arrived)
                .transform()
                .body(Arrived.class, reception::read)
                .transform()
                .body(Understood.class, reception::admit)
                .transform()
                .body(Admitted.class, reception::enter);
    }
}
