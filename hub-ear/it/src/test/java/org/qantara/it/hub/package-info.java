/** The hub under test and what the journeys need to drive it: its partners, its tables, its log. */
package org.qantara.it.hub;
