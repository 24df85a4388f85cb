package org.qantara.canonical;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** One of a closed list of values, by the name it has in Java. */
record Choice(Map<String, Object> values) implements Content {
    static Choice of(Class<?> type) {
        var values = new LinkedHashMap<String, Object>();
        for (var value : type.getEnumConstants()) values.put(((Enum<?>) value).name(), value);
        return new Choice(values);
    }

    @Override
    public Object read(Node node) {
        var text = node.text();
        if (text.isEmpty()) return null;
        var value = values.get(text);
        if (value == null)
            throw new Refusal(Problem.of(ProblemCode.UNKNOWN_CODE, node.path(), String.join(", ", values.keySet())));
        return value;
    }

    @Override
    public void write(DocumentWriter out, String name, Object value) {
        out.leaf(name, ((Enum<?>) value).name());
    }

    @Override
    public Object absent() {
        return null;
    }
}
