package org.qantara.hub.journal;

import java.util.Optional;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Digest;
import org.qantara.hub.audit.Doer;

/**
 * What the audit is told of a settlement.
 *
 * @param digest of the letter, if it left the hub or may have
 */
record Told(Deed deed, Doer by, String outcome, Optional<Digest> digest) {
    /** Nothing of a try whose recipient was out of reach: nothing has left. Nor of writing: reading is told by itself. */
    static Optional<Told> of(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Answered(var made, var verdict) -> Optional.of(ending(verdict, Doer.HUB, letter(made)));
            case Settlement.Left(var made) -> Optional.of(new Told(Deed.LEFT, Doer.HUB, Act.OK, letter(made)));
            case Settlement.Failed failed
            when failed.isOfTheRecord() ->
                Optional.of(
                        new Told(Deed.FAILED, Doer.HUB, failed.problem().code().name(), letter(failed.made())));
            case Settlement.SetAside(var _, var verdict) -> Optional.of(ending(verdict, Doer.HUB, Optional.empty()));
            case Settlement.Ended(var _, var verdict, var by) -> Optional.of(ending(verdict, by, Optional.empty()));
            case Settlement.Failed _, Settlement.Fetched _ -> Optional.empty();
        };
    }

    private static Told ending(Verdict verdict, Doer by, Optional<Digest> letter) {
        var outcome = verdict.why().map(problem -> problem.code().name()).orElse(Act.OK);
        return switch (verdict) {
            case Verdict.Accepted _ -> new Told(Deed.DELIVERED, by, outcome, letter);
            case Verdict.Refused _ -> new Told(Deed.DECLINED, by, outcome, letter);
            case Verdict.Parked _ -> new Told(Deed.PARKED, by, outcome, letter);
        };
    }

    private static Optional<Digest> letter(Settlement.Try made) {
        return Optional.of(Digest.of(made.written().document().bytes()));
    }
}
