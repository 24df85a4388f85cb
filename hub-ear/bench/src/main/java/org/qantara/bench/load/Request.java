package org.qantara.bench.load;

import java.nio.charset.StandardCharsets;

/** The bytes of a request, made once; id and surname are overwritten for each submission. */
final class Request {

    private final byte[] bytes;
    private final int[] ids;
    private final int[] names;

    private Request(byte[] bytes, int[] ids, int[] names) {
        this.bytes = bytes;
        this.ids = ids;
        this.names = names;
    }

    /** @param document that holds the marks' surname */
    static Request of(Target target, Marks marks, String document) {
        var body = target.envelope().of(marks.anyId(), document);
        var head = target.head(body.getBytes(StandardCharsets.UTF_8).length);
        var bytes = (head + body).getBytes(StandardCharsets.UTF_8);
        return new Request(
                bytes,
                Search.ends(bytes, marks.id().getBytes(StandardCharsets.US_ASCII)),
                Search.ends(bytes, marks.name().getBytes(StandardCharsets.US_ASCII)));
    }

    /** One that nobody else writes to. */
    Request copy() {
        return new Request(bytes.clone(), ids, names);
    }

    byte[] number(int number) {
        for (var at : ids) {
            Marks.writeNumber(bytes, at, number);
        }
        for (var at : names) {
            Marks.writeLetters(bytes, at, number);
        }
        return bytes;
    }
}
