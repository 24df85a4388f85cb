package org.qantara.hub.flow;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Problem;

/** Sends submissions down the receiving route, in the caller's thread. */
public final class ReceivingByCamel implements Receiving {
    private final ProducerTemplate template;
    private final String received;
    private final Reception reception;

    public ReceivingByCamel(CamelContext camel, Endpoints endpoints, Reception reception) {
        this.template = camel.createProducerTemplate();
        this.received = endpoints.received();
        this.reception = reception;
    }

    @Override
    public Reply receive(Submission submission) {
        try {
            return template.requestBody(received, submission, Reply.class);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    @Override
    public Reply.Refused refuse(PartnerId from, Optional<String> messageId, Via via, Problem problem) {
        return reception.refuse(from, messageId, via, problem);
    }
}
