package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.people.Conflict;
import org.qantara.hub.people.Conflicts;
import org.qantara.hub.people.PeopleSearch;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

/** Who has no number in common is taken for one by name, day and town; where that is not enough, a human may say so. */
class TakenForOneTest extends ComparingFixture {
    private static final PersonName IN_LATIN = PersonName.of("Salma", "El Idrissi");
    private static final Identifier OWN = Identifier.of(Kind.PARTNER, "A-71");

    private final PeopleSearch search = new PeopleSearch(database.dataSource(), subjects, keyring, form);

    @Test
    void nameDayAndTownInWhateverScriptAreOnePerson() {
        var first = enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        var second = enter("m-2", Way.PUSH, IN_LATIN, BORN, "Taza", OWN);

        assertThat(leaving(first, second)).hasSize(2);
        var one = page(Conflicts.State.DECIDED).getFirst();
        assertThat(one.decided().orElseThrow().decision()).isEqualTo(Conflict.Decision.SAME);
        assertThat(one.decided().orElseThrow().by()).isEqualTo("hub");
        assertThat(search.search("سلمى").people()).singleElement().satisfies(it -> {
            assertThat(it.ids()).hasSize(2);
            assertThat(it.said()).hasSize(2);
        });
    }

    @Test
    void aNameAndADayAreNotEnoughAndAHumanMaySaySo() {
        var first = enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        var second = enter("m-2", Way.PUSH, IN_LATIN, BORN, "", OWN);

        assertThat(leaving(first, second)).as("nothing is held").hasSize(2);
        assertThat(open()).isEmpty();
        assertThat(conflicts.open()).isEmpty();
        assertThat(search.search("سلمى").people()).hasSize(2);
        var unsure = page(Conflicts.State.UNSURE).getFirst();

        conflicts.decide(unsure.id(), Conflict.Decision.SAME, "papers seen", OFFICER);

        assertThat(page(Conflicts.State.UNSURE)).isEmpty();
        assertThat(search.search("سلمى").people()).hasSize(1);
    }

    @Test
    void aHumanMaySayThatTheyAreNot() {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        enter("m-2", Way.PUSH, IN_LATIN, BORN, "Taza", OWN);

        conflicts.decide(page(Conflicts.State.DECIDED).getFirst().id(), Conflict.Decision.DIFFERENT, "seen", OFFICER);
        enter("m-3", Way.PUSH, IN_LATIN, BORN, "Taza", OWN, passport("ZP700001"));

        assertThat(search.search("سلمى").people()).hasSize(2);
        assertThat(page(Conflicts.State.DECIDED))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.decided().orElseThrow().decision()).isEqualTo(Conflict.Decision.DIFFERENT));
    }

    @Test
    void whatCannotBeTrueWeighsMoreThanWhatTheyWereTakenFor() {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        enter("m-2", Way.PUSH, IN_LATIN, BORN, "Taza", OWN);
        var third = enter("m-3", Way.PUSH, IN_LATIN, BORN, "Taza", OWN, id("QX310078"));

        assertThat(leaving(third)).isEmpty();
        assertThat(open()).hasSize(1);
    }

    @Test
    void twinsWithoutNumbersStayTwoUntilAHumanIsAsked() {
        enter("m-1", Way.PUSH, PersonName.of("الحسن", "العمراني"), own("A-71"));
        enter("m-2", Way.PUSH, PersonName.of("الحسين", "العمراني"), own("A-72"));

        assertThat(search.search("العمراني").people()).hasSize(2);
        assertThat(page(Conflicts.State.UNSURE))
                .singleElement()
                .satisfies(it -> assertThat(it.held()).isZero());
    }

    @Test
    void whoAreTakenForOneAreErasedTogether() {
        enter("m-1", Way.PUSH, SALMA, id("QX310077"));
        enter("m-2", Way.PUSH, IN_LATIN, BORN, "Taza", OWN);

        assertThat(done(erasures.erase(number("QX310077"), OFFICER, "request 7"))
                        .submissions())
                .isEqualTo(2);
    }

    @Test
    void namesakesOfAFirstOfJanuaryAreNobodyKnown() {
        var newYear = PartialDate.of(1990, 1, 1);
        var mohammed = PersonName.of("محمد", "العلوي");
        enter("m-1", Way.PUSH, mohammed, newYear, "تازة");
        enter("m-2", Way.PUSH, mohammed, newYear, "أكادير");

        assertThat(search.search("محمد العلوي").people()).hasSize(2);
    }

    private List<Conflict> page(Conflicts.State state) {
        return conflicts.page(state, Optional.empty(), 10);
    }

    private static Identifier own(String value) {
        return Identifier.of(Kind.PARTNER, value);
    }
}
