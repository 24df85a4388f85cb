package org.qantara.hub.door.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.qantara.hub.door.PublicUrl;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The description of the REST door (OpenAPI 3.1), as it is written in {@code META-INF/openapi.yaml}, with the address of
 * this hub.
 *
 * @param yaml the whole of it
 */
record OpenApi(String yaml) {
    private static final String FIRST = "openapi: 3.1.0\n";

    static OpenApi at(PublicUrl address) {
        try (var in = OpenApi.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.startsWith(FIRST))
                throw new IllegalStateException("openapi.yaml does not begin with its version");
            return new OpenApi(
                    FIRST + "servers:\n  - url: \"" + address.value() + "\"\n" + text.substring(FIRST.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in JSON. */
    String json() {
        var read = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml);
        return JsonMapper.builder().build().<JsonNode>valueToTree(read).toString();
    }
}
