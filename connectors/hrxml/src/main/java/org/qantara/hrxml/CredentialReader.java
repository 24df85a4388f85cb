package org.qantara.hrxml;

import java.util.Optional;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Certificate;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.Licence;
import org.qantara.model.PartialDate;
import org.qantara.model.Text;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one licence or one certification. */
final class CredentialReader {
    private final LossReport losses;
    private final String path;
    private final PeriodDraft period = new PeriodDraft();
    private String code;
    private String name;
    private String issuer;
    private PartialDate issued;
    private String reference;
    private Text description;
    private String url;

    private CredentialReader(Node node, LossReport losses) {
        this.losses = losses;
        this.path = node.path();
        node.children(this::read);
    }

    static void licence(Node node, CandidateDraft draft, LossReport losses) {
        new CredentialReader(node, losses).addLicence(draft);
    }

    static void certification(Node node, CandidateDraft draft, LossReport losses) {
        new CredentialReader(node, losses).addCertificate(draft);
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "LicenseTypeCode", "CertificationTypeCode" -> code = Values.text(code, node);
            case "LicenseName", "CertificationName" -> name = Values.text(name, node);
            case "CertificationID" -> reference = Values.text(reference, node);
            case "FirstIssuedDate" -> issued = PeriodDraft.date(issued, node);
            case "FreeFormPeriod", "FreeFormEffectivePeriod" -> period.read(node);
            // the second spelling is what the Norwegian employment service writes
            case "IssuingAuthority", "IssuingAuthortity" ->
                node.children(child -> {
                    if (Dialect.name(child).equals("Name")) issuer = Values.text(issuer, child);
                });
            case "Description" -> description = Values.prose(description, node);
            case "Link" -> url = Values.text(url, node);
            default -> {}
        }
    }

    private void addLicence(CandidateDraft draft) {
        if (issued != null && period.from != null && !period.from.equals(issued))
            losses.add(path + "/FirstIssuedDate", Loss.Reason.NO_PLACE);
        if (period.from == null) period.from = issued;
        if (description != null) losses.add(path + "/Description", Loss.Reason.NO_PLACE);
        if (url != null) losses.add(path + "/Link", Loss.Reason.NO_PLACE);
        if (reference != null) losses.add(path + "/CertificationID", Loss.Reason.NO_PLACE);
        var driving = code == null ? null : Code.of(CodeSystem.DRIVING_LICENCE, code);
        var category = Values.with(null, driving, name);
        if (category == null) losses.add(path, Loss.Reason.NO_PLACE);
        else
            draft.licences.add(new Licence(
                    driving == null ? Licence.Kind.PROFESSIONAL : Licence.Kind.DRIVING,
                    category,
                    Optional.ofNullable(issuer),
                    period.done()));
    }

    private void addCertificate(CandidateDraft draft) {
        if (issued != null && period.from != null && !period.from.equals(issued))
            losses.add(path + "/FreeFormEffectivePeriod/StartDate", Loss.Reason.NO_PLACE);
        if (code != null && name != null) losses.add(path + "/CertificationTypeCode", Loss.Reason.NO_PLACE);
        var title = name == null ? code : name;
        if (title == null) {
            losses.add(path, Loss.Reason.NO_PLACE);
            return;
        }
        draft.certificates.add(new Certificate(
                title,
                Optional.ofNullable(issuer),
                Optional.ofNullable(issued == null ? period.from : issued),
                Optional.ofNullable(period.to),
                Optional.empty(),
                Optional.ofNullable(reference),
                Optional.ofNullable(url),
                Optional.ofNullable(description)));
    }
}
