package org.qantara.parsing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.spi.Loss;

/**
 * A value of a JSON document that is being read past; the items of an array are nodes of the array's name. As only one
 * value of each depth is open at a time, there is one node for each depth, and it becomes the next value when it is
 * left.
 */
final class JsonNode implements Node {
    /** What all nodes of one document share. */
    record Source(JsonParser in, Counter counter) {}

    private final Source source;
    private final JsonNode parent;
    private final int depth;
    private final Keys keys = new Keys();
    private JsonNode inner;
    private String name = "";
    private int number = 1;
    /** Once somebody has asked for it. */
    private String path;

    private boolean read;
    /** Whether there was text where values are visited, or an object where text is read. */
    private boolean otherwise;

    /** The name of the array whose items are being visited: this value, or a field of it. */
    private String list;

    private boolean isArray;
    private int items;

    private JsonNode(Source source, JsonNode parent) {
        this.source = source;
        this.parent = parent;
        this.depth = parent == null ? 1 : parent.depth + 1;
    }

    static JsonNode root(Source source) {
        var root = new JsonNode(source, null);
        source.counter.node(root.depth);
        return root;
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
        if (path == null) path = parent == null ? "" : Names.numbered(parent.path(), name, number);
        return path;
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
            var token = source.in.currentToken();
            if (token == JsonToken.VALUE_NULL) return "";
            if (token.isScalarValue()) return source.counter.text(source.in.getText());
        } catch (IOException wrong) {
            throw new Refusal(JsonInput.problem(wrong));
        }
        report(Loss.Reason.NO_PLACE);
        otherwise = true;
        return "";
    }

    @Override
    public boolean isNull() {
        return !read && source.in.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    public boolean isOtherwise() {
        return otherwise;
    }

    @Override
    public void children(Consumer<Node> visitor) {
        for (var child = first(Loss.Reason.NO_PLACE); child != null; child = next()) {
            visitor.accept(child);
            child.finish();
        }
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
        for (var child = first(null); child != null; child = next()) child.ignore();
    }

    /** The keys of this object, once it has been visited. */
    Set<String> keys() {
        return keys.all();
    }

    /** Reports whatever of this value has not been read. */
    void finish() {
        if (!read) report(Loss.Reason.NO_PLACE);
    }

    private void report(Loss.Reason reason) {
        for (var child = first(reason); child != null; child = next()) child.lost(reason);
    }

    /** The first node inside; if there are none but a text, that is lost for this reason, unless there is none. */
    private JsonNode first(Loss.Reason textIsLost) {
        read = true;
        try {
            switch (source.in.currentToken()) {
                case START_OBJECT -> {
                    keys.clear();
                    list = null;
                    isArray = false;
                    return next();
                }
                case START_ARRAY -> {
                    begin("item");
                    isArray = true;
                    return next();
                }
                case VALUE_NULL -> {}
                default -> {
                    otherwise = textIsLost != null && !source.in.getText().isBlank();
                    if (otherwise) source.counter.lost(path(), textIsLost);
                }
            }
        } catch (IOException wrong) {
            throw new Refusal(JsonInput.problem(wrong));
        }
        return null;
    }

    private JsonNode next() {
        try {
            while (true) {
                if (list == null) {
                    var key = source.in.nextFieldName();
                    if (key == null) return null;
                    if (!keys.add(key)) throw new Refusal(JsonInput.malformed(source.in.currentTokenLocation()));
                    if (source.in.nextToken() != JsonToken.START_ARRAY) return child(key, 1);
                    begin(key);
                }
                if (source.in.nextToken() != JsonToken.END_ARRAY) return child(list, ++items);
                if (isArray) return null;
                list = null;
            }
        } catch (IOException wrong) {
            throw new Refusal(JsonInput.problem(wrong));
        }
    }

    private void begin(String array) {
        list = array;
        items = 0;
    }

    private JsonNode child(String childsName, int childsNumber) {
        if (inner == null) inner = new JsonNode(source, this);
        inner.name = childsName;
        inner.number = childsNumber;
        inner.path = null;
        inner.read = false;
        inner.otherwise = false;
        source.counter.node(inner.depth);
        return inner;
    }
}
