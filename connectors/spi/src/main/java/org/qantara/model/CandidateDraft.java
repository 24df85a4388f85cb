package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader has gathered of a candidate so far; {@code null} is not given. */
public final class CandidateDraft extends Person.Draft {
    public final List<ContactPoint> contacts = new ArrayList<>();
    public final List<Address> addresses = new ArrayList<>();
    public Text summary;
    public final List<Objective> objectives = new ArrayList<>();
    public final Preferences.Draft preferences = new Preferences.Draft();
    public final List<Experience> experience = new ArrayList<>();
    public final List<Education> education = new ArrayList<>();
    public final List<LanguageSkill> languages = new ArrayList<>();
    public final List<Skill> skills = new ArrayList<>();
    public final List<Licence> licences = new ArrayList<>();
    public final List<Certificate> certificates = new ArrayList<>();
    public final List<Achievement> achievements = new ArrayList<>();
    public final List<Reference> references = new ArrayList<>();
    public final List<Attachment> attachments = new ArrayList<>();
    public final Provenance.Draft provenance;

    public CandidateDraft(String format) {
        provenance = new Provenance.Draft(format);
    }

    public Candidate done() {
        return new Candidate(
                person(),
                contacts,
                addresses,
                Optional.ofNullable(summary),
                objectives,
                preferences.done(),
                experience,
                education,
                languages,
                skills,
                licences,
                certificates,
                achievements,
                references,
                attachments,
                provenance.done());
    }
}
