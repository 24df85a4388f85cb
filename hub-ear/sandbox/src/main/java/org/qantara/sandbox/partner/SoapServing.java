package org.qantara.sandbox.partner;

import jakarta.xml.ws.Endpoint;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.function.Function;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.hub.Partner;
import org.qantara.sandbox.hub.SoapLetters;

/** A house the hub pushes to by SOAP: it serves the published {@code delivery.wsdl}. */
public final class SoapServing implements AutoCloseable {

    private final Serving serving;
    private final Endpoint endpoint;

    public SoapServing(URI address, Partner partner, Function<Letter, Answer> judge) throws IOException {
        serving = new Serving(address, partner);
        endpoint = Endpoint.create(new Delivery(judge));
        endpoint.publish(serving.context);
        serving.start();
    }

    @Override
    public void close() {
        endpoint.stop();
        serving.close();
    }

    /** The service itself: a {@code deliver} in, a {@code deliverResponse} out; notices are heard. */
    @WebServiceProvider(
            wsdlLocation = "META-INF/qantara/delivery.wsdl",
            targetNamespace = "urn:qantara:delivery:1",
            serviceName = "DeliveryService",
            portName = "Soap11")
    @ServiceMode(Service.Mode.PAYLOAD)
    static final class Delivery implements Provider<Source> {

        private final Function<Letter, Answer> judge;

        Delivery(Function<Letter, Answer> judge) {
            this.judge = judge;
        }

        @Override
        public Source invoke(Source request) {
            return new StreamSource(new StringReader(SoapLetters.answer(request, judge)));
        }
    }
}
