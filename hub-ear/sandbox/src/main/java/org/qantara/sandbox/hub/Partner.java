package org.qantara.sandbox.hub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who is asking: a partner's id and its secret. */
public record Partner(String id, String secret) {

    /** The value of an HTTP {@code Authorization} header. */
    public String basic() {
        var both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return id;
    }
}
