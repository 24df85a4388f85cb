package org.qantara.hub.door.soap;

import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.qantara.hub.door.FilePage;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Parts;
import org.qantara.hub.door.soap.SoapWriter.Writing;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.file.RowProblem;
import org.qantara.hub.file.Warning;

/** The responses of {@code exchange.xsd} that are about files of many records. */
final class FileAnswers {
    private FileAnswers() {}

    /** @param signed the receipt in JSON, inside a JWS */
    static Writing submitted(ReceivedFile file, String signed) {
        return body -> body.element("submitFileResponse", out -> receipt(out, file, Optional.of(signed)));
    }

    static Writing file(FilePage page, Locale language) {
        return body -> body.element(
                "getFileResponse", response -> response.element("file", out -> status(out, page, language)));
    }

    private static void receipt(SoapWriter parent, ReceivedFile file, Optional<String> signed)
            throws XMLStreamException {
        var sent = file.sent();
        parent.element("receipt", out -> {
            out.element("fileId", file.id().toString());
            out.element("messageId", sent.messageId());
            out.element("from", sent.from().value());
            out.element("receivedAt", Json.time(file.receivedAt()));
            out.element("sha256", file.sha256());
            out.element("bytes", String.valueOf(file.bytes()));
            out.element("format", file.format());
            out.element("recordType", sent.recordType());
            out.element("purpose", sent.purpose());
            for (var to : sent.to()) out.element("to", to);
            out.element("signed", signed);
        });
    }

    private static void status(SoapWriter out, FilePage page, Locale language) throws XMLStreamException {
        var file = page.file();
        var counts = file.counts();
        receipt(out, file, Optional.empty());
        out.element("state", file.state().name());
        out.element("begunAt", file.begunAt().map(Json::time));
        out.element("endedAt", file.endedAt().map(Json::time));
        out.element("read", String.valueOf(counts.read()));
        out.element("accepted", String.valueOf(counts.accepted()));
        out.element("repeated", String.valueOf(counts.repeated()));
        out.element("rejected", String.valueOf(counts.rejected()));
        out.element("quarantined", String.valueOf(counts.quarantined()));
        for (var warning : file.warnings()) out.element("warning", it -> warning(it, warning));
        if (file.problem().isPresent()) {
            var problem = Parts.atFile(file.sent().via(), file.problem().get());
            Answers.problem(out, "problem", problem, Optional.empty(), language);
        }
        for (var row : page.problems()) out.element("rejectedRow", it -> rejected(it, file, row, language));
        out.element("next", page.next());
    }

    private static void warning(SoapWriter out, Warning warning) throws XMLStreamException {
        out.element("at", warning.at());
        out.element("reason", warning.reason().name());
        if (warning.rows() > 0) out.element("rows", String.valueOf(warning.rows()));
    }

    private static void rejected(SoapWriter out, ReceivedFile file, RowProblem row, Locale language)
            throws XMLStreamException {
        out.element("row", String.valueOf(row.row()));
        var reference = Optional.of(row.refusal().toString());
        Answers.problem(out, "problem", Parts.atFile(file.sent().via(), row.problem()), reference, language);
    }
}
