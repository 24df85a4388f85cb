package org.qantara.hrba;

import org.qantara.model.ContactPoint;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads a {@code JobPositionPosting}: who offers the work, and how it is published; {@link InformationReader} the work. */
final class PostingReader {
    private final Vacancy.Draft draft;
    private final Organisation.Draft employer = new Organisation.Draft();
    private final LossReport losses;

    PostingReader(Vacancy.Draft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    void read(Node node) {
        switch (node.name()) {
            case "JobPositionPostingId" -> draft.id = node.textOrNull();
            case "HiringOrg" -> {
                node.fields(this::hiringOrg);
                draft.employer = employer.done().orElse(null);
            }
            case "PostDetail" -> node.fields(this::postDetail);
            case "JobPositionInformation" -> new InformationReader(draft, losses).read(node);
            default -> {}
        }
    }

    private void hiringOrg(Node node) {
        switch (node.name()) {
            case "HiringOrgName" -> employer.name = node.textOrNull();
            case "HiringOrgId" -> {
                var id = node.text();
                if (!id.isEmpty()) employer.identifiers.add(ExternalId.of(Systems.of(node.name()), id));
            }
            case "ProfileWebSite" -> web(node);
            case "Industry" ->
                node.fields(child -> {
                    if (child.name().equals(Systems.INDUSTRY)) employer.sector = Values.code(null, child);
                });
            case "Contact" -> {
                var contact = new ContactReader(true);
                contact.read(node);
                employer.contacts.addAll(contact.points());
                var place = contact.address();
                employer.address.lines.addAll(place.lines);
                employer.address.postalCode = place.postalCode;
                employer.address.city = place.city;
                employer.address.country = place.country;
            }
            default -> {}
        }
    }

    private void web(Node node) {
        var address = node.text();
        if (!address.isEmpty()) employer.contacts.add(ContactPoint.of(ContactPoint.Kind.WEB, address));
    }

    private void postDetail(Node node) {
        switch (node.name()) {
            case "StartDate" -> draft.posted = Values.date(null, node);
            case "LastModificationDate" -> draft.provenance.updated = node.textOrNull();
            case "Action" -> action(node);
            case "SupplierName" -> draft.provenance.generator = node.textOrNull();
            case "PostedBy" -> node.fields(this::postedBy);
            default -> {}
        }
    }

    /** To be entered, to be changed, or to be taken out. */
    private void action(Node node) {
        switch (node.text()) {
            case "1", "2" -> draft.status = Vacancy.Status.OPEN;
            case "3" -> draft.status = Vacancy.Status.CLOSED;
            case "" -> {}
            default -> node.lost(Loss.Reason.UNKNOWN_CODE);
        }
    }

    private void postedBy(Node node) {
        if (!node.name().equals("Contact")) return;
        var contact = new ContactReader(false);
        contact.read(node);
        draft.contacts.addAll(contact.points());
    }
}
