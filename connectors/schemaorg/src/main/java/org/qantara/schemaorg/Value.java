package org.qantara.schemaorg;

/** What a property holds. */
sealed interface Value permits Literal, Thing {}
