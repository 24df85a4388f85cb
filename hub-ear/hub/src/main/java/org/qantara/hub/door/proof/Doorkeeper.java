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
    public interface Refusals {
        void refused(Optional<PartnerId> claimed, ProblemCode why);
    }

    private final Attempts attempts;
    private final Refusals refusals;

    public Doorkeeper(Attempts attempts, Refusals refusals) {
        this.attempts = attempts;
        this.refusals = refusals;
    }

    /**
     * Checks a proof.
     *
     * @param source address of the connection
     * @return who it is, or nothing if that is not known
     * @throws Refused if there have been too many wrong ones
     */
    public Optional<Proven.As> admit(String source, Shown shown) {
        var pair = new Attempts.Pair(source, shown.claimed());
        if (attempts.isTooOften(pair)) {
            refusals.refused(shown.claimed(), ProblemCode.TOO_MANY_ATTEMPTS);
            throw new Refused(ProblemCode.TOO_MANY_ATTEMPTS, "Authorization", String.valueOf(Attempts.MOST));
        }
        return switch (shown.check()) {
            case Proven.As as -> Optional.of(as);
            case Proven.Not not -> {
                attempts.failed(pair);
                refusals.refused(not.claimed(), ProblemCode.UNAUTHENTICATED);
                LOG.log(
                        Level.INFO,
                        "a caller at {0} that claims to be {1} was not let in by {2}: {3}",
                        source,
                        not.claimed().map(PartnerId::value).orElse("nobody in particular"),
                        not.method(),
                        not.why());
                yield Optional.empty();
            }
        };
    }
}
