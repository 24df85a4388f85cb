package org.qantara.hub.door.soap;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;

/**
 * The endpoint of both SOAP versions. The request it takes from {@link SoapFilter}, which has read it
 * without a tree; the answer it gives as what stands in the body: for whole messages Metro looks for codecs on the
 * class path, each time.
 */
abstract class SoapEndpoint implements Provider<Source> {
    @Inject
    Exchange exchange;

    /** Payara fills it only where the endpoint's own class declares it. */
    abstract WebServiceContext context();

    @Override
    public Source invoke(Source unread) {
        var message = context().getMessageContext();
        var request = (HttpServletRequest) message.get(MessageContext.SERVLET_REQUEST);
        var answer = exchange.answer((Asked) request.getAttribute(Asked.ATTRIBUTE));
        message.put(MessageContext.HTTP_RESPONSE_CODE, answer.status());
        message.put(
                MessageContext.HTTP_RESPONSE_HEADERS,
                Map.of("Content-Language", List.of(answer.language().getLanguage())));
        return new StreamSource(new ByteArrayInputStream(answer.payload()));
    }
}
