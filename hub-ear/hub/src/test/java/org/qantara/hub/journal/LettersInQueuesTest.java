package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.partner;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.hub.journal.SubmissionLife.State;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Configuration;

/** Letters that lie in queues and must go. */
class LettersInQueuesTest extends PeopleFixture {
    @Test
    void whatLiesInARecipientsQueueIsTakenBack() throws Exception {
        var left = enter("m-1", OMAR, Way.PUSH); // it had another way then
        settle(new Settlement.Left(made(delivery(left, 0))));
        delivered(enter("m-2", OMAR, Way.QUEUE));

        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery(left, 0));
        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatIsLeftInAQueueDuringTheErasureIsTakenBackLater() throws Exception {
        var entry = enter("m-1", OMAR, Way.QUEUE);
        erasures.erase(number(OMAR), OFFICER, "request 7");
        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();

        settle(new Settlement.Left(made(delivery(entry, 0))));
        erasures.openLate();

        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery(entry, 0));
    }

    @Test
    void whoHasNoQueueAnyMoreIsAskedUntilThereIsAnAnswerAndNotForEver() throws Exception {
        var left = left(enter("m-1", OMAR, Way.QUEUE));
        registry.replace(new Configuration(List.of(partner(ZAV, FORMAT, new Access.MailboxPull())), List.of()));
        answers = false;
        gone = false;

        erasures.erase(number(OMAR), OFFICER, "request 7");
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(left);

        letters.run();
        assertThat(takenBack.poll()).isEqualTo(left);

        answers = true;
        letters.run();
        assertThat(takenBack.poll()).isEqualTo(left);

        letters.run();
        assertThat(takenBack.poll()).isNull();
    }

    @Test
    void whatWasPushedToWhoNeverHadAQueueIsNotAskedFor() throws Exception {
        registry.replace(new Configuration(List.of(partner(ZAV, FORMAT, new Access.MailboxPull())), List.of()));
        failed(delivery(enter("m-1", OMAR, Way.PUSH), 0), FAILED);

        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThat(toZav()).hasSize(1);
        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatWasLeftInTheRecipientsQueueIsTakenBackAndToldNevertheless() throws Exception {
        enterStatement("c-1", given(ZAV, NINE));
        var left = enter("m-1", person(YASSINE), ZAV, "job-placement", Way.QUEUE);
        settle(new Settlement.Left(made(delivery(left, 0))));
        assertThat(state("m-1")).isEqualTo(State.AVAILABLE);

        enterStatement("c-2", withdrawn(ZAV, NINE, TEN));

        assertThat(life("m-1").problem()).contains(WITHDRAWN_FROM_ZAV);
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery(left, 0));
        assertThat(toZav()).extracting(Notice::deliveryId).containsExactly(delivery(left, 0));
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void whatStillLiesInAQueueIsAskedForAgainUntilItIsGoneHoweverLongThatTakes(Notice.Kind why) throws Exception {
        gone = false;
        enterStatement("c-1", given(ZAV, NINE));
        var left = left(enter("m-1", person(YASSINE), ZAV, "job-placement", Way.QUEUE));
        mustGo(why);
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(left);

        letters.run();
        assertThat(takenBack.poll()).isEqualTo(left);

        execute("update consent set entered_at = entered_at - interval '3 days'");
        execute("update erasure set at = at - interval '3 days'");
        late();
        letters.run();
        assertThat(takenBack.poll()).isEqualTo(left);

        gone = true;
        letters.run();
        assertThat(takenBack.poll()).isEqualTo(left);

        letters.run();
        assertThat(takenBack.poll()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void whatIsPutThereAfterItWasFoundGoneIsAskedForOnceMore(Notice.Kind why) throws Exception {
        isAskedForOnceMore(why, NOON.plusMillis(1));
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void theClockOfTheHubThatPutsItThereMayBeBehind(Notice.Kind why) throws Exception {
        isAskedForOnceMore(why, NOON.minusSeconds(50));
    }

    private void isAskedForOnceMore(Notice.Kind why, Instant at) throws Exception {
        enterStatement("c-1", given(ZAV, NINE));
        var delivery = delivery(enter("m-1", person(YASSINE), ZAV, "job-placement", Way.QUEUE), 0);
        settle(new Settlement.Failed(made(delivery), UNREACHABLE, true));
        mustGo(why);
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery);
        while (count("select count(*) from notice where in_queue") > 0) Thread.sleep(20);

        settle(new Settlement.Left(new Settlement.Try(delivery, ids.get(), at, written)));
        late();
        letters.run();

        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(delivery);
    }

    @Test
    void lettersOfARecordSharedWithOthersAreTakenBackToo() throws Exception {
        enter("m-1", OMAR, Way.PUSH);
        enter("m-2", HIND, Way.PUSH);
        var left = left(both("m-3", Way.QUEUE));

        erasures.erase(number(OMAR), OFFICER, "request 7");

        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(left);
        assertThat(takenBack.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void thoseThatCannotBeTakenHideNoneBehindThem() throws Exception {
        for (int i = 0; i < 101; i++) left(enter("m-" + i, OMAR, Way.QUEUE));
        gone = false;
        erasures.erase(number(OMAR), OFFICER, "request 7");
        for (int i = 0; i < 101; i++)
            assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isNotNull();

        letters.run();

        assertThat(new HashSet<>(takenBack)).hasSize(101);
    }

    @Test
    void whatAnotherHubIsAskingForIsLeftToIt() throws Exception {
        gone = false;
        var left = left(enter("m-1", OMAR, Way.QUEUE));
        erasures.erase(number(OMAR), OFFICER, "request 7");
        assertThat(takenBack.poll(10, TimeUnit.SECONDS)).isEqualTo(left);

        try (var other = database.dataSource().getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('qantara.queues'))");
            letters.run();
            assertThat(takenBack.poll()).isNull();
            lock.execute("select pg_advisory_unlock(hashtext('qantara.queues'))");
        }

        letters.run();
        assertThat(takenBack.poll()).isEqualTo(left);
    }

    private UUID left(Entry entry) {
        settle(new Settlement.Left(made(delivery(entry, 0))));
        return delivery(entry, 0);
    }

    private void mustGo(Notice.Kind why) {
        switch (why) {
            case ERASURE -> erasures.erase(number(YASSINE), OFFICER, "request 7");
            case WITHDRAWAL -> enterStatement("c-2", withdrawn(ZAV, NINE, TEN));
        }
    }

    private void late() {
        erasures.openLate();
        withdrawals.openLate();
    }
}
