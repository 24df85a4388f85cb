package org.qantara.europass;

import java.util.ArrayDeque;
import java.util.Deque;
import org.qantara.parsing.DocumentWriter;

/** Writes an element, object or list only once there is something inside. */
final class OnlyWhatHolds implements DocumentWriter {
    private record Begun(String name, boolean list) {}

    private final DocumentWriter out;
    private final Deque<Begun> waiting = new ArrayDeque<>();

    OnlyWhatHolds(DocumentWriter out) {
        this.out = out;
    }

    @Override
    public void begin(String name) {
        waiting.addLast(new Begun(name, false));
    }

    @Override
    public void beginList(String name) {
        waiting.addLast(new Begun(name, true));
    }

    @Override
    public void end() {
        if (waiting.pollLast() == null) out.end();
    }

    @Override
    public void endList() {
        if (waiting.pollLast() == null) out.endList();
    }

    @Override
    public void leaf(String name, String text) {
        if (text == null || text.isEmpty()) return;
        flush();
        out.leaf(name, text);
    }

    @Override
    public void leaf(String name, boolean value) {
        flush();
        out.leaf(name, value);
    }

    @Override
    public void leaf(String name, int value) {
        flush();
        out.leaf(name, value);
    }

    @Override
    public void attribute(String name, String text) {
        if (text == null || text.isEmpty()) return;
        flush();
        out.attribute(name, text);
    }

    @Override
    public boolean heldAll() {
        return out.heldAll();
    }

    @Override
    public boolean holds(String text) {
        return out.holds(text);
    }

    @Override
    public byte[] done() {
        return out.done();
    }

    private void flush() {
        for (var begun = waiting.pollFirst(); begun != null; begun = waiting.pollFirst()) {
            if (begun.list) out.beginList(begun.name);
            else out.begin(begun.name);
        }
    }
}
