package org.qantara.hub.door;

import java.net.URI;

/** The address partners know the hub by, whatever a request or a proxy says: {@code https://hub.example}. */
public record PublicUrl(String value) {
    public PublicUrl {
        while (value.endsWith("/")) value = value.substring(0, value.length() - 1);
        var uri = URI.create(value);
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?"))
            throw new IllegalArgumentException("qantara.public-url must be http(s)://host[:port][/path]");
    }

    /** The address of {@code path}, which starts with a slash. */
    public String at(String path) {
        return value + path;
    }
}
