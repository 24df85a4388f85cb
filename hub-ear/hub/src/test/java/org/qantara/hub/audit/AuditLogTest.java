package org.qantara.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.Partners;

class AuditLogTest extends AuditFixture {
    private static final AuditLog.Filter ALL = filter(null, null, null);

    @Test
    void theLatestComesFirstAPageAtATime() {
        done(5);

        var first = log.page(ALL, 2);
        var second = log.page(filter(null, null, first.next().orElseThrow()), 2);
        var third = log.page(filter(null, null, second.next().orElseThrow()), 2);

        assertThat(first.acts()).hasSize(2).first().asString().startsWith("{\"id\":5,");
        assertThat(second.acts().getFirst()).startsWith("{\"id\":3,");
        assertThat(third.acts()).hasSize(1);
        assertThat(third.next()).isEmpty();
    }

    @Test
    void whatIsAskedForIsFoundAndNothingElse() {
        var id = accepted();
        acts.record(List.of(Act.of(clock.instant(), Deed.AUDITED, Doer.user("salma", Through.ADMIN))));
        acts.record(List.of(Act.of(clock.instant(), Deed.FETCHED, Doer.partner("zav", Through.REST))
                .concerning(Optional.of("zav"))));

        assertThat(log.page(filter("anapec", null, null), 10).acts())
                .singleElement()
                .asString()
                .contains(id.toString());
        assertThat(log.page(filter(null, "user:salma", null), 10).acts())
                .singleElement()
                .asString()
                .contains("AUDITED");
        assertThat(log.page(filter(null, "partner:zav", null), 10).acts())
                .singleElement()
                .asString()
                .contains("FETCHED");
        assertThat(log.page(filter("zav", "hub", null), 10).acts()).isEmpty();
        var before = new AuditLog.Filter(
                Optional.empty(),
                Optional.of(Partners.NOON.minusSeconds(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(log.page(before, 10).acts()).isEmpty();
        var one = new AuditLog.Filter(
                Optional.of(Partners.NOON.minusSeconds(1)),
                Optional.empty(),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Deed.ACCEPTED),
                Optional.empty());
        assertThat(log.page(one, 10).acts()).hasSize(1);
    }

    @Test
    void aPageLooksAtSomeActsOnlyAndSaysWhereToReadOn() {
        var id = accepted();
        done(7);
        var shortSighted = new AuditLog(database, 5);

        var first = shortSighted.page(filter("anapec", null, null), 10);
        var second = shortSighted.page(filter("anapec", null, first.next().orElseThrow()), 10);

        assertThat(first.acts()).isEmpty();
        assertThat(second.acts()).singleElement().asString().contains(id.toString());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatWasDoneUpToAMomentIsSoughtFromThere() {
        var id = accepted();
        clock.pass(Duration.ofMinutes(10));
        done(7);
        var shortSighted = new AuditLog(database, 5);
        var until = new AuditLog.Filter(
                Optional.empty(),
                Optional.of(Partners.NOON.plusSeconds(60)),
                Optional.empty(),
                Optional.of("anapec"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(shortSighted.page(until, 10).acts())
                .singleElement()
                .asString()
                .contains(id.toString());
    }

    @Test
    void signInsThatFailAreCountedUntilTheyAreTold() {
        var turnedAway = new TurnedAway(acts::record, clock);
        for (int i = 0; i < 1000; i++)
            turnedAway.signIn(Optional.of("zav"), Optional.of(Through.REST), "UNAUTHENTICATED");
        turnedAway.signIn(Optional.empty(), Optional.of(Through.REST), "UNAUTHENTICATED");
        for (int i = 0; i < 10; i++) turnedAway.service("zav", Through.REST, "PARTNER_SUSPENDED");

        turnedAway.run();
        turnedAway.run();

        assertThat(log.page(ALL, 10).acts())
                .hasSize(3)
                .anySatisfy(act -> assertThat(act)
                        .contains("\"actor\":\"partner:zav\"", "PARTNER_SUSPENDED")
                        .endsWith("\"times\":10}"))
                .anySatisfy(
                        act -> assertThat(act).contains("\"partner\":\"zav\"").endsWith("\"times\":1000}"))
                .anySatisfy(act -> assertThat(act).doesNotContain("partner").endsWith("\"times\":1}"));
    }

    private static AuditLog.Filter filter(String partner, String actor, String before) {
        return new AuditLog.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(partner),
                Optional.ofNullable(actor),
                Optional.empty(),
                Optional.ofNullable(before));
    }
}
