package org.qantara.hrxml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.spi.Loss;

/** Writes each {@code Attachment}: a file within, or the address of one, never both. */
final class AttachmentWriter {
    private final Out out;

    AttachmentWriter(Out out) {
        this.out = out;
    }

    void write(List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) attachment(Out.numbered("/attachments", i), attachments.get(i));
    }

    private void attachment(String at, Attachment attachment) {
        var type = fileType(attachment);
        if (type == null) {
            out.lost(at, attachment);
            return;
        }
        out.begin("eures:Attachment");
        if (attachment.content().isPresent()) {
            embedded(attachment);
            out.lost(at + "/url", attachment.url());
        } else {
            out.leaf("oa:URI", attachment.url());
            boolean told =
                    attachment.mediaType().filter(AttachmentReader::isTold).isPresent();
            if (!told) out.lost(at + "/mediaType", attachment.mediaType());
        }
        out.leaf("oa:FileName", attachment.name());
        out.leaf("oa:Description", attachment.description());
        out.leaf("oa:FileType", type);
        out.leaf("hr:Instructions", instructions(attachment.kind()));
        out.end();
        if (attachment.kind() == Attachment.Kind.SIGNATURE) out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
    }

    private static String instructions(Attachment.Kind kind) {
        return switch (kind) {
            case PHOTO -> AttachmentReader.PICTURE;
            case SIGNATURE, DOCUMENT -> "Other";
        };
    }

    /** Code list FileTypeCode of EURES: pictures, PDF and Word. */
    private static String fileType(Attachment attachment) {
        var mediaType = attachment.mediaType().orElse("");
        if (mediaType.startsWith("image/")) return "photo";
        if (attachment.kind() == Attachment.Kind.PHOTO && mediaType.isEmpty()) return "photo";
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                "doc";
            default -> null;
        };
    }

    /** The Europass editor takes a photo only as the base64 of a {@code data:} URI. */
    private void embedded(Attachment attachment) {
        var content = attachment.content().get();
        var mediaType = attachment.mediaType();
        out.begin("oa:EmbeddedData");
        out.attribute("mimeCode", mediaType.orElse(null));
        boolean wrapped = out.isEuropass() && attachment.kind() == Attachment.Kind.PHOTO && mediaType.isPresent();
        out.text(wrapped ? dataUri(mediaType.get(), content).base64() : content.base64());
        out.end();
    }

    private static Bytes dataUri(String mediaType, Bytes content) {
        return new Bytes(("data:" + mediaType + ";base64," + content.base64()).getBytes(StandardCharsets.ISO_8859_1));
    }
}
