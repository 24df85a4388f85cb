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
    IDENTITY("identity", in("/person/names", "/person/gender")),
    BIRTH("birth", in("/person/birthDate", "/person/birthPlace")),
    NATIONALITY("nationality", in("/person/nationalities", "/person/residence")),
    IDENTIFIERS(
            "identifiers",
            in(
                    "/person/identifiers",
                    "/person/identifiers[NATIONAL_ID]",
                    "/person/identifiers[PASSPORT]",
                    "/person/identifiers[RESIDENCE_PERMIT]",
                    "/person/identifiers[SOCIAL_SECURITY]",
                    "/person/identifiers[OTHER]")),
    CONTACT("contact", in("/contacts", "/addresses")),
    SUMMARY("summary", in("/summary")),
    WISHES("wishes", in("/objectives", "/preferences")),
    EXPERIENCE("experience", in(RecordType.CANDIDATE, "/experience", "/experience/organisation/identifiers")),
    EDUCATION(
            "education",
            in(RecordType.CANDIDATE, "/education", "/education/organisation/identifiers"),
            in(
                    RecordType.ENROLMENT,
                    "/track",
                    "/title",
                    "/session",
                    "/level",
                    "/field",
                    "/modes",
                    "/main",
                    "/credential",
                    "/priorLevel",
                    "/registered",
                    "/yearOfStudy",
                    "/period",
                    "/status",
                    "/results",
                    "/provider",
                    "/provider/identifiers",
                    "/territory"),
            in(
                    RecordType.AWARD,
                    "/titles",
                    "/descriptions",
                    "/credentialKind",
                    "/level",
                    "/field",
                    "/awardingBody",
                    "/awardingBody/identifiers",
                    "/date",
                    "/expires",
                    "/grade",
                    "/track",
                    "/units",
                    "/url")),
    LANGUAGES("languages", in("/languages")),
    SKILLS("skills", in("/skills")),
    QUALIFICATIONS("qualifications", in("/licences", "/certificates")),
    ACHIEVEMENTS("achievements", in("/achievements")),
    REFERENCES("references", in("/references")),
    PHOTO("photo", in("/attachments[PHOTO]")),
    DOCUMENTS(
            "documents", in("/attachments[DOCUMENT]", "/attachments[SIGNATURE]"), in(RecordType.AWARD, "/credential")),
    ORIGIN("origin", in("/provenance")),
    MOBILITY(
            "mobility",
            in(
                    RecordType.NOMINATION,
                    "/programme",
                    "/corridor",
                    "/quota",
                    "/agreement",
                    "/sending",
                    "/sending/identifiers",
                    "/receiving",
                    "/receiving/identifiers",
                    "/mobility",
                    "/occupation",
                    "/decision",
                    "/decision/reason",
                    "/status",
                    "/plannedArrival",
                    "/plannedDeparture",
                    "/actualArrival",
                    "/actualDeparture",
                    "/remarks"),
            in(
                    RecordType.PLACEMENT,
                    "/kind",
                    "/employer",
                    "/employer/identifiers",
                    "/position",
                    "/contract",
                    "/period",
                    "/salary",
                    "/territory",
                    "/programme",
                    "/corridor",
                    "/vacancy",
                    "/employerVerifiedBy",
                    "/employerVerifiedOn",
                    "/charges",
                    "/decision",
                    "/decision/reason"),
            in(
                    RecordType.MILESTONE,
                    "/mobilityCase",
                    "/corridor",
                    "/stage",
                    "/result",
                    "/occurred",
                    "/moment",
                    "/expires",
                    "/territory",
                    "/occupation",
                    "/organisation",
                    "/organisation/identifiers",
                    "/quota",
                    "/decision",
                    "/decision/reason",
                    "/remarks")),
    SUPPORT(
            "support",
            in(
                    RecordType.SUPPORT_ACTION,
                    "/kind",
                    "/period",
                    "/territory",
                    "/provider",
                    "/provider/identifiers",
                    "/programme",
                    "/outcome",
                    "/remarks"));

    private final String word;
    private final List<Fields> fields;

    Category(String word, Fields... fields) {
        this.word = word;
        this.fields = List.of(fields);
    }

    /**
     * Some of the fields of a category.
     *
     * @param type of the records they are in; none if they mean the same in all that have them
     */
    private record Fields(Optional<RecordType> type, List<String> paths) {
        boolean areIn(RecordType other) {
            return type.isEmpty() || type.get() == other;
        }
    }

    private static Fields in(String... paths) {
        return new Fields(Optional.empty(), List.of(paths));
    }

    private static Fields in(RecordType type, String... paths) {
        return new Fields(Optional.of(type), List.of(paths));
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
        return fields.stream()
                .filter(it -> it.areIn(type))
                .flatMap(it -> it.paths.stream())
                .filter(known::contains)
                .toList();
    }
}
