package org.qantara.hub.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qantara.hub.terminology.Words.concept;
import static org.qantara.hub.terminology.Words.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qantara.hub.terminology.Thesaurus.Version;

class ThesaurusTest {
    private static final String TECHNICAL_DIRECTOR = "http://data.europa.eu/esco/occupation/0003";

    private final Thesaurus terms = new Words()
            .with(
                    "isco-08",
                    "2008",
                    List.of(
                            concept("74", "fr=Métiers de l’électricité"),
                            concept(
                                    "7411",
                                    "ar=كهربائيو المباني",
                                    "fr=Électriciens du bâtiment",
                                    "en=Building electricians"),
                            concept("7412", "ar=كهربائيون ميكانيكيون", "fr=Mécaniciens électriciens"),
                            concept("2166", "en=Graphic designers"),
                            concept("2654", "en=Stage directors"),
                            concept("2654x", "ar=أصحاب الكفاأت")))
            .with(
                    "esco-occupation",
                    "1.0.8",
                    List.of(concept(TECHNICAL_DIRECTOR, "en=technical director")),
                    TECHNICAL_DIRECTOR + " broader isco-08 2166")
            .with(
                    "esco-occupation",
                    "1.2",
                    List.of(concept(TECHNICAL_DIRECTOR, "en=technical director")),
                    TECHNICAL_DIRECTOR + " broader isco-08 2654")
            .with(
                    "rome",
                    "347",
                    List.of(concept("F1602", "fr=Électricité bâtiment"), concept("X9999")),
                    "F1602 broader isco-08 7411")
            .with(
                    "kldb-2010",
                    "2020",
                    List.of(concept("2621"), concept("26212", "de=Bauelektrik"), concept("26213")),
                    "26212 broader isco-08 7411",
                    "2621 exact isco-08 7412")
            .thesaurus();

    @Test
    void whoNamesNoVersionGetsTheNewestThatHasTheCode() {
        var newest = terms.find("esco-occupation", Optional.empty(), TECHNICAL_DIRECTOR);

        assertThat(newest.map(it -> it.id().version())).contains("1.2");
        assertThat(terms.versionsWith("esco-occupation", TECHNICAL_DIRECTOR)).containsExactly("1.2", "1.0.8");
    }

    @Test
    void aVersionMayBeNamedAsDocumentsDo() {
        assertThat(version("v1.0.8")).contains("1.0.8");
        assertThat(version("ESCOv1")).contains("1.2");
        assertThat(version("1")).contains("1.2");
        assertThat(version("2")).isEmpty();
    }

    @Test
    void eachVersionHasItsOwnMappings() {
        assertThat(translated("esco-occupation", "1.0.8", TECHNICAL_DIRECTOR, "isco-08"))
                .containsExactly("2166 broader");
        assertThat(translated("esco-occupation", "1.2", TECHNICAL_DIRECTOR, "isco-08"))
                .containsExactly("2654 broader");
    }

    @Test
    void aMappingLeadsBackToTheNewestVersion() {
        assertThat(translated("isco-08", "2008", "2654", "esco-occupation"))
                .containsExactly(TECHNICAL_DIRECTOR + " narrower");
        assertThat(terms.translate(new ConceptId("isco-08", "2008", "2166"), "esco-occupation", Optional.of("1.0.8")))
                .extracting(it -> it.end().version(), Chain::relation)
                .containsExactly(tuple("1.0.8", Relation.NARROWER));
    }

