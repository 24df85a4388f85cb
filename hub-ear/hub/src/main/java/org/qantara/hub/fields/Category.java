package org.qantara.hub.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qantara.model.RecordType;

/**
 * The kinds of data a person may consent to. Every field that says something of the person is of exactly one; one that is
 * added to the model is of none until it stands here, and leaves by nobody's consent. The words are part of the published
 * contract: they are added, never renamed.
 */
public enum Category {
    IDENTITY("identity", "/person/names", "/person/gender"),
    BIRTH("birth", "/person/birthDate", "/person/birthPlace"),
    NATIONALITY("nationality", "/person/nationalities", "/person/residence"),
    IDENTIFIERS(
            "identifiers",
            "/person/identifiers",
            "/person/identifiers[NATIONAL_ID]",
            "/person/identifiers[PASSPORT]",
            "/person/identifiers[RESIDENCE_PERMIT]",
            "/person/identifiers[SOCIAL_SECURITY]",
            "/person/identifiers[OTHER]"),
    CONTACT("contact", "/contacts", "/addresses"),
    SUMMARY("summary", "/summary"),
    WISHES("wishes", "/objectives", "/preferences"),
    EXPERIENCE("experience", "/experience"),
    EDUCATION("education", "/education"),
    LANGUAGES("languages", "/languages"),
    SKILLS("skills", "/skills"),
    QUALIFICATIONS("qualifications", "/licences", "/certificates"),
    ACHIEVEMENTS("achievements", "/achievements"),
    REFERENCES("references", "/references"),
    PHOTO("photo", "/attachments[PHOTO]"),
    DOCUMENTS("documents", "/attachments[DOCUMENT]", "/attachments[SIGNATURE]"),
    ORIGIN("origin", "/provenance");

    private final String word;
    private final List<String> paths;

    Category(String word, String... paths) {
        this.word = word;
        this.paths = List.of(paths);
    }

    /** As partners and the database know it. */
    public String word() {
        return word;
    }

    public static Optional<Category> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** All words, for people. */
    public static String words() {
        return Arrays.stream(values()).map(Category::word).collect(Collectors.joining(", "));
    }

    /** Of a type of record, for all of them have other fields. */
    List<String> paths(RecordType type) {
        var known = FieldList.paths(type);
        return paths.stream().filter(known::contains).toList();
    }
}
