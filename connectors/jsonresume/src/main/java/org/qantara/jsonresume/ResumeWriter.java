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

/** Writes {@code basics} and {@code meta}; the sections by {@link SectionsWriter}. */
final class ResumeWriter {
    private final Candidate candidate;
    private final ResumeOut out;
    private final Placed placed;

    ResumeWriter(Candidate candidate, ResumeOut out) {
        this.candidate = candidate;
        this.out = out;
        this.placed = out.placed();
    }

    void write() {
        out.begin("basics");
        out.name("name", candidate.person().names().getFirst(), "/person/names");
        label();
        image();
        var contacts = candidate.contacts();
        first(contacts, it -> it.kind() == ContactPoint.Kind.EMAIL).ifPresent(this::email);
        first(contacts, ResumeWriter::isPhone).ifPresent(this::phone);
        int page = first(contacts, ResumeWriter::isPage).orElse(-1);
        if (page >= 0) page(page);
        out.prose("summary", candidate.summary(), "/summary");
        if (!candidate.addresses().isEmpty()) location(candidate.addresses().getFirst());
        profiles(page);
        out.end();
        new SectionsWriter(candidate, out).write();
        meta();
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
        var path = Placed.item("/objectives", index);
        if (objective.term().isPresent()) out.term("label", objective.term(), path + "/term");
        else out.prose("label", objective.statement(), path + "/statement");
        if (objective.kind() == Objective.Kind.POSITION_HELD) placed.whole(path + "/kind");
        else placed.lessPrecise(path + "/kind");
    }

    private void image() {
        var attachments = candidate.attachments();
        first(attachments, it -> it.kind() == Attachment.Kind.PHOTO).ifPresent(index -> {
            var photo = attachments.get(index);
            var path = Placed.item("/attachments", index);
            var url = photo.url().filter(ResumeOut::isUri);
            if (url.isPresent()) out.url("image", url, path + "/url");
            else
                photo.content().ifPresent(content -> {
                    out.fixed("image", "data:" + photo.mediaType().orElse("") + ";base64," + content.base64());
                    placed.whole(path + "/content");
                    placed.whole(path + "/mediaType");
                });
            placed.whole(path + "/kind");
        });
    }

    private void email(int index) {
        var path = Placed.item("/contacts", index);
        out.email("email", candidate.contacts().get(index).value(), path + "/value");
        placed.whole(path + "/kind");
        for (int i = index + 1; i < candidate.contacts().size(); i++)
            if (candidate.contacts().get(i).kind() == ContactPoint.Kind.EMAIL)
                placed.onlyFirst(Placed.item("/contacts", i) + "/value");
    }

    private void phone(int index) {
        var contact = candidate.contacts().get(index);
        var path = Placed.item("/contacts", index);
        out.text("phone", Optional.of(contact.value()), path + "/value");
        if (contact.kind() == ContactPoint.Kind.PHONE) placed.whole(path + "/kind");
        else placed.lessPrecise(path + "/kind");
        for (int i = index + 1; i < candidate.contacts().size(); i++)
            if (isPhone(candidate.contacts().get(i))) placed.onlyFirst(Placed.item("/contacts", i) + "/value");
    }

    private void page(int index) {
        var path = Placed.item("/contacts", index);
        out.url("url", Optional.of(candidate.contacts().get(index).value()), path + "/value");
        placed.whole(path + "/kind");
    }

    private void location(Address address) {
        out.begin("location");
        if (!address.lines().isEmpty()) {
            out.fixed("address", String.join("\n", address.lines()));
            for (int i = 0; i < address.lines().size(); i++) placed.whole(Placed.item("/addresses/lines", i));
        }
        out.text("postalCode", address.postalCode(), "/addresses/postalCode");
        out.text("city", address.city(), "/addresses/city");
        address.country().ifPresent(this::country);
        out.text("region", address.region(), "/addresses/region");
        out.end();
    }

    private void country(Term country) {
        var codes = country.codes();
        first(codes, it -> it.system().equals(CodeSystem.COUNTRY))
                .ifPresentOrElse(
                        index -> {
                            var path = Placed.item("/addresses/country/codes", index);
                            out.text("countryCode", Optional.of(codes.get(index).value()), path + "/value");
                            placed.whole(path + "/system");
                            if (codes.get(index).confidence() == Confidence.EXACT) placed.whole(path + "/confidence");
                        },
                        () -> out.term("countryCode", Optional.of(country), "/addresses/country"));
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
        var path = Placed.item("/contacts", index);
        if (first) out.text("network", contact.service(), path + "/service");
        else placed.whole(path + "/service");
        out.text(ResumeOut.isUri(contact.value()) ? "url" : "username", Optional.of(contact.value()), path + "/value");
        if (contact.kind() == ContactPoint.Kind.SOCIAL) placed.whole(path + "/kind");
        else placed.lessPrecise(path + "/kind");
    }

    private void meta() {
        var source = candidate.provenance();
        boolean ours = source.format().equals(JsonResume.ID.value());
        if (source.updated().isEmpty() && !ours) return;
        out.begin("meta");
        if (ours) {
            out.url("canonical", source.documentId(), "/provenance/documentId");
            out.text("version", source.version(), "/provenance/version");
        }
        out.text("lastModified", source.updated(), "/provenance/updated");
        out.end();
    }
}
