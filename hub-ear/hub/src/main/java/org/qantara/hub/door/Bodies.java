package org.qantara.hub.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads request bodies no further than they may go. */
public final class Bodies {
    private Bodies() {}

    /** The whole body of a request, or nothing if it has more than {@code limit} bytes. */
    public static Optional<byte[]> read(HttpServletRequest request, int limit) throws IOException {
        return isFarBeyond(request.getContentLengthLong(), limit)
                ? Optional.empty()
                : read(request.getInputStream(), limit);
    }

    /**
     * Whether a body that says it is this long is not even begun. One that is a little too long is, for a client that
     * still sends may not hear why it is refused.
     */
    public static boolean isFarBeyond(long length, int limit) {
        return length / 2 > limit;
    }

    /** The whole body, or nothing if it has more than {@code limit} bytes. */
    public static Optional<byte[]> read(InputStream body, int limit) throws IOException {
        var bytes = body.readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}
