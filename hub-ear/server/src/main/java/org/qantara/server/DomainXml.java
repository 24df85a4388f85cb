package org.qantara.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Payara's domain.xml, edited while the server is down: what has to be right before it starts, at every start.
 *
 * <p>The system properties hold secrets; the file is readable by its owner only.
 */
final class DomainXml {

    private static final String CONFIG = "/domain/configs/config[@name='server-config']";
    private static final String LOOPBACK = "127.0.0.1";
    static final String MORE_OPTIONS = "qantara.jvm-options";

    private final Path file;
    private final Document document;
    private final XPath path = XPathFactory.newInstance().newXPath();

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static DomainXml open(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DomainXml(file, factory.newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ServerFailure("unreadable " + file, e);
        }
    }

    DomainXml listen(Ports ports, String address) {
        var listener = CONFIG + "/network-config/network-listeners/network-listener[@name='%s']";
        bind(listener.formatted("http-listener-1"), address, ports.http());
        bind(listener.formatted("http-listener-2"), address, ports.https());
        bind(listener.formatted("admin-listener"), LOOPBACK, ports.admin());
        bind(CONFIG + "/admin-service/jmx-connector", LOOPBACK, ports.jmx());
        var iiop = CONFIG + "/iiop-service/iiop-listener[@id='%s']";
        bind(iiop.formatted("orb-listener-1"), LOOPBACK, ports.iiop());
        bind(iiop.formatted("SSL"), LOOPBACK, ports.iiopTls());
        bind(iiop.formatted("SSL_MUTUALAUTH"), LOOPBACK, ports.iiopMutualTls());
        return this;
    }

    /**
     * HTTPS with this certificate. Clients may show one of theirs, once, in the handshake: it is never asked for later.
     * By Grizzly's own factory, since Payara's knows the stores of the whole server alone.
     */
    DomainXml tls(Tls tls, String password) {
        var ssl = CONFIG + "/network-config/protocols/protocol[@name='http-listener-2']/ssl";
        set(ssl, "classname", "org.glassfish.grizzly.config.ssl.JSSEImplementation");
        set(ssl, "cert-nickname", tls.alias());
        set(ssl, "key-store", tls.keystore().toString());
        set(ssl, "key-store-type", "PKCS12");
        set(ssl, "key-store-password", password);
        set(ssl, "trust-store", tls.trust().toString());
        set(ssl, "trust-store-type", "PKCS12");
        set(ssl, "trust-store-password", password);
        set(ssl, "client-auth", "want");
        set(ssl, "renegotiate-on-client-auth-want", "false");
        return this;
    }

    /** Payara's own message broker stays off; ours is Artemis. */
    DomainXml withoutOpenMq(Ports ports) {
        set(CONFIG + "/system-property[@name='JMS_PROVIDER_PORT']", "value", String.valueOf(ports.openMq()));
        if (all(CONFIG + "/jms-service").isEmpty()) {
            var host = child(child(all(CONFIG).getFirst(), "jms-service"), "jms-host");
            host.setAttribute("name", "default_JMS_host");
            host.setAttribute("host", LOOPBACK);
            host.setAttribute("port", "${JMS_PROVIDER_PORT}");
            host.setAttribute("lazy-init", "false");
            set(CONFIG + "/jms-service", "default-jms-host", "default_JMS_host");
        }
        set(CONFIG + "/jms-service", "type", "DISABLED");
        return this;
    }

    private Element child(Element parent, String name) {
        var child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /**
     * The server answers for the health of its applications under another path, also before any is there, and then that
     * it is well, and not at all for their OpenAPI, of which it leaves out what it does not know: {@code /health} and
     * {@code /openapi} are for the hub to answer.
     */
    DomainXml leavePathsToTheHub() {
        move("healthcheck", "microprofile-health");
        move("openapi", "microprofile-openapi").setAttribute("enabled", "false");
        return this;
    }

    private Element move(String service, String path) {
        var name = "microprofile-" + service + "-configuration";
        if (all(CONFIG + "/" + name).isEmpty()) {
            child(all(CONFIG).getFirst(), name);
        }
        var configuration = all(CONFIG + "/" + name).getFirst();
        configuration.setAttribute("endpoint", path);
        return configuration;
    }

    /** No cluster, no remote shell, no HTTP/2 inside TLS, nothing that tells strangers which server this is. */
    DomainXml quiet(String domain) {
        set("/domain/nodes/node", "name", "localhost-" + domain);
        set(CONFIG + "/hazelcast-config-specific-configuration", "enabled", "false");
        for (var http : all(CONFIG + "/network-config/protocols/protocol/http")) {
            http.setAttribute("server-header", "false");
            http.setAttribute("xpowered-by", "false");
        }
        set(CONFIG + "/network-config/protocols/protocol[@name='http-listener-2']/http", "http2-enabled", "false");
        return option("-Dorg.glassfish.additionalOSGiBundlesToStart=", "org.apache.felix.fileinstall");
    }

    DomainXml transactionsIn(Path folder) {
        set(CONFIG + "/transaction-service", "tx-log-dir", folder.toString());
        return this;
    }

    /** The JVM option that begins with {@code start}, once. */
    DomainXml option(String start, String value) {
        withoutOption(start);
        child(all(CONFIG + "/java-config").getFirst(), "jvm-options").setTextContent(start + value);
        return this;
    }

    /** This garbage collector, unless these JVM options name another: a JVM takes no second. */
    DomainXml collector(String collector, String options) {
        var ours = "-XX:+Use" + collector;
        var another =
                words(options).stream().anyMatch(option -> option.matches("-XX:\\+Use\\w*GC") && !option.equals(ours));
        withoutOption(ours);
        return another ? this : option(ours, "");
    }

    /**
     * These whole JVM options, with blanks between them, instead of those of an earlier start: {@link #properties}
     * keeps them.
     */
    DomainXml moreOptions(String options) {
        all("/domain/servers/server/system-property[@name='" + MORE_OPTIONS + "']")
                .forEach(earlier -> words(earlier.getAttribute("value")).forEach(this::withoutOption));
        words(options).forEach(option -> option(option, ""));
        return this;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    private void withoutOption(String start) {
        for (var option : all(CONFIG + "/java-config/jvm-options")) {
            if (option.getTextContent().startsWith(start)) {
                option.getParentNode().removeChild(option);
            }
        }
    }

    /** The server's system properties of the name space {@code qantara}, these and no others. */
    DomainXml properties(Map<String, String> properties) {
        var server = all("/domain/servers/server[@name='server']").getFirst();
        all("/domain/servers/server/system-property[starts-with(@name, 'qantara.')]")
                .forEach(server::removeChild);
        properties.forEach((name, value) -> {
            var property = child(server, "system-property");
            property.setAttribute("name", name);
            property.setAttribute("value", value);
        });
        return this;
    }

    void save() throws IOException {
        try {
            var text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            PrivateFiles.write(file, text.toString());
        } catch (TransformerException e) {
            throw new ServerFailure("cannot write " + file, e);
        }
    }

    private void bind(String element, String address, int port) {
        set(element, "address", address);
        set(element, "port", String.valueOf(port));
    }

    private void set(String element, String attribute, String value) {
        all(element).getFirst().setAttribute(attribute, value);
    }

    private List<Element> all(String expression) {
        try {
            var nodes = (NodeList) path.evaluate(expression, document, XPathConstants.NODESET);
            var elements = new ArrayList<Element>();
            for (var i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }
}
