package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Work that an employer offers (HR-XML 3: PositionOpening; schema.org: JobPosting).
 *
 * @param id the id of whoever published it: {@code AG0307261139632}
 * @param titles what the post is called, once for each language; at least one
 * @param descriptions what the work is, once for each language
 * @param employer who offers it
 * @param positions how many people are wanted: {@code 4}
 * @param occupations the occupation, in one or several code systems
 * @param locations where the work is
 * @param territory region, province and office in charge
 * @param contract kind of contract
 * @param schedule working hours: full time, part time, shifts
 * @param period from when to when the work is
 * @param salary what it is paid
 * @param languages languages that are needed
 * @param education levels of education that are asked for, any of them
 * @param licences driving licences and licences to practise that are asked for
 * @param experience experience that is asked for
 * @param skills skills that are asked for
 * @param applying how to apply, once for each language
 * @param contacts where to apply or ask
 * @param applicationDeadline the last day to apply: {@code 2026-08-31}
 * @param posted when it was first published: {@code 2026-07-03}
 * @param status whether people may still apply
 * @param url the page it is published on
 */
public record Vacancy(
        String id,
        List<Text> titles,
        List<Text> descriptions,
        Optional<Organisation> employer,
        Optional<Integer> positions,
        List<Term> occupations,
        List<Address> locations,
        Optional<Territory> territory,
        Optional<Term> contract,
        Optional<Term> schedule,
        Period period,
        Optional<Salary> salary,
        List<LanguageRequirement> languages,
        List<Term> education,
        List<Licence> licences,
        Optional<Text> experience,
        List<Term> skills,
        List<Text> applying,
        List<ContactPoint> contacts,
        Optional<PartialDate> applicationDeadline,
        Optional<PartialDate> posted,
        Optional<Status> status,
        Optional<String> url,
        Provenance provenance)
        implements HubRecord {
    /** Whether people may still apply. */
    public enum Status {
        /** They may. */
        OPEN,
        /** They may no more: it was filled or withdrawn. */
        CLOSED
    }

    public Vacancy {
        Require.text(id, "id");
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        positions.ifPresent(given -> Require.count(given, "positions"));
        occupations = List.copyOf(occupations);
        locations = List.copyOf(locations);
        Objects.requireNonNull(period);
        languages = List.copyOf(languages);
        education = List.copyOf(education);
        licences = List.copyOf(licences);
        skills = List.copyOf(skills);
        applying = List.copyOf(applying);
        contacts = List.copyOf(contacts);
        url = Require.text(url);
        Objects.requireNonNull(provenance);
        if (titles.isEmpty()) throw new IllegalArgumentException("a vacancy needs a title");
    }

    @Override
    public RecordType type() {
        return RecordType.VACANCY;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a vacancy so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final List<Text> titles = new ArrayList<>();
        public final List<Text> descriptions = new ArrayList<>();
        public Organisation employer;
        public Integer positions;
        public final List<Term> occupations = new ArrayList<>();
        public final List<Address> locations = new ArrayList<>();
        public Territory territory;
        public Term contract;
        public Term schedule;
        public Period period = Period.UNKNOWN;
        public Salary salary;
        public final List<LanguageRequirement> languages = new ArrayList<>();
        public final List<Term> education = new ArrayList<>();
        public final List<Licence> licences = new ArrayList<>();
        public Text experience;
        public final List<Term> skills = new ArrayList<>();
        public final List<Text> applying = new ArrayList<>();
        public final List<ContactPoint> contacts = new ArrayList<>();
        public PartialDate applicationDeadline;
        public PartialDate posted;
        public Status status;
        public String url;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Vacancy done() {
            return new Vacancy(
                    id,
                    titles,
                    descriptions,
                    Optional.ofNullable(employer),
                    Optional.ofNullable(positions),
                    occupations,
                    locations,
                    Optional.ofNullable(territory),
                    Optional.ofNullable(contract),
                    Optional.ofNullable(schedule),
                    period,
                    Optional.ofNullable(salary),
                    languages,
                    education,
                    licences,
                    Optional.ofNullable(experience),
                    skills,
                    applying,
                    contacts,
                    Optional.ofNullable(applicationDeadline),
                    Optional.ofNullable(posted),
                    Optional.ofNullable(status),
                    Optional.ofNullable(url),
                    provenance.done());
        }
    }
}
