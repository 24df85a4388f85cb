package org.qantara.jsonresume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.qantara.model.Address;
import org.qantara.model.Attachment;
import org.qantara.model.Candidate;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.ContactPoint;
import org.qantara.model.Objective;
import org.qantara.model.Term;
import org.qantara.parsing.Place;

/** Writes {@code basics} and {@code meta}; the sections by {@link SectionsWriter}. */
final class ResumeWriter {
    private final Candidate candidate;
    private final ResumeOut out;
    private final Place record;

    ResumeWriter(Candidate candidate, ResumeOut out, Place record) {
        this.candidate = candidate;
        this.out = out;
        this.record = record;
    }

    void write() {
        out.begin("basics");
        out.name(
                "name",
                candidate.person().names().getFirst(),
                record.at("person").at("names").item(0));
        label();
        image();
        var contacts = candidate.contacts();
        first(contacts, it -> it.kind() == ContactPoint.Kind.EMAIL).ifPresent(this::email);
        first(contacts, ResumeWriter::isPhone).ifPresent(this::phone);
        int page = first(contacts, ResumeWriter::isPage).orElse(-1);
        if (page >= 0) page(page);
        out.prose("summary", candidate.summary(), record.at("summary"));
        if (!candidate.addresses().isEmpty())
            location(candidate.addresses().getFirst(), record.at("addresses").item(0));
        profiles(page);
        out.end();
        new SectionsWriter(candidate, out, record).write();
        meta();
        aside();
    }

    private static <T> OptionalInt first(List<T> list, Predicate<T> wanted) {
        return IntStream.range(0, list.size())
                .filter(i -> wanted.test(list.get(i)))
                .findFirst();
    }

    private static boolean isPhone(ContactPoint contact) {
        return contact.kind() == ContactPoint.Kind.PHONE || contact.kind() == ContactPoint.Kind.MOBILE;
    }

    private static boolean isPage(ContactPoint contact) {
        return contact.kind() == ContactPoint.Kind.WEB && ResumeOut.isUri(contact.value());
    }

    /** The position held if there is one, else whatever is sought first. */
    private void label() {
        var objectives = candidate.objectives();
        int index = first(objectives, it -> it.kind() == Objective.Kind.POSITION_HELD)
                .orElse(objectives.isEmpty() ? -1 : 0);
        if (index < 0) return;
        var objective = objectives.get(index);
        var place = record.at("objectives").item(index);
        if (objective.term().isPresent()) out.term("label", objective.term(), place.at("term"));
        else out.prose("label", objective.statement(), place.at("statement"));
        if (objective.kind() == Objective.Kind.POSITION_HELD) place.at("kind").whole();
        else place.at("kind").lessPrecise();
    }

    private void image() {
        var attachments = candidate.attachments();
        first(attachments, it -> it.kind() == Attachment.Kind.PHOTO).ifPresent(index -> {
            var photo = attachments.get(index);
            var place = record.at("attachments").item(index);
            var url = photo.url().filter(ResumeOut::isUri);
            if (url.isPresent()) out.url("image", url, place.at("url"));
            else
                photo.content().ifPresent(content -> {
                    out.fixed("image", "data:" + photo.mediaType().orElse("") + ";base64," + content.base64());
                    place.at("content").whole();
                    place.at("mediaType").whole();
                });
            place.at("kind").whole();
        });
    }

    private void email(int index) {
        var place = contact(index);
        out.email("email", candidate.contacts().get(index).value(), place.at("value"));
        place.at("kind").whole();
        for (int i = index + 1; i < candidate.contacts().size(); i++)
            if (candidate.contacts().get(i).kind() == ContactPoint.Kind.EMAIL)
                contact(i).at("value").onlyFirst();
    }

    private void phone(int index) {
        var contact = candidate.contacts().get(index);
        var place = contact(index);
        out.text("phone", Optional.of(contact.value()), place.at("value"));
        if (contact.kind() == ContactPoint.Kind.PHONE) place.at("kind").whole();
        else place.at("kind").lessPrecise();
        for (int i = index + 1; i < candidate.contacts().size(); i++)
            if (isPhone(candidate.contacts().get(i))) contact(i).at("value").onlyFirst();
    }

