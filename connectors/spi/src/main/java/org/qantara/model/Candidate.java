package org.qantara.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A person's file: who they are, how to reach them, what they want and what they have done. */
public record Candidate(
        Person person,
        List<ContactPoint> contacts,
        List<Address> addresses,
        Optional<Text> summary,
        List<Objective> objectives,
        Optional<Preferences> preferences,
        List<Experience> experience,
        List<Education> education,
        List<LanguageSkill> languages,
        List<Skill> skills,
        List<Licence> licences,
        List<Certificate> certificates,
        List<Achievement> achievements,
        List<Reference> references,
        List<Attachment> attachments,
        Provenance provenance)
        implements HubRecord {
    public Candidate {
        Objects.requireNonNull(person);
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        objectives = List.copyOf(objectives);
        experience = List.copyOf(experience);
        education = List.copyOf(education);
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
        licences = List.copyOf(licences);
        certificates = List.copyOf(certificates);
        achievements = List.copyOf(achievements);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.CANDIDATE;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }
}
