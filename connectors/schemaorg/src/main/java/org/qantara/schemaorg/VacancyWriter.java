package org.qantara.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Money;
import org.qantara.model.Salary;
import org.qantara.model.Term;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Place;

/** Writes a {@code JobPosting}. */
final class VacancyWriter {
    private final Vacancy vacancy;
    private final Out out;
    private final TermWriter terms;
    private final OrganisationWriter organisations;

    VacancyWriter(Vacancy vacancy, Out out) {
        this.vacancy = vacancy;
        this.out = out;
        this.terms = new TermWriter(out);
        this.organisations = new OrganisationWriter(out);
    }

    void write() {
        out.type("JobPosting");
        out.text("identifier", Optional.of(vacancy.id()), at("id"));
        out.words("title", vacancy.titles(), at("titles"));
        out.prose("description", vacancy.descriptions(), at("descriptions"));
        organisations.organisation("hiringOrganization", "Organization", vacancy.employer(), at("employer"));
        terms.one(
                "industry",
                vacancy.employer().flatMap(employer -> employer.sector()),
                TermWriter.Style.DEFINED,
                at("employer").at("sector"));
        out.count("totalJobOpenings", vacancy.positions(), at("positions"));
        terms.all("occupationalCategory", vacancy.occupations(), TermWriter.Style.CATEGORY, at("occupations"));
        organisations.places("jobLocation", vacancy.locations(), at("locations"));
        employment();
        out.date("jobStartDate", vacancy.period().from(), at("period").at("from"));
        vacancy.salary().ifPresent(salary -> new Pay(salary, at("salary")).write());
        requirements();
        applying();
        out.date("validThrough", vacancy.applicationDeadline(), at("applicationDeadline"));
        out.date("datePosted", vacancy.posted(), at("posted"));
        out.url("url", vacancy.url(), at("url"));
    }

    private Place at(String component) {
        return out.said.at(component);
    }

    private void employment() {
        var writings = new ArrayList<Runnable>();
        vacancy.schedule().ifPresent(schedule -> word(schedule, Employment.SCHEDULE, at("schedule"), writings));
        vacancy.contract().ifPresent(contract -> {
            if (!word(contract, Employment.CONTRACT, at("contract"), writings)) label(contract, writings);
        });
        out.values("employmentType", writings);
        out.text(
                "workHours",
                vacancy.schedule().flatMap(Term::label),
                at("schedule").at("label"));
    }

    /** Whether there is a word of this kind for one of the term's codes. */
    private boolean word(Term term, String kind, Place place, List<Runnable> writings) {
        int index = Employment.indexIn(term);
        if (index < 0 || !term.codes().get(index).system().equals(kind)) return false;
        writings.add(() -> {
            out.fixed("employmentType", Employment.word(term.codes().get(index)));
            place.at("codes").item(index).whole();
        });
        return true;
    }

    /** A kind of contract in words that are not taken for a code. */
    private void label(Term contract, List<Runnable> writings) {
        contract.label()
                .filter(label -> Employment.code(label) == null)
                .ifPresent(label -> writings.add(() -> out.text(
                        "employmentType", Optional.of(label), at("contract").at("label"))));
    }

    private void requirements() {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < vacancy.education().size(); i++) {
            var level = vacancy.education().get(i);
            var place = at("education").item(i);
            writings.add(() -> education(level, place));
        }
        out.values("educationRequirements", writings);
        out.prose("experienceRequirements", vacancy.experience(), at("experience"));
        terms.all("skills", vacancy.skills(), TermWriter.Style.DEFINED, at("skills"));
    }

    private void education(Term level, Place place) {
        if (level.codes().isEmpty()) {
            out.text("educationRequirements", level.label(), place.at("label"));
            return;
        }
        out.begin("educationRequirements", "EducationalOccupationalCredential");
        terms.one("educationalLevel", Optional.of(level), TermWriter.Style.DEFINED, place);
        out.end();
    }

    private void applying() {
        var writings = new ArrayList<Runnable>();
        if (!vacancy.applying().isEmpty())
            writings.add(() -> {
                out.begin("applicationContact", "ContactPoint");
                out.prose("description", vacancy.applying(), at("applying"));
                out.end();
            });
        for (int i = 0; i < vacancy.contacts().size(); i++) {
            var contact = vacancy.contacts().get(i);
            var place = at("contacts").item(i);
            if (OrganisationWriter.isWritable(contact, true))
                writings.add(() -> organisations.contactPoint("applicationContact", contact, place));
        }
        out.values("applicationContact", writings);
    }

    /** What is paid; both ends of a range in one currency. */
    private final class Pay {
        private final Salary salary;
        private final Place place;
        private final Optional<Money> to;
        private final Optional<String> currency;

        Pay(Salary salary, Place place) {
            this.salary = salary;
            this.place = place;
            this.currency = salary.from().or(salary::to).map(Money::currency);
            this.to = salary.to().filter(most -> currency.equals(Optional.of(most.currency())));
        }

        void write() {
            var unit = salary.per().flatMap(this::unit);
            if (currency.isPresent() || unit.isPresent()) {
                out.begin("baseSalary", "MonetaryAmount");
                currency.ifPresent(code -> out.fixed("currency", code));
                out.begin("value", "QuantitativeValue");
                salary.from().ifPresent(from -> amount(to.isPresent() ? "minValue" : "value", from, "from"));
                to.ifPresent(most -> amount("maxValue", most, "to"));
                unit.ifPresent(word -> out.fixed("unitText", word));
                out.end();
                out.end();
            }
            out.prose("jobBenefits", salary.remarks(), place.at("remarks"));
        }

        private void amount(String property, Money money, String component) {
            out.amount(property, money, place.at(component));
            place.at(component).at("currency").whole();
        }

        /** The word of a code, or else words that are not taken for one. */
        private Optional<String> unit(Term per) {
            for (int i = 0; i < per.codes().size(); i++) {
                var unit = Employment.unit(per.codes().get(i));
                if (unit.isEmpty()) continue;
                place.at("per").at("codes").item(i).whole();
                return unit;
            }
            var label = per.label().filter(it -> Employment.period(it).codes().isEmpty());
            if (label.isPresent()) place.at("per").at("label").whole();
            return label;
        }
    }
}
