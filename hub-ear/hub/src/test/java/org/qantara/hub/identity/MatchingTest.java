package org.qantara.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.identity.Verdict.CONFLICT;
import static org.qantara.hub.identity.Verdict.DIFFERENT;
import static org.qantara.hub.identity.Verdict.SAME;
import static org.qantara.hub.identity.Verdict.UNSURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.model.Address;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Term;

class MatchingTest {
    @Test
    void twoSpellingsWithOneNationalIdAreOnePerson() {
        var one = of("Fatima-Zahra|Ait Lahcen").born("1998-03-14").nationalId("ZY410077");
        var other = of("Fatima Zahrae|Aït Lahssen").born("1998-03-14").nationalId("ZY-410077");

        assertThat(verdict(one, other)).isEqualTo(SAME);
    }

    @Test
    void twinsAreTwoPeopleHoweverAlikeTheyAreSpelt() {
        var hassan = of("الحسن|العمراني").born("2001-06-09").in("تازة").nationalId("ZT100201");

        for (var name : List.of("الحسين|العمراني", "El Houssaine|El Amrani", "Lhoussaine|Elamrani")) {
            var houssain = of(name).born("2001-06-09").in("Taza").nationalId("ZT100202");
            assertThat(verdict(hassan, houssain)).isEqualTo(DIFFERENT);
        }
    }

    @Test
    void twinsOfWhomOneHasNoNumberAreNeverOnePerson() {
        var hassan = of("الحسن|العمراني").born("2001-06-09").in("تازة").nationalId("ZT100201");
        var houssain = of("الحسين|العمراني").born("2001-06-09").in("تازة");

        assertThat(verdict(hassan, houssain)).isNotEqualTo(SAME);
    }

    @Test
    void oneNationalIdWithTwoPassportsIsAConflict() {
        var one = of("سلمى|الإدريسي").born("1999-04-07").nationalId("ZT55001").passport("QP70001");
        var other = of("Salma|Idrissi").born("1999-04-07").nationalId("ZT55001").passport("QP70002");

        assertThat(verdict(one, other)).isEqualTo(CONFLICT);
    }

    @Test
    void aPassportThatBeganWhenTheOtherHadEndedIsItsRenewal() {
        var old = of("سلمى|الإدريسي").nationalId("ZT55001").passport("QP70001", "2019-05-02", "2024-05-01");
        var renewed = of("Salma|Idrissi").nationalId("ZT55001").passport("QP70002", "2024-05", "2029-05-10");
        var beside = of("Salma|Idrissi").nationalId("ZT55001").passport("QP70003", "2022-05-11", "2027-05-10");

        assertThat(verdict(old, renewed)).isEqualTo(SAME);
        assertThat(verdict(renewed, old)).isEqualTo(SAME);
        assertThat(verdict(old, beside)).isEqualTo(CONFLICT);
    }

    @Test
    void aNumberWithAnotherNameAndAnotherBirthIsAConflictWhoeverGaveIt() {
        for (var kind : List.of(Identifier.Kind.NATIONAL_ID, Identifier.Kind.PASSPORT, Identifier.Kind.PARTNER)) {
            var salma = of("سلمى|الإدريسي").born("1999-04-07").number(kind, "ZT55001");
            var younes = of("يونس|بنعلي").born("1987-11-20").number(kind, "ZT55001");

            assertThat(verdict(salma, younes)).isEqualTo(CONFLICT);
        }
    }

    @Test
    void onePersonUnderTwoNationalIdsIsAConflict() {
        var one = of("سلمى|الإدريسي").born("1999-04-07").in("فاس").nationalId("ZT55001");
        var other = of("Salma|El Idrissi").born("1999-04-07").in("Fès").nationalId("ZT55002");

        assertThat(verdict(one, other)).isEqualTo(CONFLICT);
    }

    @Test
    void namesakesOfOneDayFromTwoTownsAreTwoPeople() {
        var one = of("سلمى|الإدريسي").born("1999-04-07").in("فاس").nationalId("ZT55001");
        var other = of("سلمى|الإدريسي").born("1999-04-07").in("Agadir").nationalId("ZT55002");

        assertThat(verdict(one, other)).isEqualTo(DIFFERENT);
    }

    @Test
    void aNumberThatIsSaidOfSomebodyElseIsAConflict() {
        var one = of("سلمى|الإدريسي").born("1999-04-07").nationalId("ZT55001");
        var other = of("يونس|أزولاي").born("1971-11-30").nationalId("ZT55001");

        assertThat(verdict(one, other)).isEqualTo(CONFLICT);
    }

