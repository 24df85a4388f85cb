package org.qantara.hub.offence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.qantara.canonical.QantaraJson;
import org.qantara.schemas.exchange.ObjectFactory;

/** Breaks the rules of the hub, so that they are seen to bite. */
public final class Offenders {
    public static final int WALL_CLOCK_CALLS = 3;

    private Offenders() {}

    /** A row that everybody sees. */
    @Entity
    public static class PublicRow {
        @Id
        int id;
    }

    static String connector() {
        return QantaraJson.class.getName();
    }

    static String schema() {
        return ObjectFactory.class.getName();
    }

    static String now() {
        return Instant.now() + " " + LocalDate.now(ZoneOffset.UTC) + " " + System.currentTimeMillis();
    }
}
