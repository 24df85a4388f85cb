package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.spi.ProblemCode;

/** What the audit is told of what the journal does. */
class ActsTest extends JournalFixture {
    @Test
    void acceptanceIsToldOnceWithTheDigestOfItsReceipt() throws SQLException {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);

        assertThatThrownBy(() -> ledger.enter(entry("m-1", Way.PUSH))).isInstanceOf(AlreadyEntered.class);

        var receipt = Digest.of(ReceiptJson.bytes(entry.receipt()));
        assertThat(acts(entry.receipt().submissionId()))
                .containsExactly("ACCEPTED partner:anapec SOAP anapec OK " + receipt);
    }

    @Test
    void aRefusalIsToldWithItsReason() throws SQLException {
        var refusal = refusal("m-1", ProblemCode.NOT_AGREED);

        ledger.refuse(refusal);

        assertThat(acts(refusal.id())).containsExactly("REFUSED partner:anapec SOAP anapec NOT_AGREED null");
    }

    @Test
    void eachLetterThatLeavesIsToldWithItsDigestAndHowItEnded() throws SQLException {
        var entry = entry("m-1", Way.PUSH, Way.QUEUE, Way.PUSH, Way.PUSH, Way.PUSH);
        ledger.enter(entry);

        settle(
                new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.of("Z-7"))),
                new Settlement.Left(made(delivery(entry, 1))),
                new Settlement.Failed(made(delivery(entry, 2)), FAILED, true),
                new Settlement.SetAside(delivery(entry, 3), new Verdict.Parked(FAILED)),
                new Settlement.Answered(made(delivery(entry, 4)), new Verdict.Refused(Optional.empty(), refused())));

        var letter = Digest.of(written.document().bytes());
        assertThat(acts(entry.receipt().submissionId()).stream().skip(1))
                .containsExactly(
                        "DELIVERED hub PUSH zav OK " + letter,
                        "LEFT hub QUEUE zav OK " + letter,
                        "FAILED hub PUSH zav RECEIVER_FAILED " + letter,
                        "PARKED hub PUSH zav RECEIVER_FAILED null",
                        "DECLINED hub PUSH zav RECEIVER_REFUSED " + letter);
    }

    @Test
    void whatIsWrittenDownTwiceIsToldOnceAndAPartnerOutOfReachHasSeenNothing() throws SQLException {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        var answered = new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.empty()));
        failed(delivery(entry, 0), UNREACHABLE);

        settle(answered);
        settle(answered);

        assertThat(acts(entry.receipt().submissionId())).hasSize(2);
    }

    /** Its recipient may have it: a gateway's word, or a connection that broke, says nothing of what was read before. */
    @Test
    void aLetterThatMayHaveLeftIsToldAlthoughItsRecipientWasOutOfReach() throws SQLException {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);

        settle(new Settlement.Failed(made(delivery(entry, 0)), UNREACHABLE, true));

        assertThat(acts(entry.receipt().submissionId()).stream().skip(1))
                .containsExactly("FAILED hub PUSH zav RECEIVER_UNREACHABLE "
                        + Digest.of(written.document().bytes()));
        assertThat(count("select count(*) from outgoing")).isOne();
    }

    @Test
    void aLetterThatWasHandedOverAfterItsVerdictIsToldAllTheSame() throws SQLException {
        var entry = entry("m-1", Way.PUSH);
        ledger.enter(entry);
        settle(new Settlement.SetAside(delivery(entry, 0), new Verdict.Parked(FAILED)));

        settle(new Settlement.Answered(made(delivery(entry, 0)), new Verdict.Accepted(Optional.empty())));

        assertThat(acts(entry.receipt().submissionId()))
                .extracting(act -> act.substring(0, act.indexOf(' ')))
                .containsExactly("ACCEPTED", "PARKED", "DELIVERED");
    }

    @Test
    void eachReadingOfALetterIsToldAndTheFirstAnswer() throws SQLException {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = delivery(entry, 0);
        var letter = Digest.of(written.document().bytes());
        var ofppt = Doer.partner("ofppt", Through.REST);
        mailboxes.keep(Map.of(id, written));

        mailboxes.fetched(Map.of(id, letter), ofppt);
        mailboxes.fetched(Map.of(id, letter), ofppt);
        mailboxes.settle(id, new Verdict.Accepted(Optional.empty()), ofppt);
        mailboxes.settle(id, new Verdict.Accepted(Optional.empty()), ofppt);

        assertThat(acts(entry.receipt().submissionId()).stream().skip(1))
                .containsExactly(
                        "FETCHED partner:ofppt REST zav OK " + letter,
                        "FETCHED partner:ofppt REST zav OK " + letter,
                        "DELIVERED partner:ofppt REST zav OK null");
    }

    @Test
    void anActIsNeverChangedAndNeverGoesBeforeItsTime() throws SQLException {
        ledger.enter(entry("m-1", Way.PUSH));

        for (var change : List.of(
                "update act set outcome = 'OK'",
                "delete from act",
                "set qantara.retention = 'on'; delete from act",
                "truncate act",
                "truncate seal",
                "truncate head"))
            assertThatThrownBy(() -> execute(change))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55000"));
    }

    @Test
    void whatIsOlderThanFiveYearsGoesTheRetentionJobsWay() throws SQLException {
        execute("insert into act (at, deed, actor, outcome, times) values ('2019-01-01', 'READ', 'user:old', 'OK', 1)");

        assertThatThrownBy(() -> execute("delete from act where actor = 'user:old'"))
                .isInstanceOf(SQLException.class);
        execute("begin; set local qantara.retention = 'on'; delete from act where actor = 'user:old'; commit");

        assertThat(query("select 1 from act where actor = 'user:old'")).isEmpty();
    }

    private static org.qantara.spi.Problem refused() {
        return org.qantara.spi.Problem.of(ProblemCode.RECEIVER_REFUSED, "");
    }

    @Test
    void whoAsksForWhatIsAnothersIsOnRecordAndCounted() throws SQLException {
        var entry = entry("m-1", Way.PULL);
        ledger.enter(entry);
        var id = entry.receipt().submissionId();

        for (int i = 0; i < 5; i++) journal.submission(ZAV, id, Through.SOAP);
        mailboxes.standing(OFPPT, delivery(entry, 0), Through.REST);
        journal.submission(ANAPEC, id, Through.REST);
        mailboxes.standing(ZAV, delivery(entry, 0), Through.REST);
        turnedAway.run();

        assertThat(query("""
            select concat_ws(' ', actor, through, partner, outcome, times, delivery is not null) from act
            where submission = '%s' and deed = 'NOT_ALLOWED'
            """.formatted(id)))
                .containsExactlyInAnyOrder(
                        "partner:zav SOAP anapec UNKNOWN_SUBMISSION 5 f",
                        "partner:ofppt REST zav UNKNOWN_DELIVERY 1 t");
    }

    private List<String> acts(UUID submission) throws SQLException {
        return query("""
            select concat_ws(' ', deed, actor, through, partner, outcome, coalesce(encode(digest, 'hex'), 'null'))
            from act where submission = '%s' order by id
            """.formatted(submission));
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }
}
