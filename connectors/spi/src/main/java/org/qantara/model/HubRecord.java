package org.qantara.model;

/** A canonical record: the form every partner format is translated to and from. */
public sealed interface HubRecord permits Candidate {
    RecordType type();
}
