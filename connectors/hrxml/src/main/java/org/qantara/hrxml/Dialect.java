package org.qantara.hrxml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qantara.parsing.Node;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;

/**
 * A format of the family: which namespace its root has, and which prefix each element is written with. The writer names
 * elements as the Europass dialect does ({@code hr:BirthDate}); EURES has all but the {@code oa} ones in one namespace.
 */
enum Dialect {
    EUROPASS("europass-candidate", "Europass candidate (2020 and later)", "http://www.europass.eu/1.0", "4.0"),
    EURES("eures-candidate", "EURES candidate (HR Open 3.2, document version 1.3)", "http://www.hr-xml.org/3", "1.3");

    static final String HR = "http://www.hr-xml.org/3";
    private static final String OA = "http://www.openapplications.org/oagis/9";
    private static final String EURES_EXTENSIONS = "http://www.europass_eures.eu/1.0";
    static final String ROOT = "Candidate";

    private final String id;
    private final String title;
    private final String namespace;
    private final String documentVersion;

    Dialect(String id, String title, String namespace, String documentVersion) {
        this.id = id;
        this.title = title;
        this.namespace = namespace;
        this.documentVersion = documentVersion;
    }

    FormatId id() {
        return new FormatId(id);
    }

    String title() {
        return title;
    }

    /** What {@code DocumentID/@schemeVersionID} says of documents written here. */
    String documentVersion() {
        return documentVersion;
    }

    /**
     * Whether an education without an end goes on. EURES has no other way to say so (cardinality of {@code
     * AttendancePeriod}); Europass says it in {@code Ongoing}.
     */
    boolean endlessIsCurrent() {
        return this == EURES;
    }

    boolean isRoot(Fingerprint fingerprint) {
        return fingerprint.equals(new Fingerprint.Xml(namespace, ROOT));
    }

    boolean isRoot(Node node) {
        return node.name().equals(ROOT) && node.namespace().equals(namespace);
    }

    /** The local name of an element of the family; empty for one of any other namespace. */
    static String name(Node node) {
        return switch (node.namespace()) {
            case HR, OA, EURES_EXTENSIONS, "http://www.europass.eu/1.0" -> node.name();
            default -> "";
        };
    }

    Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("", namespace);
        namespaces.put("oa", OA);
        if (this == EUROPASS) {
            namespaces.put("hr", HR);
            namespaces.put("eures", EURES_EXTENSIONS);
        }
        return namespaces;
    }

    /** An element's name with its prefix in this dialect. */
    String written(String name) {
        return switch (this) {
            case EUROPASS -> name;
            case EURES -> name.startsWith("oa:") ? name : name.substring(name.indexOf(':') + 1);
        };
    }
}
