package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.Experience;
import org.qantara.model.Organisation;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.spi.Loss;

/** Writes {@code EmploymentHistory}, one employer per position. */
final class EmploymentWriter {
    private final Out out;
    private final OrganisationWriter organisations;

    EmploymentWriter(Out out) {
        this.out = out;
        this.organisations = new OrganisationWriter(out);
    }

    /** Voluntary work and projects have lists of their own in Europass and are employment in EURES. */
    static boolean isEmployment(Experience experience, Dialect dialect) {
        return switch (experience.kind()) {
            case EMPLOYMENT, SELF_EMPLOYMENT, APPRENTICESHIP -> true;
            case VOLUNTARY, PROJECT -> dialect == Dialect.EURES;
        };
    }

    void write(List<Experience> experience) {
        if (experience.stream().noneMatch(work -> isEmployment(work, out.dialect))) return;
        out.begin("EmploymentHistory");
        for (int i = 0; i < experience.size(); i++)
            if (isEmployment(experience.get(i), out.dialect))
                employer(Out.numbered("/experience", i), experience.get(i));
        out.end();
    }

    private void employer(String at, Experience work) {
        if (work.kind() != Experience.Kind.EMPLOYMENT) out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
        out.begin("EmployerHistory");
        organisations.nameAndContact(at + "/organisation", work.organisation());
        organisations.sector(at + "/organisation", work.organisation());
        out.begin("PositionHistory");
        position(at, work);
        out.end();
        if (out.isEuropass()) out.leaf("Link", work.url());
        else out.lost(at + "/url", work.url());
        out.end();
    }

    private void position(String at, Experience work) {
        var codes = title(at + "/position", work.position());
        period(at + "/period", work.period());
        description(out, at, work, "oa:Description");
        for (var code : codes) {
            int index = work.position().get().codes().indexOf(code);
            Occupations.write(out, Out.numbered(at + "/position/codes", index), code);
        }
        if (out.isEuropass()) place(work.organisation().flatMap(Organisation::address));
    }

    /** Writes the title; the codes it could not hold are returned. */
    private List<Code> title(String at, Optional<Term> position) {
        if (position.isEmpty()) return List.of();
        var term = position.get();
        var esco = Codes.escoOccupation(term);
        var codes = new ArrayList<Code>();
        Codes.isco(term).ifPresent(codes::add);
        boolean inTitle = out.isEuropass()
                && term.label().isPresent()
                && esco.isPresent()
                && esco.get().version().isEmpty();
        if (!inTitle) esco.ifPresent(codes::add);
        if (term.label().isPresent()) {
            out.begin("PositionTitle");
            if (out.isEuropass()) out.attribute("typeCode", inTitle ? "URI" : "FREETEXT");
            if (inTitle) out.attribute("languageID", esco.get().value());
            out.text(term.label().get());
            out.end();
        }
        var written = new ArrayList<>(codes);
        if (inTitle) written.add(esco.get());
        out.lostCodesBut(at, term, written);
        return codes;
    }

    /** A period here must have a start. */
    private void period(String at, Period period) {
        if (period.from().isEmpty()) {
            out.lost(at, period);
            return;
        }
        out.begin("eures:EmploymentPeriod");
        out.date("eures:StartDate", period.from());
        out.date("eures:EndDate", period.to());
        out.leaf("hr:CurrentIndicator", Boolean.toString(period.current()));
        out.end();
    }

    /** Highlights become a list at the end of the description. */
    static void description(Out out, String at, Experience work, String name) {
        if (work.highlights().isEmpty()) {
            out.prose(name, work.description());
            return;
        }
        var list = work.highlights().stream()
                .map(highlight -> "<li>" + Html.markup(Text.plain(highlight)) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        var before = work.description().map(Html::markup).orElse("");
        var language = work.description().flatMap(Text::language);
        out.prose(name, new Text(before + list, Text.Format.HTML, language));
        for (int i = 0; i < work.highlights().size(); i++)
            out.lost(Out.numbered(at + "/highlights", i), Loss.Reason.LESS_PRECISE);
    }

    /** The editor shows the place of the position, which repeats the employer's. */
    private void place(Optional<Address> address) {
        if (address.isEmpty()) return;
        out.leaf("City", address.get().city());
        address.get().country().flatMap(Codes::country).ifPresent(code -> out.leaf("Country", code.value()));
    }
}
