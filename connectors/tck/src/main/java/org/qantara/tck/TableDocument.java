package org.qantara.tck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Payload;

/** A line of headings and a row of cells, both in UTF-8 with semicolons. */
record TableDocument(List<String> headings, List<String> cells) implements Document {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\n")
            .get();

    TableDocument {
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
    }

    static TableDocument parse(Payload payload) {
        try (var in = CSVParser.parse(payload.text(), FORMAT)) {
            var rows = in.getRecords();
            return new TableDocument(rows.get(0).toList(), rows.get(1).toList());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a table", e);
        }
    }

    @Override
    public List<Leaf> leaves() {
        return filled().mapToObj(i -> new Leaf(path(i), cells.get(i), i)).toList();
    }

    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(headings);
    }

    @Override
    public List<Single> singles() {
        return filled().filter(i -> Collections.frequency(headings, headings.get(i)) == 1)
                .mapToObj(i -> new Single(path(i), i))
                .toList();
    }

    @Override
    public Payload whole() {
        return written(headings, cells);
    }

    @Override
    public Payload without(Leaf leaf) {
        return changed(copy -> copy.set(leaf.number(), ""));
    }

    @Override
    public List<Payload> with(Leaf leaf, List<String> values) {
        return values.stream()
                .map(value -> changed(copy -> copy.set(leaf.number(), value)))
                .toList();
    }

    @Override
    public Payload exchanged(Single single) {
        return changed(copy -> copy.set(single.number(), Altered.text(cells.get(single.number()))));
    }

    @Override
    public Payload doubled(Single single) {
        int i = single.number();
        var more = new ArrayList<>(headings);
        more.add(i + 1, headings.get(i));
        var both = new ArrayList<>(cells);
        both.add(i + 1, Altered.text(cells.get(i)));
        return written(more, both);
    }

    @Override
    public Payload shaken(Random random) {
        int one = random.nextInt(Math.min(headings.size(), cells.size()));
        int other = random.nextInt(cells.size());
        var fewer = new ArrayList<>(headings);
        var less = new ArrayList<>(cells);
        switch (random.nextInt(4)) {
            case 0 -> less.remove(one);
            case 1 -> fewer.set(one, headings.get(one) + "x");
            case 2 -> less.add(one, cells.get(one));
            default -> less.set(other, cells.get(one));
        }
        return written(fewer, less);
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint.Table(headings.stream().map(String::strip).toList());
    }

    @Override
    public String pretty() {
        return whole().text();
    }

    private IntStream filled() {
        return IntStream.range(0, Math.min(headings.size(), cells.size()))
                .filter(i -> !cells.get(i).isBlank());
    }

    private String path(int column) {
        var name = headings.get(column);
        int number = Collections.frequency(headings.subList(0, column + 1), name);
        return "/" + name + (number == 1 ? "" : "[" + number + "]");
    }

    private Payload changed(Consumer<List<String>> change) {
        var copy = new ArrayList<>(cells);
        change.accept(copy);
        return written(headings, copy);
    }

    private static Payload written(List<String> headings, List<String> cells) {
        return Payload.csv(FORMAT.format(headings.toArray()) + "\n" + FORMAT.format(cells.toArray()) + "\n");
    }
}
