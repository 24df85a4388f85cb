/**
 * Alerts: what a human must see to before it is too late, or because it is.
 *
 * <p>Promises: whatever has an end in the registry (agreements, transfer authorisations, partners' keys and
 * certificates) has one alert 60, 30 and 7 days before it and from then on until it is renewed or removed; a recipient
 * with overdue notices has one. Consents that end soon and that an agreement rests on are counted by recipient and purpose. An alert is about a thing, never about a record: however much is refused for it, there
 * is one. They are computed when they are asked for, from the configuration in force and the register of consents. They name partners, agreements
 * and references, and nobody.
 *
 * <p>Not here: sending them anywhere; whoever watches asks for them, or has them scraped.
 *
 * <p>Words: what is <em>dated</em> ends at an instant; its <em>stage</em> is how near that is; it is <em>renewed</em> if
 * another of its kind goes on where it ends.
 */
package org.qantara.hub.alert;
