package org.qantara.hub.door.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.qantara.hub.audit.SigningKeys;
import org.qantara.hub.audit.Through;
import org.qantara.hub.door.FileDoor;
import org.qantara.hub.door.FileJson;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.soap.SoapWriter.Writing;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** The operations of {@code exchange.wsdl} that are about files of many records. */
@Dependent
public class FileCalls {
    private final FileDoor files;
    private final SigningKeys keys;

    @Inject
    public FileCalls(FileDoor files, SigningKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    Writing submitFile(PartnerId partner, Call call) {
        var content = call.document().orElseThrow(() -> new Refused(ProblemCode.EMPTY_DOCUMENT, call.at("content")));
        var handover = Exchange.handover(call);
        var file = files.take(handover, partner, Via.SOAP, new ByteArrayInputStream(content.bytes()))
                .file();
        return FileAnswers.submitted(file, keys.attached(Json.bytes(FileJson.receipt(file))));
    }

    Writing getFile(PartnerId partner, Call call, Locale language) {
        var messageId = stripped(call, "messageId");
        var fileId = stripped(call, "fileId");
        if (messageId.isPresent() == fileId.isPresent())
            throw new Refused(ProblemCode.INVALID_REQUEST, "/getFile", Rule.ONE_OF_TWO, "messageId", "fileId");
        var file = fileId.isPresent()
                ? files.byId(partner, fileId, call.at("fileId"), Through.SOAP)
                : files.byMessage(partner, messageId, call.at("messageId"));
        return FileAnswers.file(files.page(file, call.field("after"), call.field("most"), call.at("")), language);
    }

    private static Optional<String> stripped(Call call, String field) {
        return call.field(field).map(String::strip);
    }
}
