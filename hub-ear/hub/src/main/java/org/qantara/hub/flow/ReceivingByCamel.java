package org.qantara.hub.flow;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Sends submissions down the receiving route, in the caller's thread. */
public final class ReceivingByCamel implements Receiving {
    private final ProducerTemplate template;
    private final String received;

    public ReceivingByCamel(CamelContext camel, Endpoints endpoints) {
        this.template = camel.createProducerTemplate();
        this.received = endpoints.received();
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
}
