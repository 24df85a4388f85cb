package org.qantara.ewp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** An API of Erasmus Without Paper whose get-response is a format here. */
enum Api {
    OMOBILITIES("ewp-omobilities", "omobilities", "omobilities-get-response", 2),
    IIAS("ewp-iias", "iias", "iias-get-response", 7);

    private static final String SPECIFICATIONS = "https://github.com/erasmus-without-paper/ewp-specs-";

    private final FormatId id;
    private final String root;
    private final String namespace;
    private final String written;
    private final Pattern read;

    Api(String id, String name, String root, int version) {
        this.id = new FormatId(id);
        this.root = root;
        this.namespace = SPECIFICATIONS + "api-" + name + "/blob/stable-v%s/endpoints/get-response.xsd";
        this.written = namespace.formatted(version);
        this.read = Pattern.compile(Pattern.quote(namespace).replace("%s", "\\E([1-9])\\Q"));
    }

    FormatId id() {
        return id;
    }

    String root() {
        return root;
    }

    /** Some leave the namespace out. */
    boolean isRoot(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Xml(var uri, var name) && isRoot(uri, name);
    }

    private boolean isRoot(String uri, String name) {
        return name.equals(root) && (uri.isEmpty() || read.matcher(uri).matches());
    }

    /**
     * The version a document is of, {@code v2}; {@code null} if it does not say.
     *
     * @throws Refusal if it is another document
     */
    String version(Node document) {
        requireRoot(new Fingerprint.Xml(document.namespace(), document.name()));
        var version = read.matcher(document.namespace());
        return version.matches() ? "v" + version.group(1) : null;
    }

    /** @throws Refusal if it is the root of another document */
    void requireRoot(Fingerprint.Xml document) {
        if (!isRoot(document))
            throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "", id.value(), document.root()));
    }

    /** As {@link #written} documents declare them. */
    Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("", written);
        if (this == OMOBILITIES) namespaces.put("p", SPECIFICATIONS + "types-phonenumber/tree/stable-v1");
        else namespaces.put("c", SPECIFICATIONS + "types-contact/tree/stable-v1");
        return namespaces;
    }

    /** @throws Refusal if this is not the first record of the document */
    static void requireOne(Node record, boolean another) {
        if (another) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, record.path(), Rule.ONE_RECORD));
    }

    /** What ends writing a record that lacks what the standard demands. */
    static Refusal notWritable(String at) {
        return new Refusal(Problem.of(ProblemCode.NOT_WRITABLE, at));
    }
}
