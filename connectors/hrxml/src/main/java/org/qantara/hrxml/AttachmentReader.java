package org.qantara.hrxml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.model.CandidateDraft;
import org.qantara.parsing.Binary;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code Attachment}. The Europass editor puts a whole {@code data:} URI into the base64 of a photo. */
final class AttachmentReader {
    static final String PICTURE = "ProfilePicture";

    private final LossReport losses;
    private final String path;
    private Bytes content;
    private String mediaType;
    private String url;
    private String name;
    private String fileName;
    private String description;
    private String fileType;
    private String instructions;

    private AttachmentReader(Node node, LossReport losses) {
        this.losses = losses;
        this.path = node.path();
        node.children(this::read);
    }

    static void read(Node node, CandidateDraft draft, LossReport losses) {
        new AttachmentReader(node, losses).addTo(draft);
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "EmbeddedData" -> embedded(node);
            case "URI" -> url = Values.text(url, node);
            case "FileName" -> fileName = Values.text(fileName, node);
            case "DocumentTitle" -> name = Values.text(name, node);
            case "Description" -> description = Values.text(description, node);
            case "FileType" -> fileType = Values.text(fileType, node);
            case "Instructions" -> instructions = Values.text(instructions, node);
            default -> {}
        }
    }

    private void embedded(Node node) {
        if (content != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        mediaType = node.attribute("mimeCode");
        var file = node.attribute("filename");
        if (fileName == null) fileName = file;
        else if (file != null && !file.equals(fileName)) losses.add(node.path() + "/@filename", Loss.Reason.NO_PLACE);
        node.attribute("encodingCode");
        content = Binary.read(node);
        if (content != null && startsWith(content.value(), "data:")) unwrap(node);
    }

    private void unwrap(Node node) {
        var uri = new String(content.value(), StandardCharsets.ISO_8859_1);
        int comma = uri.indexOf(',');
        var inner = comma < 0 ? null : Binary.bytes(uri.substring(comma + 1));
        if (inner == null) {
            node.lost(Loss.Reason.UNREADABLE);
            content = null;
            return;
        }
        content = inner;
        var type = uri.substring("data:".length(), comma);
        if (mediaType == null) mediaType = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
    }

    private static boolean startsWith(byte[] bytes, String start) {
        if (bytes.length < start.length()) return false;
        for (int i = 0; i < start.length(); i++) if (bytes[i] != start.charAt(i)) return false;
        return true;
    }

    private void addTo(CandidateDraft draft) {
        if (content == null && url == null) {
            if (fileName != null || name != null || description != null) losses.add(path, Loss.Reason.NO_PLACE);
            return;
        }
        if (fileName != null && name != null && description != null)
            losses.add(path + "/DocumentTitle", Loss.Reason.NO_PLACE);
        var about = fileName != null && name != null && description == null ? name : description;
        draft.attachments.add(new Attachment(
                kind(),
                Optional.ofNullable(fileName == null ? name : fileName),
                Optional.ofNullable(mediaType == null ? type() : mediaType),
                Optional.ofNullable(content),
                Optional.ofNullable(url),
                Optional.ofNullable(about)));
    }

    private Attachment.Kind kind() {
        boolean picture = instructions == null ? "photo".equals(fileType) : instructions.equalsIgnoreCase(PICTURE);
        return picture ? Attachment.Kind.PHOTO : Attachment.Kind.DOCUMENT;
    }

    /** Whether {@code FileType} alone tells this media type. */
    static boolean isTold(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.equals("application/msword");
    }

    private String type() {
        if (fileType == null) return null;
        return switch (fileType.toLowerCase(Locale.ROOT)) {
            case "pdf" -> "application/pdf";
            case "doc" -> "application/msword";
            default -> null;
        };
    }
}
