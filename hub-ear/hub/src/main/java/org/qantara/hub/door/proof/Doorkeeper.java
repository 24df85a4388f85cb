package org.qantara.hub.door.proof;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/** Lets callers in or not, and keeps those out for a while who have failed too often. */
public final class Doorkeeper {
    private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());

    /** Hears of everybody who was not let in. */
    public interface TurnedAway {
        void refused(Optional<PartnerId> claimed, ProblemCode why);
    }

    private final Attempts attempts;
    private final TurnedAway turnedAway;

    public Doorkeeper(Attempts attempts, TurnedAway turnedAway) {
        this.attempts = attempts;
        this.turnedAway = turnedAway;
    }

    /**
     * Checks a proof.
     *
     * @param source address of the connection
     * @return who it is, or nothing if that is not known
     * @throws Refused if there have been too many wrong ones
     */
    public Optional<Proven.As> admit(String source, Shown shown) {
        var pair = new Attempts.Pair(source, shown.claimed().map(PartnerId::value));
        if (attempts.isTooOften(pair))
            throw new Refused(ProblemCode.TOO_MANY_ATTEMPTS, "Authorization", String.valueOf(Attempts.MOST));
        return switch (shown.check()) {
            case Proven.As as -> Optional.of(as);
            case Proven.Not not -> {
                turnAway(pair, not);
                yield Optional.empty();
            }
        };
    }

    /** What comes after too many of them is told once, so that nobody fills log and audit by trying on. */
    private void turnAway(Attempts.Pair pair, Proven.Not not) {
        attempts.failed(pair);
        var why = attempts.isTooOften(pair) ? ProblemCode.TOO_MANY_ATTEMPTS : ProblemCode.UNAUTHENTICATED;
        turnedAway.refused(not.claimed(), why);
        LOG.log(
                Level.INFO,
                "a caller at {0} that claims to be {1} was not let in by {2}: {3}",
                pair.source(),
                not.claimed().map(PartnerId::value).orElse("nobody in particular"),
                not.method(),
                not.why());
    }
}
