package org.qantara.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.CodeSystem;
import org.qantara.model.PersonName;
import org.qantara.model.Session;
import org.qantara.model.Term;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;

class StrictReadingTest {
    private static final String NAME = "'names':[{'given':'Salma','use':'USUAL','script':'LATIN'}]";
    private static final String PROVENANCE = "'provenance':{'format':'qantara-json'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'birthDate':'2005-02-30' | INVALID_VALUE | /candidate/person/birthDate | [PARTIAL_DATE]
        'birthDate':'05/1999' | INVALID_VALUE | /candidate/person/birthDate | [PARTIAL_DATE]
        'gender':'female' | UNKNOWN_CODE | /candidate/person/gender | [FEMALE, MALE, OTHER, NOT_KNOWN]
        'residence':{} | MISSING_FIELD | /candidate/person/residence | []
        'residence':{'codes':{'system':'iso3166-1','value':'ma','confidence':'EXACT'}} | UNKNOWN_CODE | /candidate/person/residence/codes/value | [ISO 3166-1 alpha-2]
        'residence':{'codes':{'system':'iso3166-1','value':' ','confidence':'EXACT'}} | MISSING_FIELD | /candidate/person/residence/codes/value | []
        'identifiers':[{'kind':'CIN','value':'1'}] | UNKNOWN_CODE | /candidate/person/identifiers/kind | [NATIONAL_ID, PASSPORT, RESIDENCE_PERMIT, SOCIAL_SECURITY, PARTNER, OTHER]
        'identifiers':[{'kind':'OTHER','value':'1'},{'kind':'OTHER'}] | MISSING_FIELD | /candidate/person/identifiers[2]/value | []
        'identifiers':[{'kind':'OTHER','value':'1','validity':{'current':'maybe'}}] | INVALID_VALUE | /candidate/person/identifiers/validity/current | [TRUE_OR_FALSE]
        'residence':'Salé' | INVALID_VALUE | /candidate/person/residence | [FIELDS, codes, label]
        'residence':5 | INVALID_VALUE | /candidate/person/residence | [FIELDS, codes, label]
        'residence':{'codes':['MA']} | INVALID_VALUE | /candidate/person/residence/codes | [FIELDS, system, version, value, confidence]
        'birthDate':{'year':'1999'} | INVALID_VALUE | /candidate/person/birthDate | [VALUE]
        'gender':{} | INVALID_VALUE | /candidate/person/gender | [VALUE]
        """)
    void aValueThatCannotBeIsRefused(String field, ProblemCode code, String at, String details) {
        var problem = problem("{'candidate':{'person':{" + NAME + "," + field + "}," + PROVENANCE + "}}");

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.at()).isEqualTo(at);
        assertThat(problem.details()).hasToString(details);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'capacity':-1 | /session/capacity | COUNT
        'capacity':2.5 | /session/capacity | COUNT
        'capacity':'1000000000' | /session/capacity | COUNT
        'capacity':'twenty' | /session/capacity | COUNT
        'price':{'amount':'4500,50','currency':'MAD'} | /session/price/amount | DECIMAL
        'price':{'amount':1e9,'currency':'MAD'} | /session/price/amount | DECIMAL
        'price':{'amount':'1234567890123456789','currency':'MAD'} | /session/price/amount | DECIMAL
        """)
    void aNumberThatCannotBeIsRefused(String field, String at, Rule rule) {
        assertThat(problem("{'session':{'id':'S','track':{'id':'T'}," + field + "," + PROVENANCE + "}}"))
                .isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, at, rule));
    }

    @Test
    void numbersKeepTheirDigits() {
        var session =
                "{'session':{'id':'S','track':{'id':'T'},'capacity':'024','price':{'amount':4500.50,'currency':'MAD'},"
                        + PROVENANCE + "}}";

        assertThat(new QantaraJson().read(json(session))).isInstanceOfSatisfying(Translation.Done.class, done -> {
            var read = (Session) done.value();
            assertThat(read.capacity()).contains(24);
            assertThat(read.price().orElseThrow().amount()).isEqualTo(new BigDecimal("4500.50"));
        });
    }

    @Test
    void whatIsNotBase64IsRefused() {
        var problem = problem("{'candidate':{'person':{" + NAME
                + "},'attachments':[{'kind':'PHOTO','content':'not base64!'}]," + PROVENANCE + "}}");

        assertThat(problem)
                .isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, "/candidate/attachments/content", Rule.BASE64));
    }

    @Test
    void whatIsRequiredIsMissedAtItsPath() {
        assertThat(problem("{'candidate':{}}")).isEqualTo(missing("/candidate/person"));
        assertThat(problem("{'candidate':{'person':{" + NAME + "}}}")).isEqualTo(missing("/candidate/provenance"));
        assertThat(problem("{'candidate':{'person':{" + NAME + "},'provenance':{}}}"))
                .isEqualTo(missing("/candidate/provenance/format"));
        assertThat(problem("{'candidate':null}").code()).isEqualTo(ProblemCode.MISSING_FIELD);
    }

    @Test
    void aTextForARecordAndARecordForATextAreNoMissingFieldsInXmlEither() {
        assertThat(
                        problem(
                                new QantaraXml(),
                                person(
                                        "<name><given>Salma</given><use>USUAL</use><script>LATIN</script></name><residence>Salé</residence>")))
                .isEqualTo(Problem.of(
                        ProblemCode.INVALID_VALUE, "/candidate/person/residence", Rule.FIELDS, "code, label"));
        assertThat(problem(new QantaraXml(), person("<name><given><first>Salma</first></given></name>")))
                .isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, "/candidate/person/name/given", Rule.VALUE));
        assertThat(problem(new QantaraXml(), person("Salma")).code()).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void anotherDocumentIsAMismatch() {
        assertThat(problem("{'basics':{}}").code()).isEqualTo(ProblemCode.FORMAT_MISMATCH);
        assertThat(new QantaraJson().read(Payload.xml("<candidate xmlns='urn:qantara:record:1'/>")))
                .isInstanceOf(Translation.Refused.class);
        for (var xml : List.of("<candidate/>", "<candidate xmlns='urn:qantara:record:2'/>", "{\"candidate\":{}}"))
            assertThat(new QantaraXml().read(Payload.xml(xml)))
                    .isInstanceOfSatisfying(
                            Translation.Refused.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.FORMAT_MISMATCH));
    }

    @Test
    void whatIsUnknownIsLost() {
        var read = new QantaraJson()
                .read(json("{'candidate':{'person':{" + NAME + ",'shoeSize':38,'birthDate':['1999','1998']},"
                        + "'hobbies':['chess']," + PROVENANCE + "},'sent':'today'}"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Translation.Done.class,
                        done -> assertThat((List<?>) done.losses())
                                .isEqualTo(List.of(
                                        new Loss("/candidate/person/shoeSize", Loss.Reason.NO_PLACE),
                                        new Loss("/candidate/person/birthDate[2]", Loss.Reason.ONLY_FIRST_KEPT),
                                        new Loss("/candidate/hobbies", Loss.Reason.NO_PLACE),
                                        new Loss("/sent", Loss.Reason.NO_PLACE))));
    }

    @Test
    void aCharacterThatXmlCannotHoldIsReplacedAndReported() {
        var written = new QantaraXml().write(named("Sal\u0000ma", "Idrissi"));

        assertThat(written).isInstanceOfSatisfying(Translation.Done.class, done -> {
            assertThat((List<?>) done.losses())
                    .isEqualTo(List.of(new Loss("/person/names/given", Loss.Reason.LESS_PRECISE)));
            assertThat(((Payload) done.value()).text()).contains("Sal\uFFFDma");
        });
    }

    @Test
    void halfACharacterIsReplacedAndReportedInJsonToo() {
        var written = new QantaraJson().write(named("Salma", "Idri\uD83Dssi"));

        assertThat(written)
                .isInstanceOfSatisfying(
                        Translation.Done.class,
                        done -> assertThat((List<?>) done.losses())
                                .isEqualTo(List.of(new Loss("/person/names/family", Loss.Reason.LESS_PRECISE))));
    }

    @Test
    void aCountryThatDoesNotExistIsNotWritten() {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of("Salma", "Idrissi"));
        draft.nationalities.add(Term.of(CodeSystem.COUNTRY, "MA"));
        draft.nationalities.add(Term.of(CodeSystem.COUNTRY, "UK"));

        assertThat(new QantaraXml().write(draft.done()))
                .isEqualTo(Translation.refused(Problem.of(
                        ProblemCode.NOT_WRITABLE, "/person/nationalities[2]/codes/value", "ISO 3166-1 alpha-2")));
    }

    @Test
    void presentAndEmptyIsNotTheSameAsAbsent() {
        var read = new QantaraJson()
                .read(json("{'candidate':{'person':{" + NAME + ",'birthPlace':{}},'preferences':null," + PROVENANCE
                        + "}}"));

        assertThat(read).isInstanceOfSatisfying(Translation.Done.class, done -> {
            var candidate = (Candidate) done.value();
            assertThat(candidate.person().birthPlace()).isPresent();
            assertThat(candidate.preferences()).isEqualTo(Optional.empty());
        });
    }

    private static Candidate named(String given, String family) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(PersonName.of(given, family));
        return draft.done();
    }

    private static Problem missing(String at) {
        return Problem.of(ProblemCode.MISSING_FIELD, at);
    }

    private static Payload person(String content) {
        return Payload.xml("<candidate xmlns='urn:qantara:record:1'><person>" + content + "</person></candidate>");
    }

    private static Problem problem(String document) {
        return problem(new QantaraJson(), json(document));
    }

    private static Problem problem(Reads format, Payload document) {
        return switch (format.read(document)) {
            case Translation.Done<?> done -> throw new AssertionError(done);
            case Translation.Refused<?>(var problem) -> problem;
        };
    }

    private static Payload json(String document) {
        return Payload.json(document.replace('\'', '"'));
    }
}
