package org.qantara.parsing;

import java.util.function.Consumer;
import org.qantara.spi.Loss;

/** A cell of a row: a text under the name of its column. */
final class CellNode implements Node {
    private final Headings.Heading heading;
    private final String text;
    private final Counter counter;
    private boolean read;

    CellNode(Headings.Heading heading, String text, Counter counter) {
        this.heading = heading;
        this.text = text;
        this.counter = counter;
    }

    @Override
    public String name() {
        return heading.name();
    }

    @Override
    public String namespace() {
        return "";
    }

    @Override
    public String path() {
        return heading.path();
    }

    @Override
    public int number() {
        return heading.number();
    }

    @Override
    public String attribute(String name) {
        return null;
    }

    @Override
    public String rawText() {
        read = true;
        return counter.text(text);
    }

    @Override
    public boolean isNull() {
        return false;
    }

    @Override
    public boolean isOtherwise() {
        return false;
    }

    @Override
    public void children(Consumer<Node> visitor) {
        lost(Loss.Reason.NO_PLACE);
    }

    @Override
    public String textOrChildren(Consumer<Node> visitor) {
        return text();
    }

    @Override
    public void lost(Loss.Reason reason) {
        read = true;
        counter.lost(heading.path(), reason);
    }

    @Override
    public void ignore() {
        read = true;
    }

    void finish() {
        if (!read) lost(Loss.Reason.NO_PLACE);
    }
}
