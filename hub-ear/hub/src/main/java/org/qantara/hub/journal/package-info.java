/**
 * Journal: what came in, what we made of it, what went out.
 *
 * <p>Promises: a document is on disk before its sender hears "accepted", and with it its record, its losses and its
 * deliveries, in one transaction. Rows of the journal are not updated: where a delivery stands is told by the rows about
 * it. There are four exceptions: documents leave their rows, and with them what recipients have said in words; a letter that is
 * written anew under other terms takes the place of the one before; what had been set aside for a human gets another reason
 * when the person withdraws their consent; and a recipient's word takes the place of the hub's own that a delivery was ended by
 * an erasure or for want of consent. Of a refused document nothing is kept but that it was refused, and why. Two
 * submissions with one message id cannot both be entered, however close together they come.
 *
 * <p>What is stored of a person (documents, records, what was written for recipients, what these say of it in words) is
 * compressed, then encrypted under
 * the person's own key for the place where it stands; who was erased is not entered, not given out and not read, however
 * far a delivery has come. Rows from before there were subjects are compressed only, and are read as they are until their
 * time is over. Documents and records go when their time is over; everything that is told about them stays.
 *
 * <p>Not here: parsing (connectors), deciding (gate), retry (flow), keys and who is who (subject), how long what is
 * kept (retention). What is still to be relayed or fetched stands in
 * two work tables, outbox and waiting, whose rows go when it is done, and are made again if they went too early. A third,
 * underway, has what is being handed over: what a hub leaves there when it is killed may have left.
 *
 * <p>Words: a <em>submission</em> is an accepted document; a <em>delivery</em> is its way to one recipient; its
 * <em>way</em> is push, queue or pull; an <em>attempt</em> is one try to hand it over; a <em>verdict</em> ends it.
 */
package org.qantara.hub.journal;
