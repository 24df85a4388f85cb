package org.qantara.hub.journal;

import java.time.Instant;
import java.util.Optional;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;

/**
 * What the audit is told of a settlement.
 *
 * @param digest of the letter, if it left the hub or may have
 * @param agreement by which it did
 */
record Told(Deed deed, Doer by, String outcome, Optional<Digest> digest, Optional<String> agreement) {
    /** What the hub does itself is done through the delivery's way. */
    Act act(Instant at, Owners.Owned of) {
        var through = by.through().orElseGet(() -> Through.valueOf(of.way().name()));
        return new Act(
                at,
                deed,
                new Doer(by.actor(), Optional.of(through)),
                Optional.of(of.submissionId()),
                Optional.of(of.deliveryId()),
                Optional.of(of.recipient()),
                agreement,
                outcome,
                digest,
                1);
    }

    /** Nothing of a try by which nothing can have left. Nor of writing: reading is told by itself. */
    static Optional<Told> of(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Answered(var made, var verdict) ->
                Optional.of(ending(verdict, Doer.HUB, Optional.of(made.written())));
            case Settlement.Left(var made) ->
                Optional.of(told(Deed.LEFT, Doer.HUB, Act.OK, Optional.of(made.written())));
            case Settlement.Failed failed
            when failed.mayHaveLeft() ->
                Optional.of(told(
                        Deed.FAILED,
                        Doer.HUB,
                        failed.problem().code().name(),
                        Optional.of(failed.made().written())));
            case Settlement.SetAside(var _, var verdict) -> Optional.of(ending(verdict, Doer.HUB, Optional.empty()));
            case Settlement.Ended(var _, var verdict, var by) -> Optional.of(ending(verdict, by, Optional.empty()));
            case Settlement.Failed _, Settlement.Fetched _ -> Optional.empty();
        };
    }

    private static Told ending(Verdict verdict, Doer by, Optional<Written> letter) {
        var outcome = verdict.why().map(problem -> problem.code().name()).orElse(Act.OK);
        return switch (verdict) {
            case Verdict.Accepted _ -> told(Deed.DELIVERED, by, outcome, letter);
            case Verdict.Refused _ -> told(Deed.DECLINED, by, outcome, letter);
            case Verdict.Parked _ -> told(Deed.PARKED, by, outcome, letter);
        };
    }

    private static Told told(Deed deed, Doer by, String outcome, Optional<Written> letter) {
        return new Told(
                deed,
                by,
                outcome,
                letter.map(it -> Digest.of(it.document().bytes())),
                letter.flatMap(Written::agreement));
    }
}
