package org.qantara.hrba;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.qantara.model.Address;
import org.qantara.model.ContactPoint;
import org.qantara.model.ContactPoint.Kind;
import org.qantara.parsing.Place;

/** Writes the first telephone, mail address and page of several contacts, as a {@code Contact} of nobody by name. */
final class ContactWriter {
    private static final Pattern INTERNATIONAL = Pattern.compile("(\\+\\d{1,3}) (.*\\S.*)", Pattern.DOTALL);

    private final Out out;
    private final List<ContactPoint> contacts;
    private final Place place;
    private final BitSet written = new BitSet();

    ContactWriter(Out out, List<ContactPoint> contacts, Place place) {
        this.out = out;
        this.contacts = contacts;
        this.place = place;
    }

    boolean isEmpty() {
        return contacts.stream().noneMatch(PostingWriter::isReachable);
    }

    /** The first page, in an element of its own. */
    void site(String name) {
        next(kind -> kind == Kind.WEB).ifPresent(site -> out.fixed(name, site.value()));
    }

    /** @param site what the element for a page is called */
    void write(Optional<Address> address, Place addressPlace, String site) {
        var phone = next(kind -> kind == Kind.PHONE || kind == Kind.MOBILE);
        var mail = next(kind -> kind == Kind.EMAIL);
        var page = next(kind -> kind == Kind.WEB);
        boolean located = address.isPresent() && InformationWriter.isLocated(address.get());
        if (phone.isPresent() || mail.isPresent() || page.isPresent() || located) {
            out.begin("Contact");
            if (located) InformationWriter.address("PostalAddress", address.get(), out, addressPlace);
            phone.ifPresent(this::voice);
            mail.ifPresent(it -> out.fixed("EMail", it.value()));
            page.ifPresent(it -> out.fixed(site, it.value()));
            out.end();
        }
        for (int i = 0; i < contacts.size(); i++)
            if (!written.get(i) && PostingWriter.isReachable(contacts.get(i)))
                place.item(i).onlyFirst();
    }

    private Optional<ContactPoint> next(Predicate<Kind> wanted) {
        for (int i = 0; i < contacts.size(); i++) {
            if (written.get(i) || !wanted.test(contacts.get(i).kind())) continue;
            written.set(i);
            place.item(i).at("value").whole();
            if (contacts.get(i).kind() == Kind.MOBILE) place.item(i).at("kind").lessPrecise();
            else place.item(i).at("kind").whole();
            return Optional.of(contacts.get(i));
        }
        return Optional.empty();
    }

    private void voice(ContactPoint phone) {
        var parts = INTERNATIONAL.matcher(phone.value());
        out.begin("VoiceNumber");
        if (parts.matches()) {
            out.fixed("IntlCode", parts.group(1));
            out.fixed("TelNumber", parts.group(2));
        } else out.fixed("TelNumber", phone.value());
        out.end();
    }
}
