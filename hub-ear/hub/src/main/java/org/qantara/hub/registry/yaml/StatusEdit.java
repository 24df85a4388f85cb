package org.qantara.hub.registry.yaml;

import java.util.Optional;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Status;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Writes a partner's status into the text that tells of it, and leaves all else as people wrote it. */
final class StatusEdit {
    private StatusEdit() {}

    static boolean isOf(Place place, PartnerId partner) {
        return value(place, "id")
                .filter(id -> id.getValue().strip().equals(partner.value()))
                .isPresent();
    }

    static String of(String text, Place partner, Status status) {
        var word = Place.word(status);
        var quoted = text.stripLeading().startsWith("{") ? "\"" + word + "\"" : word;
        var there = value(partner, "status");
        if (there.isPresent()) return there.get().getValue().equals(word) ? text : replaced(text, there.get(), quoted);
        if (status == Status.LIVE) return text;
        var id = value(partner, "id").orElseThrow();
        var name = quoted.equals(word) ? "status: " : "\"status\": ";
        return inserted(text, id.getEndMark(), separator((MappingNode) partner.node()) + name + quoted);
    }

    /** Between two members: in block style a new line with the indentation of the first. */
    private static String separator(MappingNode mapping) {
        if (mapping.getFlowStyle() == FlowStyle.FLOW) return ", ";
        return "\n" + " ".repeat(mapping.getStartMark().getColumn());
    }

    private static Optional<ScalarNode> value(Place place, String name) {
        return place.node() instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(it -> isNamed(it.getKeyNode(), name))
                        .map(it -> it.getValueNode())
                        .filter(ScalarNode.class::isInstance)
                        .map(ScalarNode.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isNamed(Node key, String name) {
        return key instanceof ScalarNode scalar && scalar.getValue().equals(name);
    }

    /** What is given as nothing stands right behind its colon. */
    private static String replaced(String text, Node old, String fresh) {
        var from = index(text, old.getStartMark());
        var until = index(text, old.getEndMark());
        var blank = from == until && text.charAt(from - 1) == ':' ? " " : "";
        return text.substring(0, from) + blank + fresh + text.substring(until);
    }

    private static String inserted(String text, Mark after, String fresh) {
        var index = index(text, after);
        return text.substring(0, index) + fresh + text.substring(index);
    }

    /** Marks count code points. */
    private static int index(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
