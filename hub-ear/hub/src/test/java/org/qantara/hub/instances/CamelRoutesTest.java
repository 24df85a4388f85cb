package org.qantara.hub.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qantara.hub.QueueBroker;
import org.qantara.hub.flow.Hold;
import org.qantara.hub.registry.PartnerId;

/** Routes that read a real broker's queue in transactions, one message at a time, as those of deliveries do. */
@Timeout(60)
class CamelRoutesTest {
    private static final PartnerId ZAV = new PartnerId("zav");
    private static final String QUEUE = "delivery.zav";
    private static final long SOON = 30_000;

    @RegisterExtension
    private final QueueBroker broker = new QueueBroker();

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Routes routes = new CamelRoutes(camel, CamelRoutesTest::route);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean down;
    private volatile Hold held;

    @BeforeEach
    void start() throws Exception {
        camel.addComponent("jms", broker.component());
        camel.addRoutes(route(ZAV));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:delivering")
                        .errorHandler(noErrorHandler())
                        .doTry()
                        .process(Hold::begin)
                        .process(e -> handle(e.getMessage().getBody(String.class), Hold.of(e)))
                        .doFinally()
                        .process(Hold::end);
            }
        });
        camel.start();
    }

    private static RouteBuilder route(PartnerId partner) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(-1)
                        .redeliveryDelay(30_000)
                        .allowRedeliveryWhileStopping(false)
                        .logStackTrace(false)
                        .logExhausted(false));
                from("jms:queue:delivery." + partner)
                        .routeId("delivering." + partner)
                        .process(Hold::take)
                        .to("direct:delivering");
            }
        };
    }

    private void handle(String message, Hold hold) throws InterruptedException {
        held = hold;
        begun.countDown();
        gate.await();
        if (down) throw new IllegalStateException("the partner is down");
        done.add(message);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        camel.stop();
    }

    @Test
    void aRouteThatIsStoppedLeavesTheQueueToTheNextOneAndCanBeStartedAgain() throws Exception {
        close();

        send("one");
        assertThat(next()).isEqualTo("one");

        routes.start(ZAV);
        send("two");
        await("two");
        assertThat(done).containsExactly("two");
    }

    @Test
    void whatIsUnderWayIsFinishedAndNothingMoreIsTaken() throws Exception {
        gate = new CountDownLatch(1);
        send("one");
        send("two");
        begun.await();

        assertThat(routes.stop(ZAV)).isFalse();
        assertThat(routes.stop(ZAV)).isFalse();
        gate.countDown();
        close();

        assertThat(done).containsExactly("one");
        assertThat(next()).isEqualTo("two");
    }

    @Test
    void whatIsUnderWayIsNoLongerHeldWhenItsRouteIsToStopAndHeldAgainWhenItIsNot() throws Exception {
        gate = new CountDownLatch(1);
        send("one");
        begun.await();
        assertThat(held.getAsBoolean()).isTrue();

        routes.stop(ZAV);
        assertThat(held.getAsBoolean()).isFalse();

        routes.start(ZAV);
        assertThat(held.getAsBoolean()).isTrue();
    }

    @Test
    void whatIsUnderWayIsNoLongerHeldWhenTheBrokerIsGone() throws Exception {
        gate = new CountDownLatch(1);
        send("one");
        begun.await();

        broker.stop();

        assertThat(held.getAsBoolean()).isFalse();
    }

    @Test
    void aRouteThatIsNeededAgainBeforeItIsClosedGoesOn() throws Exception {
        gate = new CountDownLatch(1);
        send("one");
        send("two");
        begun.await();

        assertThat(routes.stop(ZAV)).isFalse();
        routes.start(ZAV);
        gate.countDown();

        await("two");
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void whatWaitsForAPartnerThatIsDownGoesBackToTheQueueAtOnce() throws Exception {
        down = true;
        send("one");
        send("two");
        begun.await();

        close();

        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("two");
    }

    @Test
    void whatRunsOrIsStoppedAlreadyStaysSo() throws Exception {
        routes.start(ZAV);
        close();
        assertThat(routes.stop(ZAV)).isTrue();

        routes.start(ZAV);
        routes.start(ZAV);
        send("one");
        await("one");
    }

    @Test
    void aPartnerThatIsNewGetsARouteAndOneThatHasNoneNeedsNotBeStopped() throws Exception {
        var vdab = new PartnerId("vdab");
        assertThat(routes.stop(vdab)).isTrue();

        routes.start(vdab);

        broker.send("delivery.vdab", "one");
        await("one");
    }

    private void close() throws Exception {
        while (!routes.stop(ZAV)) Thread.sleep(10);
    }

    private void send(String text) {
        broker.send(QUEUE, text);
    }

    /** What another hub gets. */
    private String next() {
        try (var session = broker.connect();
                var consumer = session.createConsumer(session.createQueue(QUEUE))) {
            return consumer.receiveBody(String.class, SOON);
        }
    }

    private void await(String message) throws InterruptedException {
        while (!done.contains(message)) Thread.sleep(10);
    }
}
