package org.qantara.parsing;

import java.util.function.Consumer;
import org.qantara.spi.Loss;

/** A row of a table as a node, with a node inside for each cell that holds something, named by its column. */
final class RowNode implements Node {
    private final Row row;
    private final Headings headings;
    private final Counter counter;
    private boolean read;

    RowNode(Row row, Headings headings, Counter counter) {
        this.row = row;
        this.headings = headings;
        this.counter = counter;
        counter.node(1);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String namespace() {
        return "";
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String attribute(String name) {
        return null;
    }

    @Override
    public String rawText() {
        lost(Loss.Reason.NO_PLACE);
        return "";
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
        read = true;
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cells().get(i);
            if (text.isBlank()) continue;
            counter.node(2);
            var heading = headings.get(i);
            var cell = new CellNode(heading, text, counter);
            visitor.accept(cell);
            cell.finish();
            if (heading.misspelt()) counter.lost(heading.path(), Loss.Reason.DOUBTFUL);
        }
    }

    @Override
    public String textOrChildren(Consumer<Node> visitor) {
        children(visitor);
        return "";
    }

    @Override
    public void lost(Loss.Reason reason) {
        children(cell -> cell.lost(reason));
    }

    @Override
    public void ignore() {
        read = true;
    }

    void finish() {
        if (!read) lost(Loss.Reason.NO_PLACE);
    }
}
