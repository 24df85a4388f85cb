package org.qantara.it;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.sandbox.hub.Document;

/**
 * A submission that must be refused.
 *
 * @param what is wrong with it
 * @param code of the problem
 */
record Bad(String what, Document document, String format, String recordType, String purpose, String to, String code) {

    private static final int TEN_MEBIBYTES = 10 << 20;
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE SkillsPassport [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>&d;</LearnerInfo></SkillsPassport>
            """;

    static Stream<Bad> all() {
        return Stream.of(
                bad("a document cut short", xml(half(good())), "MALFORMED"),
                bad("a name not closed", xml(good().replace("</Surname>", "</Name>")), "MALFORMED"),
                bad("JSON cut short", Document.json("{\"basics\": {\"name\": "), "MALFORMED"),
                bad("JSON with a trailing comma", Document.json("{\"basics\": {\"name\": \"x\"},}"), "MALFORMED"),
                bad("nothing", new Document(Document.XML, new byte[0]), "EMPTY_DOCUMENT"),
                bad("only blanks", Document.json(" \n\t "), "EMPTY_DOCUMENT"),
                bad("more than 10 MiB", xml("<a>" + "x".repeat(TEN_MEBIBYTES) + "</a>"), "TOO_LARGE"),
                bad("a document type", xml("<!DOCTYPE SkillsPassport>" + body(good())), "DOCTYPE_FORBIDDEN"),
                bad("a billion laughs", xml(LAUGHS), "DOCTYPE_FORBIDDEN"),
                bad("an entity from a file", xml(external()), "DOCTYPE_FORBIDDEN"),
                bad("another encoding than it says", windows1256(), "WRONG_ENCODING"),
                bad("XML nested too deeply", xml(deepXml()), "TOO_DEEP"),
                bad("JSON nested too deeply", Document.json(deepJson()), "TOO_DEEP"),
                bad("a web page instead of XML", xml("<html><body><p>404</p></body></html>"), "FORMAT_NOT_RECOGNISED"),
                bad("an unknown root", xml("<invoice xmlns=\"urn:x\"/>"), "FORMAT_NOT_RECOGNISED"),
                bad("an unknown JSON", Document.json("{\"invoice\": 1}"), "FORMAT_NOT_RECOGNISED"),
                bad("no name of the person", xml(nobody()), "MISSING_FIELD"),
                bad("an unknown code", People.qantaraOfGender("ROBOT"), "UNKNOWN_CODE"),
                fine("another format than named").named("json-resume", "FORMAT_MISMATCH"),
                fine("an unknown format").named("europass-4", "UNKNOWN_FORMAT"),
                fine("an unknown kind of record").of("invoice", "UNKNOWN_RECORD_TYPE"),
                fine("an unknown purpose").sent("marketing", "zav", "UNKNOWN_PURPOSE"),
                fine("an unknown recipient").sent("job-placement", "atlantis", "UNKNOWN_RECIPIENT"),
                fine("a recipient that is no id").sent("job-placement", "Z A V", "UNKNOWN_RECIPIENT"),
                fine("a recipient without agreement").sent("job-placement", "stranger", "NOT_AGREED"));
    }

    Optional<String> named() {
        return Optional.ofNullable(format);
    }

    Optional<String> ofType() {
        return Optional.ofNullable(recordType);
    }

    @Override
    public String toString() {
        return what + " is " + code;
    }

    private static Bad bad(String what, Document document, String code) {
        return new Bad(what, document, null, null, "job-placement", "zav", code);
    }

    private static Bad fine(String what) {
        return bad(what, xml(good()), "");
    }

    private Bad named(String name, String code) {
        return new Bad(what, document, name, null, purpose, to, code);
    }

    private Bad of(String type, String code) {
        return new Bad(what, document, null, type, purpose, to, code);
    }

    private Bad sent(String purpose, String to, String code) {
        return new Bad(what, document, null, null, purpose, to, code);
    }

    private static Document xml(String text) {
        return Document.xml(text);
    }

    private static String good() {
        return People.europass().text();
    }

    private static String body(String xml) {
        return xml.substring(xml.indexOf("?>") + 2);
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }

    private static String external() {
        return "<!DOCTYPE SkillsPassport [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + body(good()).replace(People.ARABIC_FAMILY, "&f;");
    }

    private static Document windows1256() {
        var bytes = good().replace('ݣ', 'ك').getBytes(Charset.forName("windows-1256"));
        return new Document(Document.XML, bytes);
    }

    private static String deepXml() {
        var depth = 5000;
        return "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\">" + "<a>".repeat(depth)
                + "</a>".repeat(depth) + "</SkillsPassport>";
    }

    private static String deepJson() {
        var depth = 5000;
        return "{\"basics\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static String nobody() {
        return "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\"><LearnerInfo/></SkillsPassport>";
    }
}
