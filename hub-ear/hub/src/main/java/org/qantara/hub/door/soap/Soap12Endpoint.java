package org.qantara.hub.door.soap;

import jakarta.annotation.Resource;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Service.Mode;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;

/** The exchange by SOAP 1.2. */
@WebServiceProvider(targetNamespace = CallReader.NAMESPACE, serviceName = "Exchange", portName = "Soap12")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@ServiceMode(Mode.PAYLOAD)
public class Soap12Endpoint extends SoapEndpoint {
    @Resource
    private WebServiceContext context;

    @Override
    WebServiceContext context() {
        return context;
    }
}
