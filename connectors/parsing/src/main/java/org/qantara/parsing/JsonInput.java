package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Opens JSON with limits and no key twice; names what is wrong with it. */
final class JsonInput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000)
                    .maxStringLength(Limits.DEFAULT.textLength())
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonInput() {}

    static JsonParser open(byte[] bytes) throws IOException {
        var in = FACTORY.createParser(bytes);
        in.nextToken();
        return in;
    }

    static Problem problem(IOException wrong) {
        return switch (wrong) {
            case StreamConstraintsException limit
            when String.valueOf(limit.getMessage()).contains("nesting depth") -> Counter.tooDeep(Limits.DEFAULT);
            case StreamConstraintsException _ -> Counter.tooLarge(Limits.DEFAULT);
            case CharConversionException _ -> Problem.of(ProblemCode.WRONG_ENCODING, "");
            case JsonProcessingException notUtf8
            when notUtf8.getOriginalMessage().contains("UTF-8") -> Problem.of(ProblemCode.WRONG_ENCODING, at(notUtf8));
            case JsonProcessingException malformed -> Problem.of(ProblemCode.MALFORMED, at(malformed));
            default -> Problem.of(ProblemCode.MALFORMED, "");
        };
    }

    private static String at(JsonProcessingException wrong) {
        var location = wrong.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