    @Test
    void whatIsDerivedShowsEveryStepAndIsNoSurerThanTheyAre() {
        var chains = terms.translate(new ConceptId("rome", "347", "F1602"), "kldb-2010", Optional.empty());

        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.relation()).isEqualTo(Relation.GUESSED);
            assertThat(chain.steps())
                    .extracting(it -> it.to().code(), Step::relation)
                    .containsExactly(tuple("7411", Relation.BROADER), tuple("26212", Relation.NARROWER));
        });
    }

    @Test
    void whatNothingIsKnownOfIsWhatItsBroaderConceptIs() {
        var chains = terms.translate(new ConceptId("kldb-2010", "2020", "26213"), "isco-08", Optional.empty());

        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.end().code()).isEqualTo("7412");
            assertThat(chain.relation()).isEqualTo(Relation.BROADER);
            assertThat(chain.steps().getFirst().source()).isEqualTo(Step.HIERARCHY);
        });
    }

    @Test
    void whatLeadsNowhereHasNoCandidates() {
        assertThat(translated("rome", "347", "X9999", "isco-08")).isEmpty();
        assertThat(translated("rome", "347", "F1602", "eqf")).isEmpty();
    }

    @Test
    void aMappingToWhatIsNotLoadedStillLeadsThereAndIsTold() {
        var table = Contents.of(List.of(concept("F1602")), List.of(mapping("F1602 broader isco-08 7411")));
        var alone = new Thesaurus(Map.of(new Version("rome", "347"), table));

        assertThat(alone.translate(new ConceptId("rome", "347", "F1602"), "isco-08", Optional.empty()))
                .extracting(Chain::end)
                .containsExactly(new ConceptId("isco-08", "", "7411"));
        assertThat(alone.unknownTargets(table)).containsExactly("isco-08 7411");
    }

    /** A guess from far away would only hide what is known. */
    @Test
    void longerChainsCountOnlyIfTheyAreNoGuess() {
        var vocabulary = new Words()
                .with("a", "1", List.of(concept("a1")), "a1 guessed c c1", "a1 exact b b1", "a1 guessed d d1")
                .with("b", "1", List.of(concept("b1")), "b1 exact c c2")
                .with("c", "1", List.of(concept("c1"), concept("c2"), concept("c3")))
                .with("d", "1", List.of(concept("d1")), "d1 exact c c3")
                .thesaurus();

        var chains = vocabulary.translate(new ConceptId("a", "1", "a1"), "c", Optional.empty());

        assertThat(chains)
                .extracting(it -> it.end().code(), Chain::relation)
                .containsExactly(tuple("c2", Relation.EXACT), tuple("c1", Relation.GUESSED));
    }

    @Test
    void namesAreFoundInEveryScriptHoweverTheyAreSpelt() {
        assertThat(found("electricien batiment")).containsExactly("7411");
        assertThat(found("ÉLECTRICIENS")).containsExactly("7411", "7412");
        assertThat(found("الكهربائيون")).containsExactly("7412");
        assertThat(found("كهربائيو")).contains("7411", "7412");
        assertThat(found("الكفاءات")).containsExactly("2654x");
        assertThat(found("plombier")).isEmpty();
        assertThat(found("؟!")).isEmpty();
    }

    @Test
    void aConceptIsFoundByAnotherNotation() {
        var concept = new Concept(
                "0713", List.of("http://data.europa.eu/snb/isced-f/0713"), Optional.empty(), new TreeMap<>());
        var fields = new Words().with("isced-f-2013", "2013", List.of(concept)).thesaurus();

        assertThat(fields.find("isced-f-2013", Optional.empty(), "http://data.europa.eu/snb/isced-f/0713"))
                .map(it -> it.id().code())
                .contains("0713");
    }

    private Optional<String> version(String given) {
        return terms.find("esco-occupation", Optional.of(given), TECHNICAL_DIRECTOR)
                .map(it -> it.id().version());
    }

    private List<String> found(String words) {
        return terms.search(new Version("isco-08", "2008"), words, 10).stream()
                .map(it -> it.id().code())
                .toList();
    }

    private List<String> translated(String system, String version, String code, String to) {
        return terms.translate(new ConceptId(system, version, code), to, Optional.empty()).stream()
                .map(it -> it.end().code() + " " + it.relation().word())
                .toList();
    }
}
