package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.parsing.Binary;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/**
 * Reads photo, signature and attached documents. Their metadata tell pages and size in pixels, which the file tells.
 */
final class FileReader {
    private final List<Attachment> into;
    private final Values values;
    private String name;
    private String mediaType;
    private String description;
    private Bytes content;

    FileReader(List<Attachment> into, Values values) {
        this.into = into;
        this.values = values;
    }

    void document(Node file) {
        read(file, Attachment.Kind.DOCUMENT);
    }

    void read(Node file, Attachment.Kind kind) {
        var _ = file.attribute("id"); // only so that other fields may refer to it
        file.fields(this::field, "Metadata");
        if (content == null) noContent(file);
        else
            into.add(new Attachment(
                    kind,
                    Optional.ofNullable(name),
                    Optional.ofNullable(mediaType),
                    Optional.of(content),
                    Optional.empty(),
                    Optional.ofNullable(description)));
    }

    private void noContent(Node file) {
        if (name != null) values.lost(file, "/Name", Loss.Reason.NO_PLACE);
        if (mediaType != null) values.lost(file, "/MimeType", Loss.Reason.NO_PLACE);
        if (description != null) values.lost(file, "/Description", Loss.Reason.NO_PLACE);
    }

    private void field(Node field) {
        switch (field.name()) {
            case "Name" -> name = field.textOrNull();
            case "MimeType" -> mediaType = field.textOrNull();
            case "Data" -> content = Binary.read(field);
            case "Description" -> description = field.textOrNull();
            case "MetadataList", "Metadata", "Id" -> field.ignore();
            default -> {}
        }
    }
}
