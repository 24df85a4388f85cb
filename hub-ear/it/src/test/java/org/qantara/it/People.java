package org.qantara.it;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.qantara.sandbox.hub.Document;

/** Invented people, as documents of the formats partners speak. Each person of a test is another one. */
public final class People {

    static final String ARABIC_GIVEN = "زنوبيا";
    static final String ARABIC_FAMILY = "أزݣاغ الإدريسي";
    static final String NATIONAL_ID = "QZ918273";
    private static final String LATIN_FAMILY = "Zniberkad";
    private static final String MAIL = "zn.berkad";

    private static final String BORN = "1996-02-29";
    private static final String OCCUPATION = "خيّاطة";
    private static final String EMPLOYER = "معمل النسيج";

    /** What is sent of these people, in every way somebody may write it. */
    static final List<String> PERSONAL = List.of(
            ARABIC_GIVEN,
            "أزݣاغ",
            NATIONAL_ID,
            "QZ918",
            LATIN_FAMILY,
            MAIL,
            BORN,
            BORN.replace("-", ""),
            "29.02.1996",
            "29/02/1996",
            "year=1996",
            "---29",
            OCCUPATION,
            EMPLOYER);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /** Whether a line says something of one of these people. */
    public static boolean isPersonal(String line) {
        return PERSONAL.stream().anyMatch(line::contains);
    }

    /** A person with an Arabic name, given names numbered. */
    /** No two of one sound. */
    private static final String LETTERS = "بجدرسلفكمن";

    static Document europass() {
        return europass(ARABIC_GIVEN + " " + COUNT.incrementAndGet(), ARABIC_FAMILY);
    }

    static Document europass(String given, String family) {
        return Document.xml("""
            <?xml version="1.0" encoding="UTF-8"?>
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="ar">
              <DocumentInfo><DocumentType>ECV</DocumentType><XSDVersion>V3.3</XSDVersion></DocumentInfo>
              <LearnerInfo>
                <Identification>
                  <PersonName><FirstName>%s</FirstName><Surname>%s</Surname></PersonName>
                  <ContactInfo><Email><Contact>%s@courrier.example</Contact></Email></ContactInfo>
                  <Demographics>
                    <Birthdate year="1996" month="--02" day="---29"/>
                    <Gender><Code>F</Code></Gender>
                    <NationalityList><Nationality><Code>MA</Code><Label>مغربية</Label></Nationality></NationalityList>
                  </Demographics>
                </Identification>
                <WorkExperienceList>
                  <WorkExperience>
                    <Period><From year="2021" month="--05"/><Current>true</Current></Period>
                    <Position><Label>خيّاطة</Label></Position>
                    <Employer><Name>معمل النسيج</Name></Employer>
                  </WorkExperience>
                </WorkExperienceList>
              </LearnerInfo>
            </SkillsPassport>
            """.formatted(given, family, MAIL));
    }

    /** One version of the papers of somebody who is known by name and birth alone. */
    public static Document named(String person, int version) {
        var text = europass(ARABIC_GIVEN + " " + person, ARABIC_FAMILY).text();
        return Document.xml(text.replace("خيّاطة", "خيّاطة " + version));
    }

    /** One version of the papers of somebody who has a national id. */
    public static Document known(String person, int version) {
        return Document.json("""
            {"candidate": {"person": {
              "identifiers": [{"kind": "NATIONAL_ID", "value": "%s-%s"}],
              "names": [{"given": "%s %s", "family": "%s %d", "use": "USUAL", "script": "ARABIC"}],
              "birthDate": "1996-02-29", "gender": "FEMALE"},
             "provenance": {"format": "qantara-json"}}}
            """.formatted(NATIONAL_ID, person, ARABIC_GIVEN, nameOf(person), ARABIC_FAMILY, version));
    }

    /** A name that sounds like nobody else's, or all would be one name, one birthday and many numbers. */
    private static String nameOf(String person) {
        var name = new StringBuilder();
        new Random(person.hashCode()).ints(9, 0, LETTERS.length()).forEach(it -> name.append(LETTERS.charAt(it)));
        return name.toString();
    }

    /** The same with a scanned file of so many bytes, which nothing can make smaller. */
    public static Document knownWithFile(String person, int version, int bytes) {
        var file = new byte[bytes];
        new Random(version).nextBytes(file);
        var attachments = """
            "attachments": [{"kind": "DOCUMENT", "name": "shahada.pdf", "mediaType": "application/pdf", "content": "%s"}],
             "provenance\"""".formatted(Base64.getEncoder().encodeToString(file));
        return Document.json(known(person, version).text().replace("\"provenance\"", attachments));
    }

    /** In the hub's own JSON, with a national id. */
    static Document qantara() {
        return qantara(
                "\"given\": \"%s %d\", \"family\": \"%s\", \"use\": \"USUAL\", \"script\": \"ARABIC\""
                        .formatted(ARABIC_GIVEN, COUNT.incrementAndGet(), ARABIC_FAMILY),
                "FEMALE");
    }

    static Document qantaraOfGender(String gender) {
        return qantara("\"family\": \"%s\", \"use\": \"USUAL\", \"script\": \"LATIN\"".formatted(LATIN_FAMILY), gender);
    }

    private static Document qantara(String name, String gender) {
        return Document.json("""
            {"candidate": {"person": {
              "identifiers": [{"kind": "NATIONAL_ID", "value": "%s-%d"}],
              "names": [{%s}], "birthDate": "1996-02-29", "gender": "%s"},
             "provenance": {"format": "qantara-json"}}}
            """.formatted(NATIONAL_ID, COUNT.incrementAndGet(), name, gender));
    }

    /** Somebody of whom only a number is known. */
    public static Document nameless() {
        return Document.json("""
            {"candidate": {"person": {"identifiers": [{"kind": "NATIONAL_ID", "value": "%s-%d"}]},
             "provenance": {"format": "qantara-json"}}}
            """.formatted(NATIONAL_ID, COUNT.incrementAndGet()));
    }

    static Document resume() {
        return Document.json("""
            {"basics": {"name": "%s %d %s", "email": "%s@courrier.example"},
             "work": [{"name": "معمل النسيج", "position": "خيّاطة", "startDate": "2021-05"}]}
            """.formatted(ARABIC_GIVEN, COUNT.incrementAndGet(), ARABIC_FAMILY, MAIL));
    }
}
