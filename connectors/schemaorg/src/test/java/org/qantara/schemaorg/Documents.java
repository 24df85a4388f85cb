package org.qantara.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.qantara.spi.Payload;

/** Documents of the tests, and what a written one may hold. */
final class Documents {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Documents.class.getResourceAsStream("/written.schema.json"));

    private Documents() {}

    static Payload fullest(String name) {
        try (var in = Documents.class.getResourceAsStream("/fullest/" + name)) {
            return new Payload("application/ld+json", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void validate(Payload payload) {
        assertThat(SCHEMA.validate(payload.text(), InputFormat.JSON))
                .as(payload.text())
                .isEmpty();
    }
}
