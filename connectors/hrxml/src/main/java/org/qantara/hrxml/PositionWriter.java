package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Code;
import org.qantara.model.Organisation;
import org.qantara.model.Term;
import org.qantara.model.Vacancy;

/** Writes what a {@code PositionProfile} says in any language. */
final class PositionWriter {
    private final Out out;
    private final Vacancy vacancy;
    private final RequirementsWriter requirements;

    PositionWriter(Out out, Vacancy vacancy) {
        this.out = out;
        this.vacancy = vacancy;
        this.requirements = new RequirementsWriter(out, vacancy);
    }

    void beforeDescription() {
        locations();
        vacancy.employer().ifPresent(this::employer);
        vacancy.positions().ifPresent(count -> out.leaf("PositionOpenQuantity", Integer.toString(count)));
        for (int i = 0; i < vacancy.occupations().size(); i++)
            occupation(Out.numbered("/occupations", i), vacancy.occupations().get(i));
        code(PreferencesReader.OFFERING, "/contract", vacancy.contract(), PreferencesWriter.OFFERINGS);
        requirements.write();
    }

    void afterDescription() {
        requirements.workingLanguages();
        var period = vacancy.period();
        period.from().ifPresent(from -> {
            out.begin("PositionPeriod");
            out.begin("StartDate");
            out.leaf("DateText", from.toString());
            out.end();
            out.end();
        });
        out.lost("/period/to", period.to());
        out.lost("/period/current", period.current());
        code(PreferencesReader.SCHEDULE, "/schedule", vacancy.schedule(), PreferencesWriter.SCHEDULES);
    }

    private void locations() {
        var communication = new CommunicationWriter(out);
        for (int i = 0; i < vacancy.locations().size(); i++) {
            var at = Out.numbered("/locations", i);
            var location = vacancy.locations().get(i);
            if (!CommunicationWriter.hasPlace(location)) {
                out.lost(at, location);
                continue;
            }
            out.begin("PositionLocation");
            out.begin("Address");
            communication.parts(at, location);
            out.end();
            out.end();
            out.lost(at + "/use", location.use());
        }
    }

    /** Who offers the work, without address and contacts; one number it is registered under. */
    private void employer(Organisation employer) {
        var sector = employer.sector().flatMap(Codes::nace);
        boolean named = employer.name().isPresent() || !employer.identifiers().isEmpty();
        if (!named && sector.isEmpty() && employer.description().isEmpty()) {
            out.lost("/employer", employer);
            return;
        }
        out.begin("PositionOrganization");
        if (named) identifiers(employer);
        new OrganisationWriter(out).sector("/employer", Optional.of(employer));
        out.prose("oa:Description", employer.description());
        out.end();
        out.lost("/employer/address", employer.address());
        out.lost("/employer/contacts", employer.contacts());
    }

    private void identifiers(Organisation employer) {
        out.begin("OrganizationIdentifiers");
        out.leaf("hr:OrganizationName", employer.name());
        var ids = employer.identifiers();
        if (!ids.isEmpty()) {
            out.begin("OrganizationLegalID");
            out.attribute("schemeAgencyID", ids.getFirst().scheme().orElse(null));
            out.text(ids.getFirst().value());
            out.end();
        }
        out.end();
        for (int i = 1; i < ids.size(); i++) out.notFirst(Out.numbered("/employer/identifiers", i), ids.get(i));
    }

    /** A code of each of the lists that are known here; the label stands beside the first. */
    private void occupation(String at, Term occupation) {
        var written = new ArrayList<Code>();
        Codes.isco(occupation).ifPresent(written::add);
        Codes.escoOccupation(occupation).ifPresent(written::add);
        if (written.isEmpty()) {
            out.lost(at, occupation);
            return;
        }
        var label = occupation.label();
        for (var code : written) {
            Occupations.write(
                    out, Out.numbered(at + "/codes", occupation.codes().indexOf(code)), code, label);
            label = Optional.empty();
        }
        out.lostCodesBut(at, occupation, written);
    }

    private void code(String name, String at, Optional<Term> term, Set<String> list) {
        var code = term.flatMap(it -> PreferencesWriter.listed(it, name, list));
        if (code.isEmpty()) {
            out.lost(at, term);
            return;
        }
        out.coded("hr:" + name, code.get().value(), term.get().label());
        out.lostCodesBut(at, term.get(), List.of(code.get()));
    }
}
