package org.qantara.credentials;

import java.util.List;
import java.util.function.Consumer;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/**
 * A node of which it is noted where its texts stand, as they are read: what is passed over or lost is none of them.
 *
 * @param read gets the paths
 */
record Noted(Node node, List<String> read) implements Node {
    @Override
    public String rawText() {
        var text = node.rawText();
        if (!text.isBlank()) read.add(node.path());
        return text;
    }

    @Override
    public void children(Consumer<Node> visitor) {
        node.children(child -> visitor.accept(new Noted(child, read)));
    }

    @Override
    public String textOrChildren(Consumer<Node> visitor) {
        var text = node.textOrChildren(child -> visitor.accept(new Noted(child, read)));
        if (!text.isEmpty()) read.add(node.path());
        return text;
    }

    @Override
    public void lost(Loss.Reason reason) {
        read.remove(node.path());
        node.lost(reason);
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public String namespace() {
        return node.namespace();
    }

    @Override
    public String path() {
        return node.path();
    }

    @Override
    public int number() {
        return node.number();
    }

    @Override
    public String attribute(String name) {
        return node.attribute(name);
    }

    @Override
    public boolean isNull() {
        return node.isNull();
    }

    @Override
    public boolean isOtherwise() {
        return node.isOtherwise();
    }

    @Override
    public void ignore() {
        node.ignore();
    }
}
