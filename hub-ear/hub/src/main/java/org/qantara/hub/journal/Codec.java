package org.qantara.hub.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;

/** How losses and problems stand in columns: as JSON. */
public final class Codec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Loss>> LOSSES = new TypeReference<>() {};

    private Codec() {}

    static String text(List<Loss> losses) {
        return write(losses);
    }

    public static String text(Problem problem) {
        return write(problem);
    }

    static List<Loss> losses(String text) {
        try {
            return JSON.readValue(text, LOSSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable losses in the journal", e);
        }
    }

    public static Problem problem(String text) {
        try {
            return JSON.readValue(text, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an unreadable problem in the journal", e);
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
