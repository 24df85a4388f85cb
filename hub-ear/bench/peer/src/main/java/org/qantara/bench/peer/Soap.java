package org.qantara.bench.peer;

/** The peer's answers. */
public final class Soap {

    public String receipt(String messageId) {
        return envelope(
                "<wsa:RelatesTo>" + escaped(messageId) + "</wsa:RelatesTo>",
                "<ex:receipt xmlns:ex=\"urn:qantara:bench:peer\"><ex:messageId>" + escaped(messageId)
                        + "</ex:messageId><ex:status>ACCEPTED</ex:status></ex:receipt>");
    }

    public String fault(String code, String text) {
        return envelope(
                "",
                "<soapenv:Fault><faultcode>soapenv:" + code + "</faultcode><faultstring>" + escaped(text)
                        + "</faultstring></soapenv:Fault>");
    }

    private static String envelope(String header, String body) {
        return "<soapenv:Envelope xmlns:soapenv=\"" + EnvelopeParser.SOAP + "\" xmlns:wsa=\""
                + EnvelopeParser.ADDRESSING + "\"><soapenv:Header>" + header + "</soapenv:Header><soapenv:Body>" + body
                + "</soapenv:Body></soapenv:Envelope>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
