package org.qantara.hub.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;

/** How values stand in columns: losses and problems as JSON, bytes compressed (zlib). */
final class Codec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Loss>> LOSSES = new TypeReference<>() {};
    private static final int BUFFER = 8192;

    private Codec() {}

    static String text(List<Loss> losses) {
        return write(losses);
    }

    static String text(Problem problem) {
        return write(problem);
    }

    static List<Loss> losses(String text) {
        try {
            return JSON.readValue(text, LOSSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable losses in the journal", e);
        }
    }

    static Problem problem(String text) {
        try {
            return JSON.readValue(text, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an unreadable problem in the journal", e);
        }
    }

    static byte[] compressed(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(BUFFER);
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        }
    }

    static byte[] plain(byte[] compressed) {
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed);
            var out = new ByteArrayOutputStream(BUFFER);
            var buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && inflater.needsInput()) throw new DataFormatException("it ends too early");
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("unreadable bytes in the journal", e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
