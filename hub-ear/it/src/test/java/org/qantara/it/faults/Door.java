package org.qantara.it.faults;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Partner;

/** By which a client of a load hands in. */
enum Door {
    REST {
        @Override
        HttpRequest request(URI hub, Partner sender, Message message) {
            return to(hub + "/api/v1/submissions", sender)
                    .header("Message-Id", message.id())
                    .header("Content-Type", message.document().mediaType())
                    .header("Qantara-Purpose", message.purpose().orElseThrow())
                    .header("Qantara-To", String.join(", ", message.to()))
                    .POST(BodyPublishers.ofByteArray(message.document().bytes()))
                    .build();
        }
    },
    SOAP {
        @Override
        HttpRequest request(URI hub, Partner sender, Message message) {
            var to = new StringBuilder();
            message.to().forEach(id -> to.append("<to>").append(id).append("</to>"));
            var document = message.document();
            var content = document.isXml()
                    ? "<document>" + withoutDeclaration(document.text()) + "</document>"
                    : "<content mediaType=\"" + document.mediaType() + "\">" + base64(document.bytes()) + "</content>";
            var envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                    + "<submit xmlns=\"urn:qantara:exchange:1\"><messageId>" + message.id() + "</messageId><purpose>"
                    + message.purpose().orElseThrow() + "</purpose>" + to + content
                    + "</submit></s:Body></s:Envelope>";
            return to(hub + "/soap/exchange", sender)
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", "\"urn:qantara:exchange:1:submit\"")
                    .POST(BodyPublishers.ofString(envelope))
                    .build();
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    abstract HttpRequest request(URI hub, Partner sender, Message message);

    /** Whether an answer is the receipt of a message, and not somebody's error. */
    static boolean isReceipt(HttpResponse<String> answer, Message message) {
        return (answer.statusCode() == 200 || answer.statusCode() == 201)
                && answer.body().contains(message.id())
                && answer.body().contains("submissionId");
    }

    private static HttpRequest.Builder to(String address, Partner sender) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", sender.basic())
                .header("Accept-Language", "en");
    }

    private static String withoutDeclaration(String xml) {
        return xml.substring(xml.indexOf("?>") + 2).strip();
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }
}
