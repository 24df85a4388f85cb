package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.spi.Loss;

/** A value of a JSON document that is being read past; the items of an array are nodes of the array's name. */
final class JsonNode implements Node {
    /** What all nodes of one document share. */
    record Source(JsonParser in, Counter counter) {}

    private final Source source;
    private final JsonNode parent;
    private final String name;
    private final int number;
    private final int depth;
    private Names names;
    private boolean read;

    private JsonNode(Source source, JsonNode parent, String name, int number) {
        this.source = source;
        this.parent = parent;
        this.name = name;
        this.number = number;
        this.depth = parent == null ? 1 : parent.depth + 1;
        source.counter.node(depth);
    }

    static JsonNode root(Source source) {
        return new JsonNode(source, null, "", 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String namespace() {
        return "";
    }

    @Override
    public String path() {
        return parent == null ? "" : Names.numbered(parent.path(), name, number);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String attribute(String wanted) {
        return null;
    }

    @Override
    public String rawText() {
        read = true;
        try {
            if (source.in.currentToken() == JsonToken.VALUE_NULL) return "";
            if (source.in.currentToken().isScalarValue()) return source.counter.text(source.in.getText());
        } catch (IOException wrong) {
            throw new Refusal(JsonInput.problem(wrong));
        }
        report(Loss.Reason.NO_PLACE);
        return "";
    }

    @Override
    public boolean isNull() {
        return !read && source.in.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    public void children(Consumer<Node> visitor) {
        visit(Loss.Reason.NO_PLACE, child -> {
            visitor.accept(child);
            child.finish();
        });
    }

    @Override
    public String textOrChildren(Consumer<Node> visitor) {
        if (source.in.currentToken().isScalarValue()) return text();
        children(visitor);
        return "";
    }

    @Override
    public void lost(Loss.Reason reason) {
        if (read) source.counter.lost(path(), reason);
        else report(reason);
    }

    @Override
    public void ignore() {
        visit(null, JsonNode::ignore);
    }

    /** The keys of this object, whose content is passed over. */
    Set<String> keys() throws IOException {
        var keys = new LinkedHashSet<String>();
        while (source.in.nextToken() != JsonToken.END_OBJECT) {
            keys.add(source.in.currentName());
            field(JsonNode::ignore);
        }
        return keys;
    }

    /** Reports whatever of this value has not been read. */
    void finish() {
        if (!read) report(Loss.Reason.NO_PLACE);
    }

    private void report(Loss.Reason reason) {
        visit(reason, child -> child.lost(reason));
    }

    /** Goes through the content; if it is not nodes but a text, that is lost for this reason, unless there is none. */
    private void visit(Loss.Reason textIsLost, Consumer<JsonNode> visitor) {
        read = true;
        try {
            switch (source.in.currentToken()) {
                case START_OBJECT -> {
                    while (source.in.nextToken() != JsonToken.END_OBJECT) field(visitor);
                }
                case START_ARRAY -> items("item", visitor);
                case VALUE_NULL -> {}
                default -> {
                    if (textIsLost != null && !source.in.getText().isBlank()) source.counter.lost(path(), textIsLost);
                }
            }
        } catch (IOException wrong) {
            throw new Refusal(JsonInput.problem(wrong));
        }
    }

    private void field(Consumer<JsonNode> visitor) throws IOException {
        var key = source.in.currentName();
        if (source.in.nextToken() == JsonToken.START_ARRAY) items(key, visitor);
        else visitor.accept(child(key));
    }

    private void items(String key, Consumer<JsonNode> visitor) throws IOException {
        while (source.in.nextToken() != JsonToken.END_ARRAY) visitor.accept(child(key));
    }

    private JsonNode child(String key) {
        if (names == null) names = new Names();
        return new JsonNode(source, this, key, names.met(key));
    }
}
