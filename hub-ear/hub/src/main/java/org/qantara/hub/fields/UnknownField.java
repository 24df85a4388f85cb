package org.qantara.hub.fields;

/** A list names a field that records do not have. */
public final class UnknownField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String nearest;

    UnknownField(String path, String nearest) {
        super("there is no field " + path + "; the nearest is " + nearest);
        this.path = path;
        this.nearest = nearest;
    }

    /** As the list has it. */
    public String path() {
        return path;
    }

    /** The path of a field that there is. */
    public String nearest() {
        return nearest;
    }
}
