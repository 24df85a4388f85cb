package org.qantara.it;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Tables of invented trainees as OFPPT exports them, whose numbers nobody else has. */
final class Trainees {

    static final int BORN = 5;
    static final int NATIONAL_ID = 7;
    static final int PHONE = 8;
    static final int FAMILY_IN_ARABIC = 9;

    private static final String HEADINGS = "MatriculeEtudiant;Nom;Prenom;CodeDiplome;LibelleLong;DateNaissance;"
            + "LieuNaissance;CIN;NTelephone;Nom_Arabe;Prenom_Arabe";
    private static final List<String> FAMILY = List.of("Oubihi", "Ait Lahcen", "El Amrani", "Bennani", "Zerhouni");
    private static final List<String> FAMILY_ARABIC = List.of("أوبيهي", "آيت لحسن", "العمراني", "بناني", "الزرهوني");
    private static final List<String> GIVEN = List.of("Chaimae", "Fatima Zahrae", "El Hassan", "Yassine");
    private static final List<String> GIVEN_ARABIC = List.of("شيماء", "فاطمة الزهراء", "الحسن", "ياسين");

    private final List<String[]> rows = new ArrayList<>();
    private String headings = HEADINGS;

    /**
     * Nobody is like another in these or in others born from another year on.
     *
     * @param letters that their numbers begin with
     * @param year from which on they are born, one a day
     */
    static Trainees many(String letters, int year, int count) {
        var trainees = new Trainees();
        for (int i = 0; i < count; i++) trainees.rows.add(row(letters, year, i));
        return trainees;
    }

    private static String[] row(String letters, int year, int i) {
        int family = i % FAMILY.size();
        int given = i % GIVEN.size();
        return new String[] {
            letters + i,
            FAMILY.get(family),
            GIVEN.get(given),
            "BTP_ELB_TS",
            "Technicien en électricité de bâtiment",
            "%02d/%02d/%d".formatted(1 + i % 28, 1 + i / 28 % 12, year + i / 336),
            "Tamesna",
            letters + (100_000 + i),
            "06" + (12_000_000 + i),
            FAMILY_ARABIC.get(family),
            GIVEN_ARABIC.get(given)
        };
    }

    Trainees headed(String column, String otherwise) {
        headings = headings.replace(column, otherwise);
        return this;
    }

    Trainees with(int row, int column, String cell) {
        rows.get(row)[column] = cell;
        return this;
    }

    /** Somebody told as nobody else is. */
    Trainees named(int row, String family, String given, String familyInArabic, String givenInArabic, String born) {
        var cells = rows.get(row);
        cells[1] = family;
        cells[2] = given;
        cells[BORN] = born;
        cells[FAMILY_IN_ARABIC] = familyInArabic;
        cells[FAMILY_IN_ARABIC + 1] = givenInArabic;
        return this;
    }

    byte[] in(String encoding) {
        var text = new StringBuilder(headings).append("\r\n");
        for (var row : rows) text.append(String.join(";", row)).append("\r\n");
        return text.toString().getBytes(Charset.forName(encoding));
    }
}