    @Test
    void nationalIdsOfTwoCountriesAreNotOpposed() {
        var one = of("Ghizlane|Khamlichi").born("1999-04-07").in("Fès").nationalId("ZT55001", "MA");
        var other = of("Rhizlane|Khamlichi").born("1999-04-07").in("فاس").nationalId("9904071234", "BE");

        assertThat(verdict(one, other)).isEqualTo(SAME);
    }

    @Test
    void aNameAloneIsNeverOnePerson() {
        assertThat(verdict(of("وئام|أكناو"), of("وئام|أكناو"))).isNotEqualTo(SAME);
        assertThat(verdict(
                        of("Wiam Salma Sara|Agnaou Khamlichi Azoulay"), of("Wiam Salma Sara|Agnaou Khamlichi Azoulay")))
                .isNotEqualTo(SAME);
    }

    @Test
    void aNameWithADayAndATownIsOnePersonUnlessManyHaveThatName() {
        var rare = of("غزلان|الخمليشي").born("1999-04-07").in("طنجة");
        var common = of("محمد|العلوي").born("1999-04-07").in("طنجة");

        assertThat(verdict(rare, of("Ghizlane|El Khamlichi").born("1999-04-07").in("Tanger")))
                .isEqualTo(SAME);
        assertThat(verdict(common, of("محمد|العلوي").born("1999-04-07").in("طنجة")))
                .isEqualTo(UNSURE);
    }

    @Test
    void aYearOfBirthNeverMakesOnePerson() {
        var year = of("غزلان|الخمليشي").born("1968").in("طنجة");

        assertThat(verdict(year, of("غزلان|الخمليشي").born("1968-05-02").in("طنجة")))
                .isEqualTo(UNSURE);
        assertThat(verdict(year, of("غزلان|الخمليشي").born("1969-05-02").in("طنجة")))
                .isEqualTo(DIFFERENT);
    }

    @Test
    void theFirstOfJanuaryMayStandForAYear() {
        var newYear = of("غزلان|الخمليشي").born("1968-01-01").in("طنجة");

        assertThat(verdict(newYear, of("غزلان|الخمليشي").born("1968-05-02").in("طنجة")))
                .isEqualTo(UNSURE);
    }

    @Test
    void whyIsToldFieldByField() {
        var one = of("سلمى|الإدريسي").born("1999-04-07").nationalId("ZT55001").passport("QP70001");
        var other = of("سلمى|الإدريسي").born("1999-07-04").nationalId("ZT55001").passport("QP70002");

        var why = Matching.usual().compare(one.done(), other.done()).findings();

        assertThat(why)
                .extracting(it -> it.field() + " " + it.agreement())
                .containsExactly("NATIONAL_ID SAME", "PASSPORT OPPOSED", "NAME SAME", "BIRTH SIMILAR");
        assertThat(why.toString()).doesNotContain("ZT55001").doesNotContain("1999");
    }

    private static Verdict verdict(Draft one, Draft other) {
        var verdict = Matching.usual().compare(one.done(), other.done()).verdict();
        assertThat(Matching.usual().compare(other.done(), one.done()).verdict()).isEqualTo(verdict);
        return verdict;
    }

    private static Draft of(String name) {
        var draft = new Draft();
        var parts = name.split("[|]");
        draft.name = PersonName.of(parts[0], parts[1]);
        return draft;
    }

    private static final class Draft {
        private final List<Identifier> identifiers = new ArrayList<>();
        private PersonName name;
        private PartialDate birth;
        private final Address.Draft place = new Address.Draft();

        Draft born(String date) {
            birth = PartialDate.parse(date);
            return this;
        }

        Draft in(String town) {
            place.city = town;
            return this;
        }

        Draft nationalId(String value, String... country) {
            return number(Identifier.Kind.NATIONAL_ID, value, country);
        }

        Draft passport(String value) {
            return number(Identifier.Kind.PASSPORT, value);
        }

        Draft passport(String value, String from, String to) {
            var validity = Period.of(PartialDate.parse(from), PartialDate.parse(to), false);
            identifiers.add(
                    new Identifier(Identifier.Kind.PASSPORT, value, Optional.empty(), Optional.empty(), validity));
            return this;
        }

        private Draft number(Identifier.Kind kind, String value, String... country) {
            var term = Arrays.stream(country).findFirst().map(it -> Term.of("ISO-3166-1", it));
            identifiers.add(new Identifier(kind, value, Optional.empty(), term, Period.UNKNOWN));
            return this;
        }

        Profile done() {
            var town = Optional.of(place).filter(it -> !it.isEmpty()).map(Address.Draft::done);
            return Profile.of(
                    new Person(
                            identifiers,
                            List.of(name),
                            Optional.ofNullable(birth),
                            town,
                            Optional.<Gender>empty(),
                            List.of(),
                            Optional.empty()),
                    "anapec");
        }
    }
}
