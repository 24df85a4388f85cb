package org.qantara.credentials;

import java.util.function.Consumer;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** The fields of what may be an object or its id alone. */
final class Fields {
    private Fields() {}

    /**
     * Reads each field once; what is there again is lost.
     *
     * @return the text, if it is one
     */
    static String orText(Node node, Consumer<Node> reader) {
        return node.textOrChildren(field -> {
            if (field.number() == 1) reader.accept(field);
            else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        });
    }

    /** Reads the one field that has a place; the names of the object within the document are passed over. */
    static void only(Node node, String wanted, Consumer<Node> reader) {
        node.fields(field -> {
            if (field.name().equals(wanted)) reader.accept(field);
            else if (field.name().equals("id") || field.name().equals("type")) field.ignore();
        });
    }
}
