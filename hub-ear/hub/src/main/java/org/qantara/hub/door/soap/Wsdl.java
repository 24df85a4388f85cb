package org.qantara.hub.door.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qantara.hub.door.PublicUrl;

/** The published contracts, each in one piece: the schema inside, the address the one that is configured. */
final class Wsdl {
    private static final String FOLDER = "/META-INF/qantara/";
    private static final String WRITTEN_ADDRESS = "http://localhost:8080/soap/exchange";

    private final PublicUrl address;

    Wsdl(PublicUrl address) {
        this.address = address;
    }

    /** The contract {@code exchange} (the hub serves it) or {@code delivery} (a partner does). */
    Optional<String> wsdl(String name) {
        return resource(name + ".wsdl")
                .map(wsdl -> wsdl.replaceFirst(
                        "(?s)<xs:schema>\\s*<xs:import [^>]*/>\\s*</xs:schema>",
                        java.util.regex.Matcher.quoteReplacement(schema(name))))
                .map(wsdl -> wsdl.replace(WRITTEN_ADDRESS, escaped(address.at("/soap/exchange"))));
    }

    Optional<String> xsd(String file) {
        return file.endsWith(".xsd") ? resource(file) : Optional.empty();
    }

    private static String schema(String name) {
        return resource(name + ".xsd").orElseThrow().replaceFirst("^<\\?xml[^>]*>\\s*", "");
    }

    private static Optional<String> resource(String file) {
        if (!file.matches("[a-z]+\\.(wsdl|xsd)")) return Optional.empty();
        try (var in = Wsdl.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
