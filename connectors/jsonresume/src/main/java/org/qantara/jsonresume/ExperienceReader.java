package org.qantara.jsonresume;

import org.qantara.model.CandidateDraft;
import org.qantara.model.Experience;
import org.qantara.parsing.Node;

/** Reads an item of {@code work}, {@code volunteer} or {@code projects}. */
final class ExperienceReader {
    private final CandidateDraft draft;
    private final Experience.Draft experience = new Experience.Draft();
    private final PeriodReader period = new PeriodReader();

    ExperienceReader(CandidateDraft draft) {
        this.draft = draft;
    }

    void read(Node item) {
        experience.kind = switch (item.name()) {
            case "volunteer" -> Experience.Kind.VOLUNTARY;
            case "projects" -> Experience.Kind.PROJECT;
            default -> Experience.Kind.EMPLOYMENT;
        };
        item.children(this::field);
        experience.period = period.done();
        draft.experience.add(experience.done());
    }

    private void field(Node field) {
        switch (field.name()) {
            case "url", "website" -> experience.url = Once.text(field, experience.url);
            case "startDate" -> period.start(field);
            case "endDate" -> period.end(field);
            case "highlights" -> SectionsReader.keyword(field, experience.highlights);
            default -> {
                switch (experience.kind) {
                    case PROJECT -> project(field);
                    case VOLUNTARY -> volunteer(field);
                    case EMPLOYMENT, SELF_EMPLOYMENT, APPRENTICESHIP -> work(field);
                }
            }
        }
    }

    private void work(Node field) {
        var employer = experience.organisation;
        switch (field.name()) {
            case "name", "company" -> employer.name = Once.text(field, employer.name);
            case "position" -> experience.position = Once.label(field, experience.position);
            case "location" -> SectionsReader.keyword(field, employer.address.lines);
            case "description" -> employer.description = Once.prose(field, employer.description);
            case "summary" -> experience.description = Once.prose(field, experience.description);
            default -> {}
        }
    }

    private void volunteer(Node field) {
        var body = experience.organisation;
        switch (field.name()) {
            case "organization" -> body.name = Once.text(field, body.name);
            case "position" -> experience.position = Once.label(field, experience.position);
            case "summary" -> experience.description = Once.prose(field, experience.description);
            default -> {}
        }
    }

    private void project(Node field) {
        var body = experience.organisation;
        switch (field.name()) {
            case "name" -> experience.position = Once.label(field, experience.position);
            case "entity" -> body.name = Once.text(field, body.name);
            case "description", "summary" -> experience.description = Once.prose(field, experience.description);
            default -> {}
        }
    }
}
