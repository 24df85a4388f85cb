package org.qantara.hub.registry.yaml;

import static org.qantara.spi.ProblemCode.EMPTY_DOCUMENT;
import static org.qantara.spi.ProblemCode.MALFORMED;
import static org.qantara.spi.ProblemCode.TOO_DEEP;
import static org.qantara.spi.ProblemCode.TOO_LARGE;
import static org.qantara.spi.ProblemCode.UNKNOWN_PARTNER;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qantara.hub.corridor.Corridor;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.InvalidRegistry;
import org.qantara.hub.registry.Lines;
import org.qantara.hub.registry.Notation;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** A configuration as text, of one document or several that are one whole. */
public final class ConfigurationText implements Notation {
    static final int LARGEST = 4 << 20; // UTF-16 units
    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 2_000;
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    private final PartnerReader partners;

    /** @param writable the formats that can be written here */
    public ConfigurationText(List<FormatId> writable) {
        this.partners = new PartnerReader(writable);
    }

    @Override
    public Configuration read(String text, Lines lines) {
        var documents = documents(text, lines);
        var known = partners(items(documents, "partners"));
        var ids = known.stream().map(Partner::id).collect(Collectors.toSet());
        return new Configuration(known, List.copyOf(agreements(documents, ids).keySet()), corridors(documents));
    }

    @Override
    public Map<String, String> agreements(String text, Lines lines) {
        var documents = documents(text, lines);
        var ids =
                partners(items(documents, "partners")).stream().map(Partner::id).collect(Collectors.toSet());
        var places = new HashMap<String, String>();
        agreements(documents, ids).forEach((agreement, place) -> places.put(agreement.id(), place.at(place.path())));
        return places;
    }

    private static List<Members> documents(String text, Lines lines) {
        return Place.of(nodes(text, lines), lines).stream()
                .map(it -> it.members("partners", "agreements", "corridors"))
                .toList();
    }

    private static List<Place> items(List<Members> documents, String name) {
        return documents.stream().flatMap(it -> it.items(name).stream()).toList();
    }

    @Override
    public String with(String text, PartnerId partner, Status status) {
        if (read(text).partner(partner).isEmpty()) throw new InvalidRegistry(UNKNOWN_PARTNER, "id");
        var edited = edited(text, partner, status);
        var now = read(edited).partner(partner).orElseThrow().status();
        if (now != status) throw new IllegalStateException("the status of " + partner + " cannot be written: " + now);
        return edited;
    }

    private static String edited(String text, PartnerId partner, Status status) {
        return items(documents(text, Lines.ALONE), "partners").stream()
                .filter(place -> StatusEdit.isOf(place, partner))
                .findFirst()
                .map(place -> StatusEdit.of(text, place, status))
                .orElseThrow();
    }

    private List<Partner> partners(List<Place> places) {
        var all = new ArrayList<Partner>();
        var first = new HashMap<PartnerId, Place>();
        for (var place : places) {
            var partner = partners.read(place);
            var before = first.putIfAbsent(partner.id(), place);
            if (before != null) throw place.again(before);
            all.add(partner);
        }
        return all;
    }

    /** In their order. */
    private static Map<Agreement, Place> agreements(List<Members> documents, Set<PartnerId> partners) {
        var reader = new AgreementReader(partners);
        var all = new LinkedHashMap<Agreement, Place>();
        var first = new HashMap<String, Place>();
        for (var place : items(documents, "agreements")) {
            var agreement = reader.read(place);
            var before = first.putIfAbsent(agreement.id(), place);
            if (before != null) throw place.again(before);
            all.put(agreement, place);
        }
        return all;
    }

    private static List<Corridor> corridors(List<Members> documents) {
        var all = new ArrayList<Corridor>();
        var first = new HashMap<String, Place>();
        for (var place : items(documents, "corridors")) {
            var corridor = CorridorReader.read(place);
            var before = first.putIfAbsent(corridor.id(), place);
            if (before != null) throw place.again(before);
            all.add(corridor);
        }
        return all;
    }

    /** The roots of the documents of the text, of those that hold anything. */
    private static List<Node> nodes(String text, Lines lines) {
        if (text.isBlank()) throw new InvalidRegistry(EMPTY_DOCUMENT, "");
        if (text.length() > LARGEST) throw new InvalidRegistry(TOO_LARGE, "", (LARGEST >> 20) + " MiB");
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            var roots = new ArrayList<Node>();
            for (var root : new Yaml(new SafeConstructor(options)).composeAll(new StringReader(plain(text))))
                if (!root.getTag().equals(Tag.NULL)) roots.add(root);
            if (roots.isEmpty()) throw new InvalidRegistry(EMPTY_DOCUMENT, "");
            return roots;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = lines.name(mark.getLine() + 1);
            throw new InvalidRegistry(MALFORMED, line + ", column " + (mark.getColumn() + 1));
        } catch (YAMLException e) {
            throw refused(e);
        }
    }

    /** The library tells its limits by the text alone. */
    private static InvalidRegistry refused(YAMLException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("Nesting Depth")) return new InvalidRegistry(TOO_DEEP, "", Integer.toString(DEEPEST));
        if (message.contains("aliases")) return new InvalidRegistry(TOO_LARGE, "", MOST_ALIASES + " aliases");
        return new InvalidRegistry(MALFORMED, "");
    }

    /** What JSON has and YAML 1.1 has not: tabs between the words, and {@code \\/} for a slash. */
    static String plain(String text) {
        if (!text.stripLeading().startsWith("{")) return text;
        return ESCAPED.matcher(text.replace('\t', ' '))
                .replaceAll(it -> Matcher.quoteReplacement(it.group().equals("\\/") ? "/" : it.group()));
    }
}
