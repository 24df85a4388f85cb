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
        var text = node.textOrChildren(read);
        if (read.label == null) read.label = text.isEmpty() ? null : text;
        else if (!text.isEmpty()) node.lost(Loss.Reason.NO_PLACE);
        return read;
    }

    /** Keeps one text: the code, or the label where there is none; a label besides a code is reported lost. */
    void codeOrLabel(Node parent, Values values) {
        if (code == null) code = label;
        else if (label != null) values.lost(parent, "/Use/Label", Loss.Reason.NO_PLACE);
        label = null;
    }

    @Override
    public void accept(Node field) {
        if (field.number() > 1) {
            field.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        switch (field.name()) {
            case "Code", "code" -> code = field.textOrNull();
            case "Label", "label" -> label = field.textOrNull();
            default -> {}
        }
    }
}
