package org.qantara.parsing;

import java.math.BigDecimal;

/** Writes a JSON object in UTF-8 (RFC 8259). Inside a list, names are left out. */
public final class JsonWriter implements DocumentWriter {
    private static final Utf8.Escapes ESCAPES = escapes();

    private final Utf8 out = new Utf8();
    /** Of each object and list begun and not ended, whether it is a list; those deeper than a record goes are none. */
    private boolean[] lists = new boolean[32];

    private int depth;
    private boolean first = true;

    public JsonWriter() {
        out.sign('{');
    }

    private static Utf8.Escapes escapes() {
        var escapes = new Utf8.Escapes(Repertoire.UNICODE);
        for (char c = 0; c < ' '; c++) escapes.with(c, String.format("\\u%04X", (int) c));
        return escapes.with('"', "\\\"")
                .with('\\', "\\\\")
                .with('\b', "\\b")
                .with('\f', "\\f")
                .with('\n', "\\n")
                .with('\r', "\\r")
                .with('\t', "\\t");
    }

    @Override
    public void begin(String name) {
        open(name, '{', false);
    }

    @Override
    public void end() {
        close('}');
    }

    @Override
    public void beginList(String name) {
        open(name, '[', true);
    }

    @Override
    public void endList() {
        close(']');
    }

    @Override
    public void leaf(String name, String text) {
        if (text == null || text.isEmpty()) return;
        name(name);
        out.sign('"');
        out.text(text, ESCAPES);
        out.sign('"');
    }

    @Override
    public void leaf(String name, boolean value) {
        name(name);
        out.signs(value ? "true" : "false");
    }

    @Override
    public void leaf(String name, int value) {
        name(name);
        out.signs(Integer.toString(value));
    }

    @Override
    public void leaf(String name, BigDecimal value) {
        name(name);
        out.signs(value.toPlainString());
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
    public boolean heldAll() {
        return out.heldAll();
    }

    @Override
    public byte[] done() {
        out.sign('}');
        return out.done();
    }

    private void open(String name, char sign, boolean list) {
        name(name);
        out.sign(sign);
        if (++depth == lists.length) lists = java.util.Arrays.copyOf(lists, depth * 2);
        lists[depth] = list;
        first = true;
    }

    private void close(char sign) {
        out.sign(sign);
        depth--;
        first = false;
    }

    private void name(String name) {
        if (!first) out.sign(',');
        first = false;
        if (lists[depth]) return;
        out.sign('"');
        out.signs(name);
        out.signs("\":");
    }
}
