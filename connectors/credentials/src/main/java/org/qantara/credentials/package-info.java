/**
 * Digital credentials, which are issued and signed elsewhere: European Digital Credentials for Learning ({@code edc},
 * JSON-LD of the European Learning Model 3) and Open Badges 3 ({@code open-badges}).
 *
 * <p>Promises: the original travels with the record, byte for byte, signature and all; what it says is read from inside
 * whatever is wrapped around it (JAdES in JSON serialization, VC-JWT, an enveloped credential); nothing is fetched: no
 * {@code @context}, schema, status or key. Every language of a text is kept. A signature that does not fit the key it
 * brings along is told as invalid, and so is one that is named and not there; one that fits is told as present, as nobody
 * here knows whose key that is; a document that says it has none has none. Where two fields say the same, what is kept
 * does not depend on which stands first.
 *
 * <p>Not here: issuing, which is the awarding body's; trust in a signer; revocation. A credential is written only as the
 * original it was read from, and only if the record still says all that it says: what an agreement withholds must not
 * leave inside it.
 *
 * <p>Words: a <em>credential</em> is the document; an <em>award</em> is the record of what it proves; a <em>claim</em>
 * is one thing it says the person has done or reached.
 */
package org.qantara.credentials;
