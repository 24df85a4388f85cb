package org.qantara.hub.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Person;

/**
 * What may show that two records are about one person: each identifier, whoever issued it, and each name, however it is
 * spelt. Two records with a mark in common may be about one person; it proves nothing. Marks are personal data: they
 * stay in memory.
 */
public final class Marks {
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

    private Marks() {}

    public static Set<String> of(HubRecord record) {
        return record.about().map(Marks::of).orElse(Set.of());
    }

    private static Set<String> of(Person person) {
        var marks = new HashSet<String>();
        for (var identifier : person.identifiers()) marks.add(text(identifier));
        for (var name : person.names()) marks.add(Folded.words(name.display()));
        marks.remove(""); // a name of which nothing is left
        return marks;
    }

    private static String text(Identifier id) {
        return id.kind() + "|" + PUNCTUATION.matcher(id.value()).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
