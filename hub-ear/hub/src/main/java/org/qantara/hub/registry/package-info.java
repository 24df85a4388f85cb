/**
 * Registry: the partners, how they are reached, who may send what to whom, and the corridors of cases.
 *
 * <p>Promises: a configuration in force is consistent (every agreement names known partners, every format can be written
 * here, every channel is complete, every field is one of the record); one that is not is refused with one line that says
 * what is wrong and where. An agreement by which nothing will ever go is a <em>finding</em>, which hinders nobody. Every version there was is kept as it was given. All hubs have the newest within a second,
 * and a partner that is suspended is so from that moment. Secrets are compared in constant time and never leave
 * {@link org.qantara.hub.registry.Credentials} but for the channels that need them.
 *
 * <p>Not here: deciding (the gate), delivering (the channels), how a configuration is written down ({@code yaml}).
 *
 * <p>Words: a <em>partner</em> is an organisation that sends, receives or both; its <em>access</em> is how it gets what
 * is for it; its <em>status</em> is how it stands with the hub, and it <em>exchanges</em> records while it is testing or
 * live; an <em>agreement</em> lets one partner send some fields of one kind of record to another for one purpose, from
 * one day to another; a <em>configuration</em> is all of them, a <em>version</em> is one that was in force.
 */
package org.qantara.hub.registry;
