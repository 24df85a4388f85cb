package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.PersonName;
import org.qantara.model.Script;
import org.qantara.spi.Loss;

/**
 * Writes the one {@code PersonName} there is room for: the Latin spelling where there is one, split into given and
 * family name, and another spelling beside it as {@code FormattedName} or {@code LegalName}.
 */
final class NameWriter {
    private record Split(Optional<String> given, Optional<String> family) {}

    private final Out out;
    private final String at;
    private final List<PersonName> names;
    private final int main;
    private final int legal;
    private final int formatted;

    private NameWriter(Out out, String at, List<PersonName> names) {
        this.out = out;
        this.at = at;
        this.names = names;
        this.main = best(names);
        int whole = names.get(main).full().isPresent() ? -1 : inAnotherScript();
        int stated = legal(whole);
        this.legal = stated >= 0 ? stated : another(whole);
        this.formatted = whole;
    }

    /** A usual name in another script is read back from {@code FormattedName} if the main one has no whole form. */
    private int inAnotherScript() {
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (i == main || name.use() != PersonName.Use.USUAL) continue;
            var script = Script.of(name.display());
            if (script == Script.of(spelt(names.get(main)))) continue;
            if (found < 0 || (script == Script.ARABIC && names.get(found).script() != Script.ARABIC)) found = i;
        }
        return found;
    }

    private int legal(int taken) {
        for (int i = 0; i < names.size(); i++)
            if (i != main && i != taken && names.get(i).use() == PersonName.Use.LEGAL) return i;
        return -1;
    }

    /** Without a legal name there is room for one name more, an Arabic one if there is one. */
    private int another(int taken) {
        int found = -1;
        for (int i = names.size() - 1; i >= 0; i--) {
            boolean better = found < 0
                    || names.get(i).script() == Script.ARABIC
                    || names.get(found).script() != Script.ARABIC;
            if (i != main && i != taken && better) found = i;
        }
        return found;
    }

    /** Whether these names yield the given name that is required. */
    static boolean isWritable(List<PersonName> names) {
        return !names.isEmpty() && split(names.get(best(names))).given().isPresent();
    }

    /** @param at path of the list of names in the record */
    static void write(Out out, String at, List<PersonName> names) {
        new NameWriter(out, at, names).write();
    }

    /** The parts alone, as they stand in the contact of the supplier. */
    static void writeParts(Out out, List<PersonName> names) {
        var split = split(names.get(best(names)));
        out.leaf("oa:GivenName", split.given());
        out.leaf("hr:FamilyName", split.family());
    }

    private void write() {
        var name = names.get(main);
        out.begin("PersonName");
        use(name);
        out.leaf(
                "FormattedName",
                formatted < 0 ? name.full() : Optional.of(names.get(formatted).display()));
        if (legal >= 0) out.leaf("LegalName", names.get(legal).display());
        var split = split(name);
        out.leaf("oa:GivenName", split.given());
        out.leaf("hr:FamilyName", split.family());
        out.end();
        boolean guessed = name.given().isEmpty() && split.given().isPresent();
        if (guessed) out.lost(Out.numbered(at, main) + "/full", Loss.Reason.LESS_PRECISE);
        for (int i = 0; i < names.size(); i++) reportRest(Out.numbered(at, i), i);
    }

    private void use(PersonName name) {
        switch (name.use()) {
            case USUAL -> {}
            case LEGAL -> out.attribute("legalNameIndicator", "true");
            case BIRTH -> out.attribute("nameTypeCode", "BirthName");
            case FORMER -> out.attribute("nameTypeCode", "FormerName");
        }
    }

    private static String spelt(PersonName name) {
        return name.family().orElseGet(() -> name.given().orElseGet(name::display));
    }

    private void reportRest(String path, int index) {
        var name = names.get(index);
        if (index != main && index != legal && index != formatted) {
            out.notFirst(path, name);
            return;
        }
        out.lost(path + "/title", name.title());
        out.lost(path + "/source", name.source());
        if (index == main) return;
        var reason = name.full().isPresent() ? Loss.Reason.NO_PLACE : Loss.Reason.LESS_PRECISE;
        if (name.given().isPresent()) out.lost(path + "/given", reason);
        if (name.family().isPresent()) out.lost(path + "/family", reason);
        if (index == legal && name.use() != PersonName.Use.LEGAL) out.lost(path + "/use", Loss.Reason.LESS_PRECISE);
    }

    private static int best(List<PersonName> names) {
        int best = 0;
        for (int i = 1; i < names.size(); i++) if (worth(names.get(i)) > worth(names.get(best))) best = i;
        return best;
    }

    private static int worth(PersonName name) {
        int worth = name.script() == Script.LATIN ? 1 : 0;
        if (name.given().isPresent() && name.family().isPresent()) worth += 4;
        else if (split(name).given().isPresent()) worth += 2;
        return worth;
    }

    /** A whole name is parted after its first word, which is a guess; the whole stays in {@code FormattedName}. */
    private static Split split(PersonName name) {
        if (name.given().isPresent() || name.full().isEmpty()) return new Split(name.given(), name.family());
        var full = name.full().get().strip();
        int space = full.indexOf(' ');
        if (space < 0) return new Split(Optional.of(full), name.family());
        return new Split(
                Optional.of(full.substring(0, space)),
                Optional.of(name.family().orElse(full.substring(space + 1).strip())));
    }
}
