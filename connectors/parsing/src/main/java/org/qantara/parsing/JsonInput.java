package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.qantara.spi.Limits;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/**
 * Opens JSON; names what is wrong with it. Depth and lengths are the {@link Counter}'s, as every node passes it, and
 * keys met twice the node's; only a key's length is limited here.
 */
final class JsonInput {
    private static final int KEY_LENGTH = 50_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(KEY_LENGTH)
                    .build())
            .build();

    private static final JsonFactory OF_FILES = FACTORY.rebuild()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Limits.DEFAULT.textLength())
                    .build())
            .build();

    private JsonInput() {}

    static JsonParser open(byte[] bytes) throws IOException {
        var in = FACTORY.createParser(bytes);
        in.nextToken();
        return in;
    }

    /** For what is read past part by part: no text of it is longer than a document may be. */
    static JsonParser open(InputStream file) throws IOException {
        var in = OF_FILES.createParser(file).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        in.nextToken();
        return in;
    }

    static JsonGenerator copy(OutputStream bytes) throws IOException {
        return FACTORY.createGenerator(bytes);
    }

    static Problem problem(IOException wrong) {
        return switch (wrong) {
            case StreamConstraintsException _ -> Problem.of(ProblemCode.TOO_LARGE, "", KEY_LENGTH + " characters");
            case CharConversionException _ -> Problem.of(ProblemCode.WRONG_ENCODING, "");
            case JsonProcessingException notUtf8
            when notUtf8.getOriginalMessage().startsWith("Invalid UTF-8") ->
                Problem.of(ProblemCode.WRONG_ENCODING, at(notUtf8.getLocation()));
            case JsonProcessingException malformed -> malformed(malformed.getLocation());
            default -> Problem.of(ProblemCode.MALFORMED, "");
        };
    }

    static Problem malformed(JsonLocation at) {
        return Problem.of(ProblemCode.MALFORMED, at(at));
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
