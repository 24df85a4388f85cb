package org.qantara.hub.door.admin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.qantara.hub.door.Bodies;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** The body of a request as text in UTF-8. */
final class RequestText {
    private static final int LARGEST = 4 << 20;

    private RequestText() {}

    static String read(InputStream body) {
        try {
            var bytes = Bodies.read(body, LARGEST)
                    .orElseThrow(() -> new Refused(ProblemCode.TOO_LARGE, "", (LARGEST >> 20) + " MiB"));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(ProblemCode.WRONG_ENCODING, "");
        } catch (IOException brokenOff) {
            throw new Refused(ProblemCode.INVALID_REQUEST, "", Rule.WHOLE_BODY);
        }
    }
}
