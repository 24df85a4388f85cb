package org.qantara.hub.door.soap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The operations of {@code exchange.wsdl} and the elements each may hold, besides a document. */
enum Operation {
    SUBMIT("submit", "messageId", "format", "recordType", "purpose", "to"),
    GET_DELIVERY_STATUS("getDeliveryStatus", "messageId", "submissionId"),
    FETCH("fetch", "most", "after"),
    ACKNOWLEDGE("acknowledge", "deliveryId", "verdict", "reference", "reason"),
    FETCH_NOTICES("fetchNotices"),
    ACKNOWLEDGE_NOTICE("acknowledgeNotice", "noticeId"),
    SUBMIT_FILE("submitFile", "messageId", "format", "recordType", "purpose", "to"),
    GET_FILE("getFile", "messageId", "fileId", "most", "after"),
    ECHO("echo", "text");

    /** Their names, for people. */
    static final String ALL = Arrays.stream(values()).map(Operation::element).collect(Collectors.joining(", "));

    private final String element;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Operation(String element, String... fields) {
        this.element = element;
        this.fields = List.of(fields);
    }

    /** The local name of its request. */
    String element() {
        return element;
    }

    List<String> fields() {
        return fields;
    }

    boolean mayRepeat(String field) {
        return (this == SUBMIT || this == SUBMIT_FILE) && field.equals("to");
    }

    /** Elements one of which holds a document. */
    List<String> documents() {
        return switch (this) {
            case SUBMIT -> List.of("document", "content");
            case SUBMIT_FILE -> List.of("content");
            default -> List.of();
        };
    }

    static Optional<Operation> of(String element) {
        return Arrays.stream(values()).filter(it -> it.element.equals(element)).findFirst();
    }
}
