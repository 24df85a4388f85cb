package org.qantara.hub.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads request bodies no further than they may go. */
public final class Bodies {
    private Bodies() {}

    /** The whole body of a request; one that says itself that it is longer is not begun. */
    public static Optional<byte[]> read(HttpServletRequest request, int limit) throws IOException {
        return request.getContentLengthLong() > limit ? Optional.empty() : read(request.getInputStream(), limit);
    }

    /** The whole body, or nothing if it has more than {@code limit} bytes. */
    public static Optional<byte[]> read(InputStream body, int limit) throws IOException {
        var bytes = body.readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}
