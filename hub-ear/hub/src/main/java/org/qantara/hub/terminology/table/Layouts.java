package org.qantara.hub.terminology.table;

import static org.qantara.model.CodeSystem.ESCO_OCCUPATION;
import static org.qantara.model.CodeSystem.ESCO_SKILL;
import static org.qantara.model.CodeSystem.ISCO_08;
import static org.qantara.model.CodeSystem.KLDB_2010;
import static org.qantara.model.CodeSystem.ROME;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.hub.terminology.table.Layout.Link;
import org.qantara.hub.terminology.table.Layout.Named;
import org.qantara.hub.terminology.table.Layout.Reach;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** The layouts that are known here. */
final class Layouts {
    /** As the classification portal of ESCO hands them out, one file a language. */
    private static final Layout ESCO = new Layout(
            "esco",
            Set.of(ESCO_OCCUPATION, ESCO_SKILL),
            "conceptUri",
            List.of("code"),
            Optional.empty(),
            List.of(Named.of("preferredLabel")),
            List.of(Named.of("altLabels")),
            List.of(new Link("iscoGroup", ISCO_08, Reach.MEMBER, Optional.empty())));

    /** Of occupations and their groups alone. */
    private static final Layout ESCO_TO_ISCO = new Layout(
            "esco-isco",
            Set.of(ESCO_OCCUPATION),
            "esco_uri",
            List.of("esco_code"),
            Optional.empty(),
            List.of(Named.of("title_en", "en"), Named.of("title_fr", "fr"), Named.of("title_fr_from_v1.0", "fr")),
            List.of(),
            List.of(new Link("isco08", ISCO_08, Reach.MEMBER, Optional.empty())));

    /** ISCO groups as ESCO hands them out. */
    private static final Layout ESCO_GROUPS = new Layout(
            "esco-groups",
            Set.of(ISCO_08),
            "code",
            List.of("conceptUri"),
            Optional.empty(),
            List.of(Named.of("preferredLabel")),
            List.of(Named.of("altLabels")),
            List.of());

    /** The structure of the International Labour Organization. */
    private static final Layout ILO = new Layout(
            "ilo",
            Set.of(ISCO_08),
            "ISCO 08 Code",
            List.of(),
            Optional.empty(),
            List.of(Named.of("Title EN", "en"), Named.of("Title FR", "fr"), Named.of("Title SP", "es")),
            List.of(),
            List.of());

    private static final Layout ROME_TO_ISCO = new Layout(
            "rome-isco",
            Set.of(ROME),
            "rome",
            List.of(),
            Optional.empty(),
            List.of(Named.of("rome_label_fr", "fr")),
            List.of(),
            List.of(new Link("isco08", ISCO_08, Reach.ASSIGNED, Optional.empty())));

    /** The reference of codes, and that of the names jobs go by. */
    private static final Layout ROME_REFERENCE = new Layout(
            "rome",
            Set.of(ROME),
            "code_rome",
            List.of(),
            Optional.empty(),
            List.of(Named.of("libelle_rome", "fr")),
            List.of(Named.of("libelle_appellation_court", "fr")),
            List.of());

    private static final Layout KLDB_TO_ISCO = new Layout(
            "kldb-isco",
            Set.of(KLDB_2010),
            "kldb2010",
            List.of(),
            Optional.empty(),
            List.of(Named.of("kldb_label_en", "en"), Named.of("kldb_label_de", "de")),
            List.of(),
            List.of(new Link("isco08", ISCO_08, Reach.COMPLETE, Optional.of("recommended"))));

    private static final Layout KLDB = kldb("Schlüssel KldB 2010");
    private static final Layout KLDB_2020 = kldb("Schlüssel KldB 2010, V. 2020");

    private static final List<Layout> ALL = List.of(
            ESCO,
            ESCO_TO_ISCO,
            ESCO_GROUPS,
            ILO,
            ROME_TO_ISCO,
            ROME_REFERENCE,
            KLDB_TO_ISCO,
            KLDB,
            KLDB_2020,
            OwnLayout.LAYOUT);

    private Layouts() {}

    /** The structure of the Federal Employment Agency. */
    private static Layout kldb(String code) {
        return new Layout(
                "kldb",
                Set.of(KLDB_2010),
                code,
                List.of(),
                Optional.empty(),
                List.of(Named.of("Titel", "de")),
                List.of(Named.of("Kurztitel", "de")),
                List.of());
    }

    /** @throws InvalidTable if none of this system has such columns */
    static Layout of(String system, Header header) {
        return of(system)
                .filter(it -> it.fits(header))
                .findFirst()
                .orElseThrow(() -> new InvalidTable(
                        Problem.of(ProblemCode.FORMAT_NOT_RECOGNISED, "row 1", "table", expected(system))));
    }

    private static String expected(String system) {
        return of(system).map(Layout::columns).collect(Collectors.joining("; "));
    }

    private static Stream<Layout> of(String system) {
        return ALL.stream().filter(it -> it.isOf(system));
    }
}
