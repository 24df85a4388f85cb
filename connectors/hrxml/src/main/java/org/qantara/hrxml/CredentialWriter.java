package org.qantara.hrxml;

import java.util.List;
import org.qantara.model.Certificate;
import org.qantara.model.Licence;

/** Writes {@code Licenses} and {@code Certifications}. */
final class CredentialWriter {
    private final Out out;

    CredentialWriter(Out out) {
        this.out = out;
    }

    void licences(List<Licence> licences) {
        if (licences.isEmpty()) return;
        out.begin("eures:Licenses");
        for (int i = 0; i < licences.size(); i++) licence(Out.numbered("/licences", i), licences.get(i));
        out.end();
    }

    /** A licence that is none of the driving categories is known by its name alone. */
    private void licence(String at, Licence licence) {
        var term = licence.category();
        var code = licence.kind() == Licence.Kind.DRIVING
                ? Codes.driving(term)
                : java.util.Optional.<org.qantara.model.Code>empty();
        if (code.isEmpty() && (term.label().isEmpty() || licence.kind() == Licence.Kind.DRIVING)) {
            out.lost(at, licence);
            return;
        }
        out.begin("eures:License");
        code.ifPresent(category -> out.leaf("hr:LicenseTypeCode", category.value()));
        out.leaf("hr:LicenseName", term.label());
        var validity = licence.validity();
        if (validity.from().isPresent() || validity.to().isPresent()) {
            out.begin("eures:FreeFormPeriod");
            out.date("eures:StartDate", validity.from());
            out.date("eures:EndDate", validity.to());
            out.end();
        }
        out.end();
        out.lostCodesBut(at + "/category", term, code.stream().toList());
        out.lost(at + "/issuer", licence.issuer());
        out.lost(at + "/validity/current", validity.current());
    }

    void certificates(List<Certificate> certificates) {
        if (certificates.isEmpty()) return;
        out.begin("Certifications");
        for (int i = 0; i < certificates.size(); i++)
            certificate(Out.numbered("/certificates", i), certificates.get(i));
        out.end();
    }

    private void certificate(String at, Certificate certificate) {
        out.begin("Certification");
        out.leaf("hr:CertificationName", certificate.title());
        out.date("FirstIssuedDate", certificate.issued());
        validity(at, certificate);
        certificate.issuer().ifPresent(issuer -> {
            out.begin("IssuingAuthority");
            out.leaf("oa:Name", issuer);
            out.end();
        });
        out.prose("oa:Description", certificate.description());
        if (out.isEuropass()) out.leaf("Link", certificate.url());
        else out.lost(at + "/url", certificate.url());
        out.end();
        out.lost(at + "/level", certificate.level());
        out.lost(at + "/reference", certificate.reference());
    }

    /** A period of validity must have a start: the day of issue. */
    private void validity(String at, Certificate certificate) {
        if (certificate.expires().isEmpty()) return;
        if (certificate.issued().isEmpty()) {
            out.lost(at + "/expires", certificate.expires());
            return;
        }
        out.begin("FreeFormEffectivePeriod");
        out.date("StartDate", certificate.issued());
        out.date("EndDate", certificate.expires());
        out.end();
    }
}
