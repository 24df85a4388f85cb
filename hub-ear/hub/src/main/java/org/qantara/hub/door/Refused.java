package org.qantara.hub.door;

import java.util.Optional;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Ends a request with a problem. It says nothing of the request's content and costs no stack trace. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;
    private final transient Optional<String> reference;
    private final transient Optional<String> messageId;

    /** @param reference to quote to the operator */
    public Refused(Problem problem, Optional<String> reference) {
        this(problem, reference, Optional.empty());
    }

    private Refused(Problem problem, Optional<String> reference, Optional<String> messageId) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
        this.reference = reference;
        this.messageId = messageId;
    }

    public Refused(Problem problem) {
        this(problem, Optional.empty());
    }

    public Refused(ProblemCode code, String at, String... details) {
        this(Problem.of(code, at, details));
    }

    /** @param mentioned by the words of the rule, in their order */
    public Refused(ProblemCode code, String at, Rule expected, String... mentioned) {
        this(Problem.of(code, at, expected, mentioned));
    }

    /** The same, about the message of this id. */
    public Refused about(Optional<String> message) {
        return new Refused(problem, reference, message);
    }

    /** The same, once it is in the journal; what the receiving route refused is there already. */
    public Refused journalled(Receiving receiving, PartnerId from, Via via) {
        if (reference.isPresent()) return this;
        var refusal = receiving.refuse(from, messageId, via, problem).refusal();
        return new Refused(problem, Optional.of(refusal.toString()), messageId);
    }

    public Problem problem() {
        return problem;
    }

    public Optional<String> reference() {
        return reference;
    }
}
