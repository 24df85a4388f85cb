package org.qantara.hub.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.qantara.hub.audit.Seal.Place;

/** An act as it stands in the audit: its place, and its line. */
record PlacedAct(Place place, String line) {
    /** The act a result stands on, with its transaction as text. */
    static PlacedAct of(ResultSet row) throws SQLException {
        return new PlacedAct(new Place(row.getString("tx"), row.getLong("id")), Line.of(row));
    }

    Digest digest() {
        return Digest.of(line);
    }
}
