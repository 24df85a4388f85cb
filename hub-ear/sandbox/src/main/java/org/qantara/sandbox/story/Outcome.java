package org.qantara.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.qantara.sandbox.hub.Heard;

/**
 * What became of a message.
 *
 * @param heard what the sender was told
 * @param life all the hub knows of the message, as {@code GET /submissions} answers
 * @param earlier whether an earlier tour had sent it
 * @param asTold whether it ended as the scene says
 */
record Outcome(Heard heard, JsonNode life, boolean earlier, boolean asTold) {}
