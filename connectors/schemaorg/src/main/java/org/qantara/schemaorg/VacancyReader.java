package org.qantara.schemaorg;

import java.util.Optional;
import org.qantara.model.Money;
import org.qantara.model.Period;
import org.qantara.model.Salary;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;

/** Reads a {@code JobPosting}. */
final class VacancyReader {
    private final Vacancy.Draft draft = new Vacancy.Draft(SchemaOrg.ID.value());
    private final Values values;
    private final Thing posting;
    private final Terms terms;
    private final OrganisationReader organisations;

    VacancyReader(Values values, Thing posting) {
        this.values = values;
        this.posting = posting;
        this.terms = new Terms(values);
        this.organisations = new OrganisationReader(values);
    }

    /** @throws Refusal if it has no id or title */
    Vacancy read() {
        id();
        values.words(posting, "title", draft.titles);
        if (draft.titles.isEmpty()) throw Refusal.missing(posting.path() + "/title");
        values.prose(posting, "description", draft.descriptions);
        employer();
        draft.positions = values.count(posting, "totalJobOpenings");
        terms.read(posting, "occupationalCategory", draft.occupations);
        draft.locations.addAll(organisations.places(posting, "jobLocation"));
        employment();
        draft.period = Period.of(values.date(posting, "jobStartDate"), null, false);
        draft.salary = salary();
        requirements();
        applying();
        draft.applicationDeadline = values.date(posting, "validThrough");
        draft.posted = values.date(posting, "datePosted");
        return draft.done();
    }

    /** As the publisher numbers it, or else its address. */
    private void id() {
        draft.id = values.id(posting, "identifier");
        if (draft.id == null) draft.id = number();
        draft.url = values.text(posting, "url");
        if (draft.id == null) draft.id = draft.url;
        if (draft.id == null) throw Refusal.missing(posting.path() + "/identifier");
    }

    private String number() {
        var given = values.thing(posting, "identifier");
        return given == null ? null : values.text(given, "value");
    }

    private void employer() {
        var employer = organisations.read(posting, "hiringOrganization");
        employer.sector = terms.one(posting, "industry");
        draft.employer = employer.done().orElse(null);
    }

    /** Full or part time is a schedule, all else a contract; hours in words go with the schedule. */
    private void employment() {
        for (var value : values.all(posting, "employmentType"))
            if (value instanceof Literal literal) employment(literal);
        var hours = values.literal(posting, "workHours");
        if (hours == null) return;
        if (draft.schedule == null) draft.schedule = Term.labelled(hours.take());
        else draft.schedule = new Term(draft.schedule.codes(), Optional.of(hours.take()));
    }

    private void employment(Literal literal) {
        var code = Employment.code(literal.text());
        boolean schedule = code != null && code.system().equals(Employment.SCHEDULE);
        if ((schedule ? draft.schedule : draft.contract) != null) {
            literal.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        var text = literal.take();
        var term =
                code == null ? Term.labelled(text) : Term.ofNullable(code, null).orElseThrow();
        if (schedule) draft.schedule = term;
        else draft.contract = term;
    }

    private Salary salary() {
        var pay = new Pay();
        switch (values.one(posting, "baseSalary")) {
            case null -> {}
            case Literal amount -> pay.from = pay.money(amount, values.literal(posting, "salaryCurrency"));
            case Thing amount -> pay.read(amount);
        }
        return pay.done(values.oneProse(posting, "jobBenefits"));
    }

    /** What is paid, where there is a currency. */
    private final class Pay {
        private Money from;
        private Money to;
        private Term per;

        void read(Thing amount) {
            var currency = values.literal(amount, "currency");
            if (currency == null) currency = values.literal(posting, "salaryCurrency");
            switch (values.one(amount, "value")) {
                case null -> range(amount, currency);
                case Literal value -> {
                    from = money(value, currency);
                    unit(amount);
                }
                case Thing range -> range(range, currency);
            }
        }

        private void range(Thing range, Literal currency) {
            from = money(values.literal(range, "value"), currency);
            if (from == null) from = money(values.literal(range, "minValue"), currency);
            to = money(values.literal(range, "maxValue"), currency);
            unit(range);
        }

        private void unit(Thing range) {
            var unit = values.text(range, "unitText");
            if (unit != null) per = Employment.period(unit);
        }

        private Money money(Literal amount, Literal currency) {
            if (amount == null || currency == null) return null;
            var number = values.decimal(amount);
            return number == null ? null : new Money(number, currency.take());
        }

        Salary done(Text remarks) {
            if (from == null && to == null && per == null && remarks == null) return null;
            return new Salary(
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Optional.ofNullable(per),
                    Optional.ofNullable(remarks));
        }
    }

    private void requirements() {
        for (var value : values.all(posting, "educationRequirements")) {
            var level = switch (value) {
                case Literal literal -> Term.labelled(literal.take());
                case Thing credential -> credential(credential);
            };
            if (level != null) draft.education.add(level);
        }
        experience();
        terms.read(posting, "skills", draft.skills);
    }

    /** A credential by its name or kind and its level. */
    private Term credential(Thing credential) {
        var level = terms.one(credential, "educationalLevel");
        var name = values.literal(credential, "name");
        if (name == null) name = values.literal(credential, "credentialCategory");
        if (level == null) return name == null ? null : Term.labelled(name.take());
        if (name == null || level.codes().isEmpty()) return level;
        return new Term(level.codes(), Optional.of(name.take()));
    }

    private void experience() {
        if (!(values.one(posting, "experienceRequirements") instanceof Thing described)) {
            draft.experience = values.oneProse(posting, "experienceRequirements");
            return;
        }
        draft.experience = values.oneProse(described, "description");
        var months = draft.experience == null ? values.text(described, "monthsOfExperience") : null;
        if (months != null) draft.experience = Text.plain(months + " month");
    }

    /** Ways to reach whoever takes applications; words about it say how to apply. */
    private void applying() {
        for (var contact : values.things(posting, "applicationContact")) {
            values.prose(contact, "description", draft.applying);
            organisations.contacts(contact, draft.contacts);
        }
    }
}
