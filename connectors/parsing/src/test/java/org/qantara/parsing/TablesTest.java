package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.spi.Loss;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Translation;

class TablesTest {
    private static final Columns COLUMNS = new Columns(
            List.of("Numero", "Nom", "Prenom", "NTelephone", "Nom_Arabe"), List.of("Numero", "Nom"), List.of("Numero"));

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) {
        assertThat(read("Numero;Nom;Prenom\n7;Berrada;Nawal\n".replace(";", separator)))
                .isEqualTo(done("Numero=7 Nom=Berrada Prenom=Nawal"));
    }

    @Test
    void theSeparatorMayBeToldInAFirstLine() {
        assertThat(read("sep=^\r\nNumero^Nom\r\n7^Ouazzani, Driss; Fès\r\n"))
                .isEqualTo(done("Numero=7 Nom=Ouazzani, Driss; Fès"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256"})
    void theEncodingIsFoundOut(String encoding) {
        var table = "Numero;Nom;Nom_Arabe\n7;Aït Tamlihte é;آيت تامليحت\n";

        assertThat(readIn(Charset.forName(encoding), table))
                .isEqualTo(done("Numero=7 Nom=Aït Tamlihte é Nom_Arabe=آيت تامليحت"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(read("\uFEFFNumero;Nom\n7;Filali\n")).isEqualTo(done("Numero=7 Nom=Filali"));
    }

    @Test
    void capitalsWithAccentsAreNotTakenForArabic() {
        assertThat(readIn(Charset.forName("windows-1252"), "Numero;Nom\n7;BÉNÉDICTE\n"))
                .isEqualTo(done("Numero=7 Nom=BÉNÉDICTE"));
    }

    @Test
    void linesInDifferentEncodingsAreReadEachInItsOwn() throws IOException {
        var utf8 = "Numero;Nom_Arabe;Nom\n1;الصقلي;Skalli\n".getBytes(StandardCharsets.UTF_8);
        var arabic = "2;بنسودة;Bensouda\n".getBytes(Charset.forName("windows-1256"));
        var both = new byte[utf8.length + arabic.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(arabic, 0, both, utf8.length, arabic.length);

        assertThat(parts(both).stream().map(part -> read(part.document())))
                .containsExactly(
                        done("Numero=1 Nom_Arabe=الصقلي Nom=Skalli"), done("Numero=2 Nom_Arabe=بنسودة Nom=Bensouda"));
    }

    @Test
    void textInUtf16IsRefusedAsAWhole() {
        var problem = Reading.problem(
                read(new Payload(Payload.CSV, "\uFEFFNumero;Nom\n".getBytes(StandardCharsets.UTF_16LE))));

        assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_ENCODING);
    }

    @Test
    void headingsAreKnownWhateverTheirCaseAccentsSpacesAndUnderscores() {
        assertThat(read("NUMÉRO;nom;Prénom;N  Telephone;Nom arabe\n7;Alami;Hind;0612000001;العلمي\n"))
                .isEqualTo(done("Numero=7 Nom=Alami Prenom=Hind NTelephone=0612000001 Nom_Arabe=العلمي"));
    }

    @Test
    void aMisspeltHeadingIsUnderstoodAndReported() {
        assertThat(read("Numero;Nom;NTelehpone\n7;Alami;0612000001\n"))
                .isEqualTo(done("Numero=7 Nom=Alami NTelephone=0612000001", doubtful("/NTelehpone")));
    }

    @Test
    void ofAFileAMisspeltHeadingIsReportedOnceAndSpeltAsItIsMeantInItsParts() throws IOException {
        var parts = new ArrayList<Part>();
        var file = "Numero,\"Nom\",NTelehpone,\"Rue, place\"\n7,Alami,0612000001,Atlas\n8,Fassi,0612000002,Fès\n";

        assertThat(Tables.split(new ByteArrayInputStream(Payload.csv(file).bytes()), COLUMNS, parts::add))
                .isEqualTo(Translation.of(2L, List.of(doubtful("/NTelehpone"))));

        assertThat(parts.getLast().document().text())
                .isEqualTo("Numero,Nom,NTelephone,\"Rue, place\"\n8,Fassi,0612000002,Fès\n");
    }

    @Test
    void aTableOfTooManyColumnsIsNoTable() throws IOException {
        var file = "Numero;Nom" + ";x".repeat(Headings.MOST) + "\n7;Alami\n";

        assertThat(Reading.problem(
                        Tables.split(new ByteArrayInputStream(Payload.csv(file).bytes()), COLUMNS, _ -> {})))
                .isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, "", Rule.COLUMNS_UP_TO, "1000"));
    }

    @Test
    void aHeadingThatMayMeanTwoColumnsIsNotGuessed() {
        assertThat(read("Numero;Nom;Prenomm;Prennom\n7;Alami;Hind;Rim\n"))
                .isEqualTo(Translation.of("Numero=7 Nom=Alami Prenomm=Hind Prennom=Rim", List.of()));
    }

    @Test
    void aColumnThatIsThereTwiceIsMetTwice() {
        assertThat(read("Numero;Nom;nom\n7;Alami;Fassi\n")).isEqualTo(done("Numero=7 Nom=Alami Nom[2]=Fassi"));
    }

    @Test
    void aRequiredColumnThatIsMissingIsNamed() {
        assertThat(Reading.problem(read("Numero;Prenom\n7;Hind\n")))
                .isEqualTo(Problem.of(ProblemCode.MISSING_FIELD, "/Nom"));
    }

    @Test
    void whatNobodyReadsOfARowIsReported() {
        var read = Tables.read(Payload.csv("Numero;Nom;Prenom;;Ville\n7;Alami;;x;Oujda\n"), COLUMNS, (row, losses) -> {
            row.children(cell -> {
                if (cell.name().equals("Nom")) cell.text();
            });
            return "";
        });

        assertThat(read)
                .isEqualTo(Translation.of(
                        "",
                        List.of(
                                new Loss("/Numero", Loss.Reason.NO_PLACE),
                                new Loss("/column-4", Loss.Reason.NO_PLACE),
                                new Loss("/Ville", Loss.Reason.NO_PLACE))));
    }

    @Test
    void cellsInQuotationMarksMayHoldSeparatorsQuotationMarksAndLines() {
        assertThat(read("Numero;Nom;Prenom\n7; \"El \"\"Fassi\"\"; Fihri\" ;\"Lalla\nMeryem\"\n"))
                .isEqualTo(done("Numero=7 Nom=El \"Fassi\"; Fihri Prenom=Lalla\nMeryem"));
    }

    @Test
    void aForgottenQuotationMarkCostsOneRow() throws IOException {
        var rows = new StringBuilder("Numero;Nom;Prenom\n1;\"Alami;Hind\n");
        for (int i = 2; i < 200; i++) rows.append(i).append(";\"Berrada\";Nawal\n");

        var parts = parts(rows.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(parts).hasSize(199);
        assertThat(Reading.problem(read(parts.getFirst().document())))
                .isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, "/Nom", Rule.QUOTED));
        assertThat(read(parts.get(1).document())).isEqualTo(done("Numero=2 Nom=Berrada Prenom=Nawal"));
    }

    @Test
    void aRowWithMoreCellsThanHeadingsIsRefused() {
        assertThat(Reading.problem(read("Numero;Nom\n7;Alami;Hind\n")))
                .isEqualTo(Problem.of(ProblemCode.INVALID_VALUE, "", Rule.CELLS_UP_TO, "2"));
        assertThat(read("Numero;Nom\n7;Alami;;\n")).isEqualTo(done("Numero=7 Nom=Alami"));
    }

    @Test
    void aRowThatIsTooShortIsDoubtful() {
        assertThat(read("Numero;Nom;Prenom\n7;Alami\n")).isEqualTo(done("Numero=7 Nom=Alami", doubtful("/Prenom")));
    }

    @Test
    void rowsAreNumberedAsSpreadsheetsShowThem() throws IOException {
        var parts = parts("Numero;Nom\n1;\"Alami\nHind\"\n\n;;\n2;Fassi\n".getBytes(StandardCharsets.UTF_8));

        assertThat(parts).extracting(Part::number).containsExactly(2L, 5L);
    }

    @Test
    void aRowIsTheSameDocumentInWhateverEncodingTheFileIs() throws IOException {
        var table = "Numero;Nom\n7;الناصري\n";

        assertThat(parts(table.getBytes(Charset.forName("windows-1256")))
                        .getFirst()
                        .document()
                        .text())
                .isEqualTo(parts(table.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .document()
                        .text())
                .isEqualTo(table);
    }

    @Test
    void aLineThatNeverEndsIsNotKept() {
        var endless = "Numero;Nom\n" + "x".repeat(Lines.LONGEST + 1);

        assertThat(Reading.problem(read(endless))).isEqualTo(Problem.of(ProblemCode.TOO_LARGE, "line 2", "1 MiB"));
    }

    @Test
    void columnsNameTheirKey() {
        assertThatThrownBy(() -> new Columns(List.of("Nom"), List.of("Numero"), List.of("Nom")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Translation<String> read(String table) {
        return read(Payload.csv(table));
    }

    private static Translation<String> readIn(Charset encoding, String table) {
        return read(new Payload(Payload.CSV, table.getBytes(encoding)));
    }

    /** Each cell by the name it goes by. */
    private static Translation<String> read(Payload table) {
        return Tables.read(table, COLUMNS, (row, losses) -> {
            var cells = new ArrayList<String>();
            row.children(cell ->
                    cells.add(cell.name() + (cell.number() > 1 ? "[" + cell.number() + "]" : "") + "=" + cell.text()));
            return String.join(" ", cells);
        });
    }

    private static List<Part> parts(byte[] file) throws IOException {
        var parts = new ArrayList<Part>();
        assertThat(Tables.split(new ByteArrayInputStream(file), COLUMNS, parts::add))
                .isInstanceOf(Translation.Done.class);
        return parts;
    }

    private static Translation<String> done(String cells, Loss... losses) {
        return Translation.of(cells, List.of(losses));
    }

    private static Loss doubtful(String at) {
        return new Loss(at, Loss.Reason.DOUBTFUL);
    }
}
