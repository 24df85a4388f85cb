package org.qantara.hrxml;

import java.util.List;
import java.util.Locale;
import org.qantara.model.PersonName;
import org.qantara.model.Script;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/**
 * Reads {@code PersonName}. A {@code FormattedName} in the script of the other parts prints the same name whole; in
 * another script, unless the parts stand in it, it is a name of its own, as a {@code LegalName} always is.
 */
final class NameReader {
    private final PersonName.Draft main = new PersonName.Draft();
    private String formatted;
    private String legal;

    private NameReader() {}

    static void read(Node node, List<PersonName> names, LossReport losses) {
        var reader = new NameReader();
        reader.use(node, losses);
        node.children(reader::read);
        reader.addTo(names);
    }

    private void use(Node node, LossReport losses) {
        var indicator = node.attribute("legalNameIndicator");
        if ("true".equals(indicator)) main.use = PersonName.Use.LEGAL;
        else if (indicator != null && !indicator.equals("false"))
            losses.add(node.path() + "/@legalNameIndicator", Loss.Reason.UNREADABLE);
        var type = node.attribute("nameTypeCode");
        if (type == null) return;
        switch (type.toLowerCase(Locale.ROOT)) {
            case "currentname" -> {}
            case "birthname" -> main.use = PersonName.Use.BIRTH;
            case "formername" -> main.use = PersonName.Use.FORMER;
            default -> losses.add(node.path() + "/@nameTypeCode", Loss.Reason.UNKNOWN_CODE);
        }
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "GivenName", "MiddleName" -> main.given = joined(main.given, node);
            case "FamilyName" -> main.family = joined(main.family, node);
            case "FormattedName" -> formatted = Values.text(formatted, node);
            case "LegalName" -> legal = Values.text(legal, node);
            default -> {}
        }
    }

    private static String joined(String before, Node node) {
        var text = node.textOrNull();
        if (text == null) return before;
        return before == null ? text : before + " " + text;
    }

    private void addTo(List<PersonName> names) {
        boolean split = !main.isEmpty();
        var spelt = main.family == null ? main.given : main.family;
        boolean another =
                split && formatted != null && !formatted.contains(spelt) && Script.of(formatted) != Script.of(spelt);
        if (!another) main.full = formatted;
        if (!main.isEmpty()) names.add(main.done());
        if (another) names.add(whole(formatted, PersonName.Use.USUAL));
        if (legal != null) names.add(whole(legal, PersonName.Use.LEGAL));
    }

    private static PersonName whole(String full, PersonName.Use use) {
        var name = new PersonName.Draft();
        name.full = full;
        name.use = use;
        return name.done();
    }
}
