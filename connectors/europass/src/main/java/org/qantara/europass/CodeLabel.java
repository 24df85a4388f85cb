package org.qantara.europass;

import java.util.function.Consumer;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** A {@code Code} and a {@code Label}, either of which may be missing: {@code null}. */
final class CodeLabel implements Consumer<Node> {
    String code;
    String label;

    static CodeLabel of(Node node) {
        var read = new CodeLabel();
        read.label = blankToNull(node.textOrChildren(read), read.label);
        return read;
    }

    /** Keeps one text: the code, or the label where there is none; a label besides a code is reported lost. */
    void codeOrLabel(Node parent, Values values) {
        if (code == null) code = label;
        else if (label != null) values.lost(parent, "/Use/Label", Loss.Reason.NO_PLACE);
        label = null;
    }

    private static String blankToNull(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public void accept(Node field) {
        switch (field.name()) {
            case "Code", "code" -> code = field.textOrNull();
            case "Label", "label" -> label = field.textOrNull();
            default -> {}
        }
    }
}
