package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qantara.hub.MovableClock;
import org.qantara.hub.Partners;
import org.qantara.hub.audit.Through;
import org.qantara.hub.notice.Bringing;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.Notice.State;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.Reaction;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;

/** Notices on their way to their recipients, on a real database. */
class NoticesTest extends JournalFixture {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final UUID CAUSE = UUID.randomUUID();

    private final MovableClock time = new MovableClock();
    private final Notices notices = new Notices(database.dataSource(), MONTH, time, ids);
    private final Registry registry = new Registry();
    private final List<UUID> told = Collections.synchronizedList(new ArrayList<>());
    private volatile Reaction reaction = Reaction.HEARD;

    @BeforeEach
    void known() {
        zavIs(Status.LIVE);
    }

    @Test
    void aRecipientIsToldOnceAndAcknowledgesLater() throws Exception {
        var notice = open("m-1");

        bringing().run();
        bringing().run();

        assertThat(told).containsExactly(notice);
        assertThat(state(notice)).isEqualTo(State.TOLD);
        assertThat(acts("NOTIFIED", "hub", "PUSH")).isEqualTo(1);
        assertThat(notices.read(ZAV, Through.REST)).extracting(Notice::id).containsExactly(notice);
        assertThat(notices.acknowledge(OFPPT, notice, Through.REST)).isFalse();
        assertThat(notices.acknowledge(ZAV, notice, Through.REST)).isTrue();
        assertThat(notices.acknowledge(ZAV, notice, Through.SOAP)).isTrue();
        assertThat(state(notice)).isEqualTo(State.ACKNOWLEDGED);
        assertThat(acts("ERASURE_ACKNOWLEDGED", "partner:zav", "REST")).isEqualTo(1);
    }

    @Test
    void anAnswerMayAcknowledgeIt() throws Exception {
        var notice = open("m-1");
        reaction = Reaction.ACKNOWLEDGED;

        bringing().run();

        assertThat(state(notice)).isEqualTo(State.ACKNOWLEDGED);
        assertThat(acts("NOTIFIED", "hub", "PUSH")).isEqualTo(1);
        assertThat(acts("ERASURE_ACKNOWLEDGED", "partner:zav", "PUSH")).isEqualTo(1);
    }

    @Test
    void aRecipientThatIsOutOfReachIsTriedAfterLongerAndLongerPauses() {
        open("m-1");
        open("m-2");
        reaction = Reaction.OUT_OF_REACH;

        bringing().run();
        assertThat(told).as("nothing more is tried").hasSize(1);
        bringing().run();
        assertThat(told).as("not before its pause is over").hasSize(1);

        for (int i = 0; i < 300; i++) {
            time.pass(SECOND);
            bringing().run();
        }
        assertThat(told.size()).isBetween(8, 20);

        reaction = Reaction.HEARD;
        time.pass(MINUTE);
        bringing().run();
        assertThat(notices.page(filter(State.TOLD), 10)).hasSize(2);
    }

    @Test
    void aNoticeThatIsNotTakenDoesNotStandInTheWayOfOthers() {
        var first = open("m-1");
        var second = open("m-2");
        reaction = Reaction.FAILED;

        bringing().run();

        assertThat(told).containsExactly(first, second);
        time.pass(Duration.ofSeconds(2));
        bringing().run();
        assertThat(told).containsExactly(first, second, first, second);
    }

    @Test
    void whoIsSuspendedIsNotToldUntilLiveAgain() {
        var notice = open("m-1");
        zavIs(Status.SUSPENDED);

        bringing().run();
        assertThat(told).isEmpty();

        zavIs(Status.LIVE);
        bringing().run();
        assertThat(told).containsExactly(notice);
    }

