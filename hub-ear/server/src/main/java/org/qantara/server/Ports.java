package org.qantara.server;

import java.util.List;

/**
 * The TCP ports of one running hub.
 *
 * @param http the doors and the console
 * @param https the same with TLS
 * @param admin Payara's administration, on loopback
 * @param core Artemis' own protocol, on loopback
 * @param amqp AMQP 1.0, on loopback
 * @param amqps the same with TLS
 * @param postgres the embedded database, on loopback
 * @param jmx management beans, on loopback
 * @param iiop remote EJB calls, three ports from here on, on loopback; the hub has none but Payara listens
 */
public record Ports(int http, int https, int admin, int core, int amqp, int amqps, int postgres, int jmx, int iiop) {

    private static final int LARGEST_BASE = 65_535 - 86;
    static final int SMALLEST_BASE = 1024;

    /** The ports everyone knows. */
    public static Ports usual() {
        return new Ports(8080, 8181, 4848, 61616, 5672, 5671, 5433, 8686, 3700);
    }

    /** All ports counted from {@code base}, which lies between 1024 and 65449. */
    public static Ports from(int base) {
        if (base < SMALLEST_BASE || base > LARGEST_BASE) {
            throw new UnusableSetting(Unusable.PORT_BASE, SMALLEST_BASE, LARGEST_BASE);
        }
        return new Ports(
                base + 80, base + 81, base + 48, base + 61, base + 72, base + 71, base + 33, base + 86, base + 37);
    }

    int iiopTls() {
        return iiop + 1;
    }

    int iiopMutualTls() {
        return iiop + 2;
    }

    /** Payara wants a number for its own message broker, which is off. */
    int openMq() {
        return iiop + 3;
    }

    /** A port and what needs it. */
    record Use(int port, String purpose) {}

    List<Use> ofTheServer() {
        return List.of(
                new Use(http, "HTTP"),
                new Use(https, "HTTPS"),
                new Use(admin, "administration"),
                new Use(jmx, "JMX"),
                new Use(iiop, "IIOP"),
                new Use(iiopTls(), "IIOP with TLS"),
                new Use(iiopMutualTls(), "IIOP with client certificates"));
    }

    List<Use> ofTheBroker() {
        return List.of(
                new Use(core, "Artemis (core)"),
                new Use(amqp, "Artemis (AMQP 1.0)"),
                new Use(amqps, "Artemis (AMQP 1.0, TLS)"));
    }

    List<Use> ofTheDatabase() {
        return List.of(new Use(postgres, "PostgreSQL"));
    }
}
