package org.qantara.jsonresume;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class JsonResumeTest implements ReadsContract, WritesContract, StableContract<JsonResume>, GoldenCases {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JsonResumeTest.class.getResourceAsStream("/json-resume.schema.json"));

    @Override
    public JsonResume connector() {
        return new JsonResume();
    }

    @Override
    public Payload fullestDocument() {
        try (var in = JsonResumeTest.class.getResourceAsStream("/fullest.json")) {
            return new Payload(Payload.JSON, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the schema says nothing of the person. */
    @Override
    public Set<String> carryingNothing() {
        return Set.of("/$schema");
    }

    @Override
    public void validate(Payload payload) {
        assertThat(SCHEMA.validate(payload.text(), InputFormat.JSON)).isEmpty();
    }
}
