/**
 * Consent: what people have agreed to, and no longer agree to.
 *
 * <p>Promises: the latest statement by its own times counts, in whatever order statements arrive; one that is sent twice
 * counts once. When a consent is withdrawn, every delivery that needs it is ended in the transaction that enters the
 * withdrawal, those set aside for a human among them, and whoever has received something by it, or may have, gets a
 * notice. Where it stands is known by person, recipient and purpose, whoever has said so. Of what they have agreed to the categories and
 * the end are here, and nothing of the person: that is in the submissions, encrypted. A consent that has ended counts no more from that
 * moment on, computed when it is asked for.
 *
 * <p>Not here: which records need consent, who may say that it was given (gate), bringing notices to recipients (notice).
 *
 * <p>Words: a <em>statement</em> says that a consent was given or withdrawn, and when.
 */
package org.qantara.hub.consent;