    @Test
    void whoComesForItsNoticesIsToldWhenItDoes() throws Exception {
        registry.replace(
                new Configuration(List.of(Partners.partner(ZAV, FORMAT, new Access.MailboxPull())), List.of()));
        var notice = open("m-1");

        bringing().run();
        assertThat(told).isEmpty();
        assertThat(state(notice)).isEqualTo(State.OPEN);

        assertThat(notices.read(ZAV, Through.SOAP)).hasSize(1);
        assertThat(notices.read(ZAV, Through.SOAP)).hasSize(1);
        assertThat(state(notice)).isEqualTo(State.TOLD);
        assertThat(acts("NOTIFIED", "partner:zav", "SOAP")).isEqualTo(1);
    }

    @Test
    void severalHubsTellEachNoticeOnce() throws Exception {
        var all = new TreeSet<UUID>();
        for (int i = 0; i < 40; i++) all.add(open("m-" + i));

        try (var hubs = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) hubs.execute(bringing());
        }

        assertThat(told).hasSize(40);
        assertThat(new TreeSet<>(told)).isEqualTo(all);
    }

    @Test
    void whatAHubHadTakenWhenItStoppedIsToldByAnother() {
        var notice = open("m-1");
        var stopping = bringing(_ -> {
            throw new IllegalStateException("the hub stops");
        });

        stopping.run();
        bringing().run();
        assertThat(told).isEmpty();
        time.pass(Duration.ofMinutes(6));
        bringing().run();

        assertThat(told).containsExactly(notice);
    }

    @Test
    void theyAreListedByStateAndRecipientAPageAtATime() {
        var first = open("m-1");
        var second = open("m-2");
        time.pass(MONTH.plusSeconds(1));
        var third = open("m-3");
        notices.acknowledge(ZAV, second, Through.REST);

        assertThat(ids(filter(State.OVERDUE))).containsExactly(first);
        assertThat(ids(filter(State.ACKNOWLEDGED))).containsExactly(second);
        assertThat(ids(filter(State.OPEN))).containsExactly(third);
        assertThat(ids(filter(State.TOLD))).isEmpty();
        assertThat(ids(new Notices.Filter(Optional.empty(), Optional.of(OFPPT), Optional.empty())))
                .isEmpty();
        assertThat(ids(new Notices.Filter(Optional.empty(), Optional.of(ZAV), Optional.of(third))))
                .containsExactly(second, first);
        assertThat(notices.overdue())
                .containsExactly(new Notices.Overdue(
                        ZAV,
                        1,
                        notices.page(filter(State.OVERDUE), 1).getFirst().dueAt()));
    }

    private static Notices.Filter filter(State state) {
        return new Notices.Filter(Optional.of(state), Optional.empty(), Optional.empty());
    }

    private List<UUID> ids(Notices.Filter filter) {
        return notices.page(filter, 10).stream().map(Notice::id).toList();
    }

    private Bringing bringing() {
        return bringing(notice -> {
            told.add(notice.id());
            return reaction;
        });
    }

    private Bringing bringing(org.qantara.hub.notice.Teller teller) {
        return new Bringing(
                database.dataSource(),
                registry,
                _ -> Optional.of(teller),
                new Bringing.Pauses(SECOND, MINUTE),
                time,
                Runnable::run);
    }

    private void zavIs(Status status) {
        var zav = Partners.partner(ZAV, FORMAT, new Access.RestPush(URI.create("http://localhost:1/")));
        registry.replace(new Configuration(List.of(zav.with(status)), List.of()));
    }

    /** About a delivery of its own to zav. */
    private UUID open(String messageId) {
        var entry = enter(messageId, "BK" + messageId, Way.PUSH);
        var delivery = new Endings.HandedOver(delivery(entry, 0), ZAV);
        return new Sql(database.dataSource()).write(connection -> {
            notices.open(connection, Notice.Kind.ERASURE, CAUSE, List.of(delivery, delivery));
            return notices.of(connection, CAUSE).getLast().id();
        });
    }

    private State state(UUID id) {
        return notices.of(CAUSE).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state(time.instant());
    }

    private long acts(String deed, String actor, String through) throws Exception {
        return count("""
                select count(*) from act where deed = '%s' and actor = '%s' and through = '%s'
                and (delivery, submission) in (select n.delivery, d.submission from notice n
                join delivery d on d.id = n.delivery)""".formatted(deed, actor, through));
    }
}
