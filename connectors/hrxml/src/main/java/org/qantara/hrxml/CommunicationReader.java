package org.qantara.hrxml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.ContactPoint;
import org.qantara.model.ContactPoint.Kind;
import org.qantara.model.ContactPoint.Use;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code Communication}: a number, a URI, an address, or several of them by one channel. */
final class CommunicationReader {
    private final Address.Draft address = new Address.Draft();
    private String channelAt;
    private String channel;
    private String useAt;
    private String useCode;
    private String title;
    private String countryDialing;
    private String area;
    private String number;
    private String uri;

    private CommunicationReader() {}

    static CommunicationReader read(Node node, LossReport losses) {
        var reader = new CommunicationReader();
        node.children(child -> reader.part(child, losses));
        return reader;
    }

    private void part(Node node, LossReport losses) {
        switch (Dialect.name(node)) {
            case "ChannelCode" -> {
                channelAt = node.path();
                channel = Values.text(channel, node);
            }
            case "UseCode" -> {
                useAt = node.path();
                useCode = Values.text(useCode, node);
            }
            case "OtherTitle" -> title = Values.text(title, node);
            case "CountryDialing", "CountryDialling" -> countryDialing = Values.text(countryDialing, node);
            case "AreaDialing", "AreaDialling" -> area = Values.text(area, node);
            case "DialNumber" -> number = Values.text(number, node);
            case "URI" -> uri = Values.text(uri, node);
            case "Address" -> address(node, losses);
            default -> {}
        }
    }

    private void address(Node node, LossReport losses) {
        var type = node.attribute("type");
        if (type != null) {
            address.use = use(type);
            if (address.use == null) losses.add(node.path() + "/@type", Loss.Reason.NO_PLACE);
        }
        AddressReader.read(node, address);
    }

    void addTo(List<ContactPoint> contacts, List<Address> addresses, LossReport losses) {
        var use = useCode == null ? null : use(useCode);
        var kind = kind(losses);
        addContacts(contacts, kind, use, service(kind, use, losses));
        if (address.use == null) address.use = use;
        if (!address.isEmpty()) addresses.add(address.done());
    }

    private void addContacts(List<ContactPoint> contacts, Kind kind, Use use, String service) {
        if (number != null || area != null) {
            var local = area == null ? number : number == null ? area : area + " " + number;
            var whole = countryDialing == null ? local : new PhoneNumber(countryDialing, local).joined();
            contacts.add(contact(kind == null ? Kind.PHONE : kind, whole, use, service));
        }
        if (uri != null) contacts.add(contact(kind == null ? guess(uri) : kind, uri, use, service));
    }

    private static ContactPoint contact(Kind kind, String value, Use use, String service) {
        return new ContactPoint(kind, value, Optional.ofNullable(use), Optional.ofNullable(service));
    }

    private static Kind guess(String uri) {
        return uri.indexOf('@') > 0 && !uri.contains("/") ? Kind.EMAIL : Kind.WEB;
    }

    private Kind kind(LossReport losses) {
        if (channel == null) return null;
        return switch (channel.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "telephone" -> "mobile".equalsIgnoreCase(useCode) ? Kind.MOBILE : Kind.PHONE;
            case "mobiletelephone" -> Kind.MOBILE;
            case "fax" -> Kind.FAX;
            case "email" -> Kind.EMAIL;
            case "web" -> Kind.WEB;
            case "socialmedia" -> Kind.SOCIAL;
            case "instantmessage" -> Kind.MESSAGING;
            default -> {
                losses.add(channelAt, Loss.Reason.UNKNOWN_CODE);
                yield null;
            }
        };
    }

    /** Of a network or a messenger the use code names which ({@code linkedin}). */
    private String service(Kind kind, Use use, LossReport losses) {
        if (useCode == null || use != null || (kind == Kind.MOBILE && useCode.equalsIgnoreCase("mobile"))) return title;
        if ((kind == Kind.SOCIAL || kind == Kind.MESSAGING || kind == Kind.WEB) && title == null) return useCode;
        losses.add(useAt, Loss.Reason.UNKNOWN_CODE);
        return title;
    }

    static Use use(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "personal", "home", "residence" -> Use.HOME;
            case "business", "work" -> Use.WORK;
            case "other" -> Use.OTHER;
            default -> null;
        };
    }
}
