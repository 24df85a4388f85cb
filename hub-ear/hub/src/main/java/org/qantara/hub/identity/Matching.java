package org.qantara.hub.identity;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.identity.Traits.Kind;
import org.qantara.model.Gender;
import org.qantara.model.Period;

/**
 * Tells whether two descriptions are of one person. Numbers decide; without one it takes a name, the day of birth and
 * the town of birth, and a sum of weights as Fellegi and Sunter have it. Asks nobody.
 */
public final class Matching {
    private final Weights weights;

    Matching(Weights weights) {
        this.weights = weights;
    }

    /** With the weights that are measured. */
    public static Matching usual() {
        return new Matching(Weights.USUAL);
    }

    public Comparison compare(Profile one, Profile other) {
        var findings = List.of(
                number(Field.NATIONAL_ID, Kind.NATIONAL_ID, one, other),
                number(Field.PASSPORT, Kind.PASSPORT, one, other),
                number(Field.OWN_NUMBER, Kind.OWN, one, other),
                NameMatch.best(weights, one.names, other.names),
                BirthMatch.compare(weights, one.birth, other.birth),
                place(one.place, other.place),
                sex(one.sex, other.sex));
        return new Comparison(
                verdict(findings),
                findings.stream()
                        .filter(it -> it.agreement() != Agreement.MISSING)
                        .toList());
    }

    private Verdict verdict(List<Finding> all) {
        var national = of(all, Field.NATIONAL_ID).agreement();
        var passport = of(all, Field.PASSPORT).agreement();
        if (national == Agreement.SAME && passport == Agreement.OPPOSED) return Verdict.CONFLICT;
        if (national == Agreement.OPPOSED)
            return passport == Agreement.SAME || isOneByAllElse(all) ? Verdict.CONFLICT : Verdict.DIFFERENT;
        if (national == Agreement.SAME || passport == Agreement.SAME)
            return opposed(all, Field.NAME) && opposed(all, Field.BIRTH) ? Verdict.CONFLICT : Verdict.SAME;
        if (of(all, Field.OWN_NUMBER).agrees() && opposed(all, Field.NAME) && opposed(all, Field.BIRTH))
            return Verdict.CONFLICT;
        return scored(all);
    }

    /** Whether one person seems to have two national ids: the name in whatever spelling, the day, and nothing against. */
    private static boolean isOneByAllElse(List<Finding> all) {
        return of(all, Field.NAME).agrees()
                && of(all, Field.BIRTH).agreement() == Agreement.SAME
                && !opposed(all, Field.BIRTH_PLACE)
                && !opposed(all, Field.SEX);
    }

    private Verdict scored(List<Finding> all) {
        var sum = all.stream().mapToDouble(Finding::weight).sum();
        if (sum < weights.unsure()
                || opposed(all, Field.NAME)
                || of(all, Field.NAME).weight() == 0) return Verdict.DIFFERENT;
        var told = isOneByAllElse(all)
                && (of(all, Field.BIRTH_PLACE).agrees()
                        || of(all, Field.OWN_NUMBER).agrees());
        return sum >= weights.same() && told ? Verdict.SAME : Verdict.UNSURE;
    }

    private static boolean opposed(List<Finding> all, Field field) {
        return of(all, field).agreement() == Agreement.OPPOSED;
    }

    private static Finding of(List<Finding> all, Field field) {
        return all.get(field.ordinal());
    }

    /**
     * Two of one kind are opposed if they are of one country, or of one numbering, or one leaves that out; not if one had
     * ended when the other began.
     */
    private Finding number(Field field, Kind kind, Profile one, Profile other) {
        var agreement = Agreement.MISSING;
        for (var its : one.numbers) {
            for (var others : other.numbers) {
                if (its.kind() != kind || others.kind() != kind) continue;
                if (its.text().equals(others.text())) return new Finding(field, Agreement.SAME, same(kind));
                if (!mayBeOfOneIssuer(its, others)) continue;
                if (!isRenewed(one, its, other, others)) agreement = Agreement.OPPOSED;
                else if (agreement == Agreement.MISSING) agreement = Agreement.COMPATIBLE;
            }
        }
        return new Finding(field, agreement, agreement == Agreement.OPPOSED ? opposed(kind) : 0);
    }

    private static boolean mayBeOfOneIssuer(Traits.Number one, Traits.Number other) {
        return one.issuer().isEmpty()
                || other.issuer().isEmpty()
                || one.issuer().equals(other.issuer());
    }

    private static boolean isRenewed(Profile one, Traits.Number its, Profile other, Traits.Number others) {
        var period = one.validity.getOrDefault(its.text(), Period.UNKNOWN);
        var another = other.validity.getOrDefault(others.text(), Period.UNKNOWN);
        return isOver(period, another) || isOver(another, period);
    }

    /** Whether the one had ended when the other began, as precisely as both are known. */
    private static boolean isOver(Period one, Period other) {
        if (one.to().isEmpty() || other.from().isEmpty()) return false;
        var end = one.to().get().toString();
        var begin = other.from().get().toString();
        int known = Math.min(end.length(), begin.length());
        return end.substring(0, known).compareTo(begin.substring(0, known)) <= 0;
    }

    private double same(Kind kind) {
        return kind == Kind.OWN ? weights.ownNumber() : weights.number();
    }

    private double opposed(Kind kind) {
        return kind == Kind.OWN ? weights.opposedOwnNumber() : weights.opposedNumber();
    }

    private Finding place(Optional<Spelling> one, Optional<Spelling> other) {
        if (one.isEmpty() || other.isEmpty()) return new Finding(Field.BIRTH_PLACE, Agreement.MISSING, 0);
        if (one.get().words().equals(other.get().words()))
            return new Finding(Field.BIRTH_PLACE, Agreement.SAME, weights.place());
        return weights.town(one.get()).equals(weights.town(other.get()))
                ? new Finding(Field.BIRTH_PLACE, Agreement.COMPATIBLE, weights.place())
                : new Finding(Field.BIRTH_PLACE, Agreement.OPPOSED, weights.opposedPlace());
    }

    private Finding sex(Optional<Gender> one, Optional<Gender> other) {
        var told = one.filter(Matching::tells).isPresent()
                && other.filter(Matching::tells).isPresent();
        if (!told) return new Finding(Field.SEX, Agreement.MISSING, 0);
        return one.equals(other)
                ? new Finding(Field.SEX, Agreement.SAME, weights.sex())
                : new Finding(Field.SEX, Agreement.OPPOSED, weights.opposedSex());
    }

    private static boolean tells(Gender gender) {
        return gender == Gender.FEMALE || gender == Gender.MALE;
    }
}
