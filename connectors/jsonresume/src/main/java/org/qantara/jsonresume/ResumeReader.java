package org.qantara.jsonresume;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.Attachment;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Objective;
import org.qantara.model.PersonName;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Binary;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads a resume: {@code basics} and {@code meta} here, the sections by {@link SectionsReader}. */
final class ResumeReader {
    private final CandidateDraft draft = new CandidateDraft(JsonResume.ID.value());
    private final PersonName.Draft name = new PersonName.Draft();
    private final SectionsReader sections;
    private boolean basics;

    ResumeReader(LossReport losses) {
        sections = new SectionsReader(draft, losses);
    }

    Candidate read(Node root) {
        if (root.name().isEmpty()) root.children(this::section);
        if (!basics)
            throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, root.path(), JsonResume.ID.value(), root.path()));
        if (name.isEmpty()) throw Refusal.missing("/basics/name");
        draft.names.add(name.done());
        return draft.done();
    }

    private void section(Node section) {
        switch (section.name()) {
            case "$schema" -> section.ignore();
            case "basics" -> {
                basics = true;
                section.children(this::basic);
            }
            case "meta" -> section.children(this::meta);
            default -> sections.read(section);
        }
    }

    private void basic(Node field) {
        switch (field.name()) {
            case "name" -> name.full = Once.text(field, name.full);
            case "label" -> label(field.textOrNull());
            case "image", "picture" -> image(field);
            case "email" -> contact(ContactPoint.Kind.EMAIL, field.textOrNull());
            case "phone" -> contact(ContactPoint.Kind.PHONE, field.textOrNull());
            case "url", "website" -> contact(ContactPoint.Kind.WEB, field.textOrNull());
            case "summary" -> draft.summary = Once.prose(field, draft.summary);
            case "location" -> location(field);
            case "profiles" -> profile(field);
            default -> {}
        }
    }

    private void label(String label) {
        if (label != null)
            draft.objectives.add(
                    new Objective(Objective.Kind.POSITION_HELD, Term.ofNullable(null, label), Optional.<Text>empty()));
    }

    private void contact(ContactPoint.Kind kind, String value) {
        if (value != null) draft.contacts.add(ContactPoint.of(kind, value));
    }

    /** An address, or the picture itself in a {@code data:} URL (RFC 2397). */
    private void image(Node field) {
        var url = field.textOrNull();
        if (url == null) return;
        int comma = url.indexOf(";base64,");
        var none = Optional.<String>empty();
        if (!url.startsWith("data:") || comma < 0) {
            draft.attachments.add(
                    new Attachment(Attachment.Kind.PHOTO, none, none, Optional.empty(), Optional.of(url), none));
            return;
        }
        var content = Binary.bytes(url.substring(comma + ";base64,".length()));
        if (content == null) field.lost(Loss.Reason.UNREADABLE);
        else
            draft.attachments.add(new Attachment(
                    Attachment.Kind.PHOTO,
                    none,
                    Optional.of(url.substring("data:".length(), comma)),
                    Optional.of(content),
                    none,
                    none));
    }

    private void location(Node location) {
        var address = new Address.Draft();
        location.children(field -> {
            switch (field.name()) {
                case "address" -> address.lines.addAll(lines(field.text()));
                case "postalCode" -> address.postalCode = Once.text(field, address.postalCode);
                case "city" -> address.city = Once.text(field, address.city);
                case "region" -> address.region = Once.text(field, address.region);
                case "countryCode" -> address.country = address.country == null ? country(field) : address.country;
                default -> {}
            }
        });
        if (!address.isEmpty()) draft.addresses.add(address.done());
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Term country(Node field) {
        var written = field.textOrNull();
        if (written == null) return null;
        var code = Countries.code(written);
        if (code != null) return Term.of(CodeSystem.COUNTRY, code);
        field.lost(Loss.Reason.UNKNOWN_CODE);
        return Term.labelled(written);
    }

    /** The address of a profile and the name in the network are two ways to reach the person. */
    private void profile(Node profile) {
        var read = new String[3];
        profile.children(field -> {
            switch (field.name()) {
                case "network" -> read[0] = Once.text(field, read[0]);
                case "url" -> read[1] = Once.text(field, read[1]);
                case "username" -> read[2] = Once.text(field, read[2]);
                default -> {}
            }
        });
        for (var value : new String[] {read[1], read[2]})
            if (value != null)
                draft.contacts.add(new ContactPoint(
                        ContactPoint.Kind.SOCIAL, value, Optional.empty(), Optional.ofNullable(read[0])));
        if (read[0] != null && read[1] == null && read[2] == null) sections.lost(profile.path() + "/network");
    }

    private void meta(Node field) {
        var provenance = draft.provenance;
        switch (field.name()) {
            case "canonical" -> provenance.documentId = Once.text(field, provenance.documentId);
            case "version" -> provenance.version = Once.text(field, provenance.version);
            case "lastModified" -> provenance.updated = Once.text(field, provenance.updated);
            default -> {}
        }
    }
}
