package org.qantara.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What the record was read from.
 *
 * @param format id of the format
 * @param version of the format, as the document states it
 * @param documentId the document's own id
 * @param documentType the document's own kind: {@code ECV}, {@code ELP}
 * @param language main language, BCP 47
 * @param created as printed by the document, ISO 8601
 * @param updated as printed by the document, ISO 8601
 * @param generator the program that wrote it
 */
public record Provenance(
        String format,
        Optional<String> version,
        Optional<String> documentId,
        Optional<String> documentType,
        Optional<String> language,
        Optional<String> created,
        Optional<String> updated,
        Optional<String> generator) {
    public Provenance {
        Require.text(format, "format");
        version = Require.text(version);
        documentId = Require.text(documentId);
        documentType = Require.text(documentType);
        language = Require.text(language);
        created = Require.text(created);
        updated = Require.text(updated);
        generator = Require.text(generator);
    }

    /** What a reader has gathered of the provenance so far; {@code null} is not given. */
    public static final class Draft {
        public final String format;
        public String version;
        public String documentId;
        public String documentType;
        public String language;
        public String created;
        public String updated;
        public String generator;

        public Draft(String format) {
            this.format = Objects.requireNonNull(format);
        }

        public Provenance done() {
            return new Provenance(
                    format,
                    Optional.ofNullable(version),
                    Optional.ofNullable(documentId),
                    Optional.ofNullable(documentType),
                    Optional.ofNullable(language),
                    Optional.ofNullable(created),
                    Optional.ofNullable(updated),
                    Optional.ofNullable(generator));
        }
    }
}
