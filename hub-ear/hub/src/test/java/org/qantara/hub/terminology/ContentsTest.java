package org.qantara.hub.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.terminology.Words.concept;
import static org.qantara.hub.terminology.Words.mapping;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qantara.hub.terminology.Difference.Parts;

class ContentsTest {
    @Test
    void whatIsSaidLaterIsAddedAndWhatItDoesNotSayStays() {
        var before = Contents.of(
                List.of(concept("7411", "ar=كهربائي", "fr=électricien"), concept("7412")),
                List.of(mapping("7411 guessed rome F1602")));
        var later = Contents.of(
                List.of(concept("7411", "fr=électricien du bâtiment", "en=electrician"), concept("7126", "en=plumber")),
                List.of(mapping("7411 narrower rome F1602"), mapping("7412 guessed rome I1309")));

        var all = before.and(later);

        assertThat(all.concepts().keySet()).containsExactly("7411", "7412", "7126");
        assertThat(all.concepts().get("7411").labels())
                .containsEntry("ar", "كهربائي")
                .containsEntry("fr", "électricien du bâtiment")
                .containsEntry("en", "electrician");
        assertThat(all.mappings())
                .containsExactly(mapping("7411 narrower rome F1602"), mapping("7412 guessed rome I1309"));
    }

    @Test
    void otherNamesJoinThoseThatAreThereAndDoNotReplaceThePreferredOne() {
        var names = new TreeMap<String, Naming>();
        names.put("fr", new Naming(Optional.empty(), List.of("Monteur électricien")));

        var all = concept("7411", "fr=Électricien").and(new Concept("7411", List.of(), Optional.empty(), names));

        assertThat(all.names().get("fr"))
                .isEqualTo(new Naming(Optional.of("Électricien"), List.of("Monteur électricien")));
    }

    @Test
    void aDifferenceCountsWhatIsNewOtherGoneAndTheSame() {
        var before = Contents.of(List.of(concept("1", "en=one"), concept("2", "en=two"), concept("3")), List.of());
        var after = Contents.of(List.of(concept("1", "en=one"), concept("2", "en=deux"), concept("4")), List.of());

        var counts = Parts.between(before.concepts(), after.concepts()).counts();

        assertThat(counts).isEqualTo(new Difference.Counts(1, 1, 1, 1));
    }
}
