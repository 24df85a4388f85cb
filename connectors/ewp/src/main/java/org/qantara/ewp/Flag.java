package org.qantara.ewp;

import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Yes or no (xs:boolean). */
final class Flag {
    private Flag() {}

    /** {@code null} if it is not said. */
    static Boolean read(Node node) {
        return switch (node.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> null;
            default -> {
                node.lost(Loss.Reason.UNREADABLE);
                yield null;
            }
        };
    }
}
