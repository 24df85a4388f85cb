package org.qantara.it.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** How a receiver treats what comes. */
public sealed interface Manner {

    /** Takes it in and says so. */
    record Takes() implements Manner {}

    /** The same after a while. */
    record TakesSlowly(Duration each) implements Manner {}

    /** The same as soon as it is let, for all that have come until then. */
    record TakesWhenLet(CountDownLatch let) implements Manner {}

    /** Takes in all but one message, the first that comes, on which it fails for ever; that one is noted. */
    record FailsOnOne(AtomicReference<String> messageId) implements Manner {}

    /** Takes nothing in and answers with this status and no body. */
    record Answers(int status) implements Manner {}

    /** Takes nothing in and answers what nobody understands. */
    record Babbles() implements Manner {}

    /** Takes nothing in and hangs up without a word. */
    record SaysNothing() implements Manner {}

    /** Takes nothing in and sends the caller elsewhere. */
    record Redirects() implements Manner {}

    /** Takes it in and then answers 500. */
    record TakesThenFails() implements Manner {}

    /** Takes it in and then hangs up without a word. */
    record TakesThenHangsUp() implements Manner {}
}
