package org.qantara.parsing;

import java.util.List;
import java.util.function.Consumer;
import org.qantara.spi.Loss;

/**
 * An element or JSON value while a document is read past it. It must be read when it is met: by {@link #text()},
 * {@link #rawText()}, {@link #children}, {@link #lost} or {@link #ignore()}. A node that is none of these is reported
 * as lost, leaf by leaf, and so is every attribute that is not asked for. When its visitor returns it is gone: what is
 * to be told of it later needs its {@link #path()}, not the node.
 */
public interface Node {
    /** Local name or JSON key; empty for a JSON document itself. */
    String name();

    /** Namespace URI, empty in JSON or if there is none. */
    String namespace();

    /** Where it stands: {@code /SkillsPassport/LearnerInfo/AttachmentList/Attachment[2]}. */
    String path();

    /** How many of its name its parent has had, this one included: 1 for the first. */
    int number();

    /** The attribute of this local name, or {@code null}. To be asked for before the content is read. JSON has none. */
    String attribute(String name);

    /** The text of this leaf as it stands, white space and all; empty if there is none. Nodes inside it are lost. */
    String rawText();

    /** Whether this is a JSON {@code null}: not given, whatever it would hold. */
    boolean isNull();

    /**
     * Whether what was read here held something of the other kind, too, which is lost: nodes where text was read, or
     * text where nodes were visited.
     */
    boolean isOtherwise();

    /** Visits what is inside, in order; text between elements is lost. */
    void children(Consumer<Node> visitor);

    /**
     * As {@link #children} where each name stands for one field: visits the first node of a name and reports later ones
     * as {@link Loss.Reason#ONLY_FIRST_KEPT}.
     *
     * @param repeatable names that stand for lists: every node of them is visited
     */
    default void fields(Consumer<Node> visitor, String... repeatable) {
        children(child -> {
            if (child.number() == 1 || List.of(repeatable).contains(child.name())) visitor.accept(child);
            else child.lost(Loss.Reason.ONLY_FIRST_KEPT);
        });
    }

    /**
     * Visits what is inside, if it is nodes, else gives the text: for fields that some write as a leaf and some do not.
     */
    String textOrChildren(Consumer<Node> visitor);

    /** Reports everything inside as lost for this reason; after {@link #text()}, the text itself. */
    void lost(Loss.Reason reason);

    /** Passes over what carries nothing of the record: layout, repetition of what was read elsewhere. */
    void ignore();

    /** {@link #rawText()} stripped of surrounding white space. */
    default String text() {
        return rawText().strip();
    }

    /** The text as {@code null} if it is empty: not given. */
    default String textOrNull() {
        var text = text();
        return text.isEmpty() ? null : text;
    }
}
