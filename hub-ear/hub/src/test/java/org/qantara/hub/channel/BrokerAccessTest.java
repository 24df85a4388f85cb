package org.qantara.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.hub.Partners.ANAPEC;
import static org.qantara.hub.Partners.ENABEL;
import static org.qantara.hub.Partners.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.hub.QueueBroker;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.door.proof.TestKeys;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.Revocation;
import org.qantara.hub.registry.Status;

class BrokerAccessTest {
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final Partner FETCHING = partner(ANAPEC, TINY, new Access.MailboxPull());
    private static final Partner LISTENING = partner(ENABEL, TINY, new Access.MailboxQueue());

    @RegisterExtension
    private final QueueBroker broker = new QueueBroker();

    @TempDir
    Path home;

    private Path open;
    private BrokerAccess access;

    @BeforeEach
    void begin() {
        open = home.resolve("open-partners");
        access = new BrokerAccess(open, broker.connections());
    }

    @Test
    void whoExchangesRecordsIsNamedInTheFile() throws IOException {
        access.changed(Configuration.NONE, of(LISTENING, FETCHING));
        assertThat(open).hasContent("anapec\nenabel\n");

        access.changed(of(LISTENING, FETCHING), of(LISTENING.with(Status.SUSPENDED), FETCHING));
        assertThat(Files.readString(open)).isEqualTo("anapec\n");
    }

    @Test
    void whoMayNotShowASecretIsNot() {
        access.changed(Configuration.NONE, of(byCertificate(LISTENING), FETCHING));

        assertThat(open).hasContent("anapec\n");
    }

    private static Partner byCertificate(Partner partner) {
        return with(partner, Set.of(AuthenticationMethod.MTLS));
    }

    private static Partner with(
            Partner partner, Set<AuthenticationMethod> authentication, PartnerCertificate... certificates) {
        return new Partner(
                partner.id(),
                partner.names(),
                partner.institution(),
                partner.country(),
                partner.status(),
                partner.contacts(),
                partner.format(),
                partner.access(),
                authentication,
                partner.keys(),
                List.of(certificates));
    }

    @Test
    void whoseCertificatesCountIsSaidInAnotherFile() throws Exception {
        var keys = TestKeys.own("enabel");
        var digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(keys.certificate().getEncoded()));
        var first = Optional.of(new Revocation(LocalDate.parse("2026-05-01")));
        var certified = with(
                FETCHING,
                Set.of(AuthenticationMethod.PASSWORD),
                new PartnerCertificate(PartnerCertificate.Use.TLS, keys.certificate()),
                new PartnerCertificate(PartnerCertificate.Use.SIGNATURE, keys.certificate(), first));

        access.changed(Configuration.NONE, of(byCertificate(LISTENING), certified));

        assertThat(home.resolve("open-certificates"))
                .hasContent("partner enabel\npinned anapec " + digest + "\nrevoked " + digest + " 2026-05-01\n");

        access.changed(of(byCertificate(LISTENING)), of(byCertificate(LISTENING).with(Status.SUSPENDED)));
        assertThat(home.resolve("open-certificates")).isEmptyFile();
    }

    @Test
    void whoListensFindsItsMailbox() {
        access.changed(Configuration.NONE, of(LISTENING, FETCHING));

        assertThat(broker.queues()).contains("mailbox.enabel").doesNotContain("mailbox.anapec");
    }

    @Test
    void theLettersOfOneThatHasLeftGo() throws Exception {
        access.changed(Configuration.NONE, of(LISTENING));
        try (var context = broker.connections().createContext()) {
            context.createProducer().send(context.createQueue("mailbox.enabel"), "فاطمة");
        }

        access.changed(of(LISTENING), of(LISTENING.with(Status.SUSPENDED)));
        assertThat(inTheMailbox()).as("they wait").isTrue();

        access.changed(of(LISTENING.with(Status.SUSPENDED)), of(LISTENING.with(Status.LEFT)));
        assertThat(inTheMailbox()).isFalse();
    }

    private boolean inTheMailbox() throws Exception {
        try (var context = broker.connections().createContext();
                var browser = context.createBrowser(context.createQueue("mailbox.enabel"))) {
            return browser.getEnumeration().hasMoreElements();
        }
    }

    @Test
    void aBrokerOutOfReachKeepsNothingElseFromFollowing() throws Exception {
        broker.stop();

        access.changed(Configuration.NONE, of(LISTENING));

        assertThat(open).hasContent("enabel\n");
        broker.start();
    }

    private static Configuration of(Partner... partners) {
        return new Configuration(List.of(partners), List.of());
    }
}
