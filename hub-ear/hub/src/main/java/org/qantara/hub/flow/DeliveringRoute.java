package org.qantara.hub.flow;

import org.apache.camel.builder.RouteBuilder;
import org.qantara.hub.registry.PartnerId;

/** Bundles for one partner are delivered one after the other, each again and again until nothing of it is left to do. */
public final class DeliveringRoute extends RouteBuilder {
    private final Endpoints endpoints;
    private final PartnerId partner;
    private final Patience patience;

    public DeliveringRoute(Endpoints endpoints, PartnerId partner, Patience patience) {
        this.endpoints = endpoints;
        this.partner = partner;
        this.patience = patience;
    }

    @Override
    public void configure() {
        errorHandler(AgainAndAgain.with(patience));
        onException(GivenBack.class).maximumRedeliveries(0);
        from(endpoints.deliveriesTo(partner))
                .routeId(id(partner))
                .process(Hold::take)
                .to(endpoints.delivering());
    }

    /** What the route of this partner is called. */
    public static String id(PartnerId partner) {
        return "delivering." + partner;
    }
}
