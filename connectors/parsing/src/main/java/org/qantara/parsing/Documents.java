package org.qantara.parsing;

import java.io.IOException;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.qantara.spi.Limits;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Reads a document, XML or JSON by its first character, past a function that makes a record of it. */
public final class Documents {
    private Documents() {}

    /** As {@link #read(Payload, Limits, BiFunction)} within {@link Limits#DEFAULT}. */
    public static <T> Translation<T> read(Payload payload, BiFunction<Node, LossReport, ? extends T> reader) {
        return read(payload, Limits.DEFAULT, reader);
    }

    /**
     * Reads a document.
     *
     * @param reader is given the root and the losses so far; it may throw {@link Refusal}
     * @return what the reader made of it with every leaf it did not touch among the losses, or why the document cannot
     *     be read: {@code EMPTY_DOCUMENT}, {@code MALFORMED}, {@code WRONG_ENCODING}, {@code DOCTYPE_FORBIDDEN},
     *     {@code TOO_LARGE}, {@code TOO_DEEP}, or the reader's own refusal
     */
    public static <T> Translation<T> read(
            Payload payload, Limits limits, BiFunction<Node, LossReport, ? extends T> reader) {
        return Attempt.orRefused(() -> switch (Syntax.of(payload.bytes(), limits)) {
            case XML -> xml(payload.bytes(), limits, reader);
            case JSON -> json(payload.bytes(), limits, reader);
            case OTHER -> throw new Refusal(Problem.of(ProblemCode.MALFORMED, "line 1, column 1"));
        });
    }

    /** The path of a node within another, as {@link Node#path()} spells it: for what is told of it when it is gone. */
    public static String path(String outer, String name, int number) {
        return Names.numbered(outer, name, number);
    }

    private static <T> Translation<T> xml(byte[] bytes, Limits limits, BiFunction<Node, LossReport, ? extends T> reader)
            throws XMLStreamException {
        var report = new LossReport();
        var in = XmlInput.open(bytes);
        var root = XmlNode.root(new XmlNode.Source(in, new Counter(limits, report)));
        T value = reader.apply(root, report);
        root.finish();
        while (in.hasNext())
            if (in.next() == XMLStreamConstants.DTD) throw new Refusal(Problem.of(ProblemCode.DOCTYPE_FORBIDDEN, ""));
        return Translation.of(value, report.losses());
    }

    private static <T> Translation<T> json(
            byte[] bytes, Limits limits, BiFunction<Node, LossReport, ? extends T> reader) throws IOException {
        var report = new LossReport();
        try (var in = JsonInput.open(bytes)) {
            var root = JsonNode.root(new JsonNode.Source(in, new Counter(limits, report)));
            T value = reader.apply(root, report);
            root.finish();
            if (in.nextToken() != null) throw new Refusal(Problem.of(ProblemCode.MALFORMED, "after the document"));
            return Translation.of(value, report.losses());
        }
    }
}
