package org.qantara.hub.terminology.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qantara.hub.terminology.Contents;
import org.qantara.hub.terminology.Mapping;
import org.qantara.hub.terminology.Relation;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** Tables in the columns they are published in; what their rows say is invented. */
class TableReaderTest {
    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";

    @Test
    void escoHasAFileForEachLanguage() {
        var table = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code\n"
                + "Occupation," + OCCUPATION + "0001,7411,électricien imaginaire,\"poseur de fils\ncâbleur\",,released,"
                + "\"Il pose, il tire.\",7411.9\n";

        var read = read("esco-occupation", "fr", table);

        var concept = read.concepts().get(OCCUPATION + "0001");
        assertThat(concept.notations()).containsExactly("7411.9");
        assertThat(concept.names().get("fr").preferred()).contains("électricien imaginaire");
        assertThat(concept.names().get("fr").others()).containsExactly("poseur de fils", "câbleur");
        assertThat(read.mappings())
                .containsExactly(new Mapping(
                        OCCUPATION + "0001", "isco-08", Optional.empty(), "7411", Relation.BROADER, true, "esco"));
    }

    @Test
    void aFileThatDoesNotSayItsLanguageNeedsIt() {
        var problem = problem("esco-occupation", "conceptUri,preferredLabel\n" + OCCUPATION + "1,x\n");

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_REQUEST);
        assertThat(problem.at()).isEqualTo("language");
    }

    @Test
    void iscoComesFromEscoFromTheIloAndAsATableInLanguages() {
        var esco = read(
                "isco-08",
                "en",
                "conceptType,conceptUri,code,preferredLabel,status,altLabels\n"
                        + "ISCOGroup,http://data.europa.eu/esco/isco/C0110,0110,Invented officers,released,\n");
        var ilo = read(
                "isco-08", "", "Level;ISCO 08 Code;Title EN;Definition\n4;0110;Invented officers;\"Long;\ntext\"\n");
        var table = read(
                "isco-08",
                "",
                "code,level,title_en,title_fr,esco_uri\n"
                        + "0110,4,Invented officers,Officiers imaginaires,http://data.europa.eu/esco/isco/C0110\n");

        for (var read : List.of(esco, ilo, table))
            assertThat(read.concepts().get("0110").labels()).containsEntry("en", "Invented officers");
        assertThat(esco.concepts().get("0110").notations()).containsExactly("http://data.europa.eu/esco/isco/C0110");
        assertThat(table.concepts().get("0110").notations()).containsExactly("http://data.europa.eu/esco/isco/C0110");
        assertThat(table.concepts().get("0110").labels()).containsEntry("fr", "Officiers imaginaires");
    }

    /** Whoever chose one group for each of several meant that it has them all; of a pair alone nobody knows. */
    @Test
    void whatWasChosenForSeveralIsBroaderAndWhatForOneAloneIsAGuess() {
        var read = read("rome", "", """
                rome,rome_label_fr,isco08_eures_14si4,isco08,isco_label_fr
                F1602,Métier un,7411,7411,Groupe
                F1605,Métier deux,7411,7411,Groupe
                G1602,Métier trois,5120,5120,Groupe
                """);

        assertThat(read.mappings())
                .extracting(Mapping::from, Mapping::toCode, Mapping::relation)
                .containsExactly(
                        tuple("F1602", "7411", Relation.BROADER),
                        tuple("F1605", "7411", Relation.BROADER),
                        tuple("G1602", "5120", Relation.GUESSED));
        assertThat(read.concepts().get("G1602").labels()).containsEntry("fr", "Métier trois");
    }

    @Test
    void theNamesOfJobsAreOtherNamesOfTheirCode() {
        var read = read(
                "rome",
                "",
                "code_ogr;libelle_appellation_long;libelle_appellation_court;code_rome\n"
                        + "1;Monteur imaginaire / Monteuse imaginaire;Monteur imaginaire;F1602\n"
                        + "2;Poseur imaginaire / Poseuse imaginaire;Poseur imaginaire;F1602\n");

        assertThat(read.concepts().get("F1602").names().get("fr").others())
                .containsExactly("Monteur imaginaire", "Poseur imaginaire");
    }

    /** One to one, several to one, one to several, several to several. */
    @Test
    void aWholeCorrespondenceShowsByItsNumbersHowSureItIs() {
        var read = read("kldb-2010", "", """
                kldb2010,isco08,recommended,kldb_label_en
                01104,0110,1,Invented one
                26212,7411,1,Invented two
                26222,7411,1,Invented three
                29302,5120,1,Invented four
                29302,3434,0,Invented four
                83112,5311,1,Invented five
                83112,5312,0,Invented five
                83122,5312,1,Invented six
                """);

        assertThat(read.mappings())
                .extracting(Mapping::from, Mapping::toCode, Mapping::relation, Mapping::recommended)
                .containsExactly(
                        tuple("01104", "0110", Relation.EXACT, true),
                        tuple("26212", "7411", Relation.BROADER, true),
                        tuple("26222", "7411", Relation.BROADER, true),
                        tuple("29302", "5120", Relation.NARROWER, true),
                        tuple("29302", "3434", Relation.NARROWER, false),
                        tuple("83112", "5311", Relation.NARROWER, true),
                        tuple("83112", "5312", Relation.GUESSED, false),
                        tuple("83122", "5312", Relation.BROADER, true));
    }

    @Test
    void germanTablesNameTheirColumnsAsTheyLike() {
        var read = read(
                "kldb-2010",
                "",
                "\uFEFFSchlüssel KldB 2010, V. 2020;Ebene;Titel;Kurztitel\n"
                        + "2621;4;Erfundene Bauelektrik;Bauelektrik\n");

        assertThat(read.concepts().get("2621").labels()).containsEntry("de", "Erfundene Bauelektrik");
        assertThat(read.concepts().get("2621").names().get("de").others()).containsExactly("Bauelektrik");
    }

    @Test
    void anySystemMayBeWrittenInOurOwnColumns() {
        var read = read("ofppt-track", "", """
                code\tbroader\tar\tfr\talt_fr\tto_system\tto_version\tto_code\trelation\tsource
                BTP_ELB_T\tBTP\tكهرباء البناء\tÉlectricité de bâtiment\tÉlec bât|Électricité\tisced-f-2013\tv2013\t0713\tbroader\tcommission
                """);

        var concept = read.concepts().get("BTP_ELB_T");
        assertThat(concept.broader()).contains("BTP");
        assertThat(concept.labels()).containsEntry("ar", "كهرباء البناء");
        assertThat(concept.names().get("fr").others()).containsExactly("Élec bât", "Électricité");
        assertThat(read.mappings())
                .containsExactly(new Mapping(
                        "BTP_ELB_T",
                        "isced-f-2013",
                        Optional.of("2013"),
                        "0713",
                        Relation.BROADER,
                        true,
                        "commission"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "741x,,,|INVALID_VALUE|row 3, column code",
                ",,,|MISSING_FIELD|row 3, column code",
                "7411,other,,|GIVEN_TWICE|row 3, column title_en",
                "7412,x|MALFORMED|row 3",
                "7412,x,rome,|nothing|",
                "7412,x,,F1602|MISSING_FIELD|row 3, column to_system",
                "7412,x,rome,F1602|UNKNOWN_CODE|row 3, column relation",
                "7412,x,rome,1602|UNKNOWN_CODE|row 3, column relation",
            })
    void whatIsWrongIsToldWithRowAndColumn(String row, String code, String at) {
        var table = "code,title_en,to_system,to_code\n7411,Electricians,,\n" + row + "\n";
        if (code.equals("nothing")) {
            assertThat(read("isco-08", "", table).concepts()).hasSize(2);
            return;
        }

        var problem = problem("isco-08", table);

        assertThat(problem.code().name()).isEqualTo(code);
        assertThat(problem.at()).isEqualTo(at);
        for (var language : Texts.LANGUAGES)
            assertThat(Texts.detail(problem, language)).isNotBlank().doesNotContain("741x");
    }

    @Test
    void everyRowThatIsWrongIsToldUpToTwenty() {
        var two = invalid("isco-08", "code,title_en\n1x,a\n11,b\n2x,c\n");
        var many = invalid("isco-08", "code,title_en\n" + "x,a\n".repeat(100));

        assertThat(two.problems()).extracting(Problem::at).containsExactly("row 2, column code", "row 4, column code");
        assertThat(many.problems()).hasSize(20);
    }

    @Test
    void aTableThatIsNotKnownIsToldWhichAre() {
        var problem = problem("rome", "id,name\n1,x\n");

        assertThat(problem.code()).isEqualTo(ProblemCode.FORMAT_NOT_RECOGNISED);
        assertThat(Texts.detail(problem, Texts.ARABIC)).contains("code_rome", "libelle_rome");
    }

    @Test
    void whatIsNotATableIsRefused() {
        assertThat(problem("rome", "").code()).isEqualTo(ProblemCode.EMPTY_DOCUMENT);
        assertThat(problem("rome", "code,code,fr\n").code()).isEqualTo(ProblemCode.GIVEN_TWICE);
        assertThat(problem("rome", "code,fr\nF1602,\"a\"b\n").code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem("rome", bytes("code,fr\nF1602,Électricité\n", StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo(ProblemCode.WRONG_ENCODING);
    }

    private static Contents read(String system, String language, String table) {
        return TableReader.read(
                bytes(table, StandardCharsets.UTF_8),
                system,
                Optional.of(language).filter(it -> !it.isEmpty()));
    }

    private static Problem problem(String system, String table) {
        return invalid(system, table).problems().getFirst();
    }

    private static Problem problem(String system, InputStream table) {
        return catchThrowableOfType(InvalidTable.class, () -> TableReader.read(table, system, Optional.empty()))
                .problems()
                .getFirst();
    }

    private static InvalidTable invalid(String system, String table) {
        return catchThrowableOfType(InvalidTable.class, () -> read(system, "", table));
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
