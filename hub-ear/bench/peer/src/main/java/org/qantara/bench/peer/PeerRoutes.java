package org.qantara.bench.peer;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * The exchange, written as Camel's own examples write it: beans by name, expressions in Camel's simple language.
 *
 * <p>A message is parsed and stored with its delivery, then answered. The delivery's id goes through a bounded buffer
 * to a persistent queue; consumers with a transacted session load, translate, post and mark it. A sweeper sends again
 * what has waited for the queue for half a minute.
 */
public final class PeerRoutes extends RouteBuilder {

    private static final String XML = "text/xml; charset=utf-8";

    private final String receiver = System.getProperty("peer.receiver", "http://127.0.0.1:9099/candidates");

    @Override
    public void configure() {
        onException(NotAccepted.class)
                .handled(true)
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(500))
                .setHeader(Exchange.CONTENT_TYPE, constant(XML))
                .bean(Soap.class, "fault('Client', ${exception.message})");
        accept();
        relay();
        deliver();
    }

    private void accept() {
        from("platform-http:/exchange?httpMethodRestrict=POST")
                .routeId("exchange")
                .convertBodyTo(byte[].class)
                .setProperty("payload", body())
                .bean("parser", "parse")
                .setProperty("messageId")
                .body(Candidate.class, Candidate::messageId)
                .bean("store", "accept(${body}, ${exchangeProperty.payload})")
                .to(ExchangePattern.InOnly, "seda:relay?waitForTaskToComplete=Never&size=1000&blockWhenFull=true")
                .removeHeaders("*")
                .setHeader(Exchange.CONTENT_TYPE, constant(XML))
                .bean(Soap.class, "receipt(${exchangeProperty.messageId})");
    }

    private void relay() {
        from("seda:relay?concurrentConsumers=8&size=1000").routeId("relay").to("direct:send");

        from("timer:sweeper?period=5000&delay=10000")
                .routeId("sweeper")
                .bean("store", "unrelayed")
                .split(body())
                .to("direct:send");

        from("direct:send")
                .routeId("send")
                .removeHeaders("*")
                .setProperty("delivery", body())
                .convertBodyTo(String.class)
                .to(ExchangePattern.InOnly, "jms:queue:" + PeerBroker.QUEUE + "?deliveryPersistent=true")
                .bean("store", "markRelayed(${exchangeProperty.delivery})");
    }

    private void deliver() {
        from("jms:queue:" + PeerBroker.QUEUE + "?concurrentConsumers=8&transacted=true"
                        + "&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER")
                .routeId("deliver")
                .errorHandler(noErrorHandler()) // the session is rolled back, and the broker delivers again
                .removeHeaders("*")
                .bean("store", "load(${body})")
                .filter()
                .body(Delivery.class, Delivery::isOpen)
                .setProperty("delivery")
                .body(Delivery.class, Delivery::id)
                .setProperty("messageId")
                .body(Delivery.class, Delivery::messageId)
                .setBody()
                .body(Delivery.class, Delivery::payload)
                .bean("parser", "parse")
                .marshal()
                .json(JsonLibrary.Jackson)
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .setHeader("Message-Id", exchangeProperty("messageId"))
                .to(receiver)
                .bean("store", "markDelivered(${exchangeProperty.delivery})")
                .end();
    }
}
