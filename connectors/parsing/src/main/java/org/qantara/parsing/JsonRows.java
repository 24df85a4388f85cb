package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qantara.spi.Limits;
import org.qantara.spi.LossReport;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Tables as JSON: an array of rows, each an array of values. One row by itself, and rows one behind the other, are too. */
public final class JsonRows {
    private static final Limits LIMITS = Limits.DEFAULT;

    private JsonRows() {}

    /**
     * Splits a table into its rows, as {@link org.qantara.spi.Splits#split} promises. What is no row is a part, too. What
     * is not well-formed ends the file.
     *
     * @param key of a row, by the texts of its values; numbers are texts, and what is neither is empty
     */
    public static Translation<Long> split(InputStream file, Function<List<String>, String> key, Consumer<Part> each)
            throws IOException {
        try (var in = JsonInput.open(file)) {
            if (in.currentToken() == null) throw new Refusal(Problem.of(ProblemCode.EMPTY_DOCUMENT, ""));
            long parts = 0;
            for (var token = in.currentToken(); token != null; token = in.nextToken()) {
                if (token != JsonToken.START_ARRAY) throw Refusal.missing("/item");
                token = in.nextToken();
                if (token.isScalarValue()) each.accept(part(in, ++parts, true, key));
                else
                    for (; token != JsonToken.END_ARRAY; token = in.nextToken())
                        each.accept(part(in, ++parts, false, key));
            }
            return Translation.of(parts, List.of());
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        } catch (StreamConstraintsException tooLong) {
            return Translation.refused(Counter.tooLarge(LIMITS));
        } catch (JsonProcessingException malformed) {
            return Translation.refused(JsonInput.problem(malformed));
        }
    }

    /** @param opened whether the parser stands in the row's first value, not on the row */
    private static Part part(JsonParser in, long number, boolean opened, Function<List<String>, String> key)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var texts = new ArrayList<String>();
        var counter = new Counter(LIMITS, new LossReport());
        try (var out = JsonInput.copy(bytes)) {
            if (opened) out.writeStartArray();
            int depth = opened ? 1 : 0;
            for (var token = in.currentToken(); ; token = in.nextToken()) {
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
                counter.node(depth);
                if (depth == 1 && !token.isStructStart() && token != JsonToken.FIELD_NAME)
                    texts.add(token.isScalarValue() ? in.getText() : "");
                copy(in, out, bytes);
                if (depth == 0) break;
            }
        }
        return new Part(key.apply(texts), number, new Payload(Payload.JSON, bytes.toByteArray()));
    }

    private static void copy(JsonParser in, JsonGenerator out, ByteArrayOutputStream bytes) throws IOException {
        out.copyCurrentEvent(in);
        if (bytes.size() > LIMITS.bytes()) throw new Refusal(Counter.tooLarge(LIMITS));
    }
}