    private void page(int index) {
        var place = contact(index);
        out.url("url", Optional.of(candidate.contacts().get(index).value()), place.at("value"));
        place.at("kind").whole();
    }

    private void location(Address address, Place place) {
        out.begin("location");
        if (!address.lines().isEmpty()) {
            out.fixed("address", String.join("\n", address.lines()));
            place.at("lines").whole();
        }
        out.text("postalCode", address.postalCode(), place.at("postalCode"));
        out.text("city", address.city(), place.at("city"));
        address.country().ifPresent(country -> country(country, place.at("country")));
        out.text("region", address.region(), place.at("region"));
        out.end();
    }

    private void country(Term country, Place place) {
        var codes = country.codes();
        first(codes, it -> it.system().equals(CodeSystem.COUNTRY))
                .ifPresentOrElse(
                        index -> {
                            var code = place.at("codes").item(index);
                            out.text("countryCode", Optional.of(codes.get(index).value()), code.at("value"));
                            code.at("system").whole();
                            if (codes.get(index).confidence() == Confidence.EXACT)
                                code.at("confidence").whole();
                        },
                        () -> out.term("countryCode", Optional.of(country), place));
    }

    /** A profile is an address on the web, a name in a network, or both if one follows the other. */
    private void profiles(int page) {
        var contacts = candidate.contacts();
        var profiles = new ArrayList<Integer>();
        for (int i = 0; i < contacts.size(); i++) if (i != page && isProfile(contacts.get(i))) profiles.add(i);
        out.list("profiles", !profiles.isEmpty(), () -> {
            for (int i = 0; i < profiles.size(); i++) {
                int index = profiles.get(i);
                boolean both = i + 1 < profiles.size() && areOne(index, profiles.get(i + 1));
                out.begin("profiles");
                profile(index, true);
                if (both) profile(profiles.get(++i), false);
                out.end();
            }
        });
    }

    private static boolean isProfile(ContactPoint contact) {
        return switch (contact.kind()) {
            case SOCIAL, MESSAGING -> true;
            case WEB -> ResumeOut.isUri(contact.value());
            case EMAIL, PHONE, MOBILE, FAX -> false;
        };
    }

    private boolean areOne(int one, int next) {
        var contacts = candidate.contacts();
        return next == one + 1
                && ResumeOut.isUri(contacts.get(one).value())
                && !ResumeOut.isUri(contacts.get(next).value())
                && contacts.get(one).kind() == ContactPoint.Kind.SOCIAL
                && contacts.get(next).kind() == ContactPoint.Kind.SOCIAL
                && contacts.get(one).service().equals(contacts.get(next).service());
    }

    private void profile(int index, boolean first) {
        var contact = candidate.contacts().get(index);
        var place = contact(index);
        if (first) out.text("network", contact.service(), place.at("service"));
        else place.at("service").whole();
        out.text(
                ResumeOut.isUri(contact.value()) ? "url" : "username", Optional.of(contact.value()), place.at("value"));
        if (contact.kind() == ContactPoint.Kind.SOCIAL) place.at("kind").whole();
        else place.at("kind").lessPrecise();
    }

    /** A script follows from the spelling, and what a record was read from is no part of it. */
    private void aside() {
        var names = candidate.person().names();
        for (int i = 0; i < names.size(); i++)
            record.at("person").at("names").item(i).at("script").whole();
        for (int i = 0; i < candidate.references().size(); i++)
            record.at("references").item(i).at("name").at("script").whole();
        record.at("provenance").whole();
    }

    private Place contact(int index) {
        return record.at("contacts").item(index);
    }

    private void meta() {
        var source = candidate.provenance();
        var place = record.at("provenance");
        boolean ours = source.format().equals(JsonResume.ID.value());
        if (source.updated().isEmpty() && !ours) return;
        out.begin("meta");
        if (ours) {
            out.url("canonical", source.documentId(), place.at("documentId"));
            out.text("version", source.version(), place.at("version"));
        }
        out.text("lastModified", source.updated(), place.at("updated"));
        out.end();
    }
}
