package org.qantara.hub.registry;

import java.net.URI;

/** How a partner gets the records that are for it. */
public sealed interface Access {
    /** The hub calls the partner's SOAP endpoint. */
    record SoapPush(URI url) implements Access {}

    /** The hub posts to the partner's address. */
    record RestPush(URI url) implements Access {}

    /** The partner reads its queue {@code mailbox.<id>} and answers by the queue {@code verdicts}. */
    record MailboxQueue() implements Access {}

    /** The partner fetches and answers by SOAP or REST. */
    record MailboxPull() implements Access {}
}
