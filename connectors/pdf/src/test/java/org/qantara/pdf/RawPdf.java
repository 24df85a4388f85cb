package org.qantara.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.qantara.spi.Payload;

/** A PDF object by object, right or wrong; the first object is the catalog. */
final class RawPdf {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    RawPdf() {
        write("%PDF-1.7\n");
    }

    RawPdf object(String content) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
        return this;
    }

    RawPdf stream(String entries, byte[] content) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n<</Length " + content.length + " " + entries + ">>\nstream\n");
        out.writeBytes(content);
        write("\nendstream\nendobj\n");
        return this;
    }

    /** With the table of its objects. */
    Payload done() {
        return done("");
    }

    /** With entries of its trailer. */
    Payload done(String entries) {
        int table = out.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer\n<</Size " + (offsets.size() + 1) + " /Root 1 0 R " + entries + ">>\nstartxref\n" + table
                + "\n%%EOF\n");
        return payload();
    }

    /** With the last object for its table. */
    Payload doneWithStream() {
        write("startxref\n" + offsets.getLast() + "\n%%EOF\n");
        return payload();
    }

    RawPdf write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Payload payload() {
        return new Payload("application/pdf", out.toByteArray());
    }

    /** What inflates to many times its size. */
    static byte[] bomb(int mebibytes) {
        var bomb = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(bomb)) {
            var nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) ' ');
            for (int i = 0; i < mebibytes; i++) deflating.write(nothing);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bomb.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        var deflated = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(deflated)) {
            deflating.write(content);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return deflated.toByteArray();
    }
}
