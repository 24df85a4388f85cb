/**
 * Hub: the hub as its partners see it, by SOAP, REST and AMQP 1.0.
 *
 * <p>Promises: plain clients made from the published contract (the WSDL the hub serves, its HTTP headers, its queues);
 * what the hub says is handed on as it was said.
 *
 * <p>Words: <b>heard</b>, what a sender was told: a receipt or a refusal; <b>letter</b>, a record delivered to a
 * partner; <b>answer</b>, the partner's verdict on it.
 */
package org.qantara.sandbox.hub;
