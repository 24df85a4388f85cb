package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a JSON object in UTF-8. Inside a list, names are left out. */
public final class JsonWriter implements DocumentWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final JsonGenerator out;

    public JsonWriter() {
        try {
            out = FACTORY.createGenerator(bytes);
            out.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something written to the stream underneath, which is memory and does not fail. */
    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(String name) {
        write(() -> {
            name(name);
            out.writeStartObject();
        });
    }

    @Override
    public void end() {
        write(out::writeEndObject);
    }

    @Override
    public void beginList(String name) {
        write(() -> {
            name(name);
            out.writeStartArray();
        });
    }

    @Override
    public void endList() {
        write(out::writeEndArray);
    }

    @Override
    public void leaf(String name, String text) {
        if (text == null || text.isEmpty()) return;
        write(() -> {
            name(name);
            out.writeString(Repertoire.UNICODE.held(text));
        });
    }

    @Override
    public void leaf(String name, boolean value) {
        write(() -> {
            name(name);
            out.writeBoolean(value);
        });
    }

    @Override
    public void leaf(String name, int value) {
        write(() -> {
            name(name);
            out.writeNumber(value);
        });
    }

    @Override
    public void attribute(String name, String text) {
        leaf(name, text);
    }

    @Override
    public boolean holds(String text) {
        return Repertoire.UNICODE.holds(text);
    }

    @Override
    public byte[] done() {
        write(() -> {
            out.writeEndObject();
            out.close();
        });
        return bytes.toByteArray();
    }

    private void name(String name) throws IOException {
        if (out.getOutputContext().inObject()) out.writeFieldName(name);
    }
}
