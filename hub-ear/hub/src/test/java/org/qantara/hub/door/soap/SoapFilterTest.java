package org.qantara.hub.door.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Keys;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.Callers;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.Standing;
import org.qantara.hub.door.proof.FakePartnerKeys;
import org.qantara.hub.door.proof.MemoryReplays;
import org.qantara.hub.door.proof.Proven;
import org.qantara.hub.door.proof.TestKeys;
import org.qantara.hub.door.signature.BodySigning;
import org.qantara.hub.door.signature.Signatures;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.Status;
import org.qantara.spi.FormatId;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** With a container of a few lines: what the filter asks of it, and nothing else. */
class SoapFilterTest {
    private static final String ECHO =
            "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><echo xmlns='urn:qantara:exchange:1'>"
                    + "<text>a</text></echo></S:Body></S:Envelope>";

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final PartnerId HUB = new PartnerId("hub");
    private static final Partner ANAPEC =
            new Partner(FakeHub.ANAPEC, Map.of(), new FormatId("europass-xml"), new Access.MailboxPull());

    private final FakeHub hub = new FakeHub();
    private final Registry registry = new Registry();
    private final FakePartnerKeys partnerKeys = new FakePartnerKeys();
    private final List<Act> recorded = new ArrayList<>();
    private final TurnedAway turnedAway = new TurnedAway(recorded::addAll, Clock.systemUTC());
    private final SoapFilter filter = new SoapFilter();
    private final Map<Object, Object> attributes = new HashMap<>();
    private final Map<Object, Object> answered = new HashMap<>();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private String forwardedTo;
    private String readAgain;

    @BeforeEach
    void container(@TempDir Path folder) throws IOException {
        var secrets = Files.writeString(folder.resolve("partners.properties"), "anapec=s3cret\n");
        registry.replace(new Configuration(List.of(ANAPEC), List.of()));
        partnerKeys.known.add(FakeHub.ANAPEC);
        filter.authentication = Callers.knownBy(new Credentials(secrets, registry), partnerKeys);
        filter.signatures = new Signatures(partnerKeys, new MemoryReplays(), Clock.systemUTC());
        filter.signing = signing(TestKeys.own("hub"));
        filter.exchange = new Exchange(hub, hub, hub, hub, FileCallsFixture.of(hub), Keys.fresh(), Clock.systemUTC());
        filter.standing = new Standing(registry, turnedAway);
        filter.receiving = hub;
        filter.publicUrl = new PublicUrl("http://localhost:8080");
    }

    @Test
    void aCallGoesToTheEndpointOfItsVersionWithAnEmptyEnvelopeThatIsQuickToRead() throws Exception {
        post("s3cret", ECHO);

        assertThat(forwardedTo).isEqualTo("/soap/endpoint/1.1");
        assertThat(readAgain).startsWith("<S:Envelope").contains("<S:Body/>");
        assertThat(((Asked) attributes.get(Asked.ATTRIBUTE)).partner()).isEqualTo(FakeHub.ANAPEC);
        assertThat(hub.refused).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedAndJournalled() throws Exception {
        post("s3cret", " ".repeat((15 << 20) + 1));

        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("TOO_LARGE", FakeHub.REFUSAL.toString());
        assertThat(hub.refused).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(forwardedTo).isNull();
    }

    @Test
    void whoeverIsNotKnownIsNotReadAndNotJournalled() throws Exception {
        post("guessed", ECHO);

        assertThat(answered).containsEntry("setStatus", 401);
        assertThat(hub.refused).isEmpty();
        assertThat(forwardedTo).isNull();
    }

    @Test
    void whoIsSuspendedIsToldSoInAFaultAndNotRead() throws Exception {
        registry.replace(new Configuration(List.of(ANAPEC.with(Status.SUSPENDED)), List.of()));

        post("s3cret", ECHO);

        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("PARTNER_SUSPENDED", "Fault");
        assertThat(forwardedTo).isNull();
        turnedAway.run();
        assertThat(recorded).singleElement().satisfies(act -> {
            assertThat(act.deed()).isEqualTo(Deed.SIGN_IN_REFUSED);
            assertThat(act.doer()).isEqualTo(Doer.partner("anapec", Through.SOAP));
            assertThat(act.partner()).contains("anapec");
            assertThat(act.outcome()).isEqualTo("PARTNER_SUSPENDED");
        });
    }

    @Test
    void aSignedMessageIsLetInByItsSignatureAloneAndAnsweredSigned() throws Exception {
        partnerKeys.certificates.put(TestKeys.own("anapec").certificate(), FakeHub.ANAPEC);

        post(null, signed("anapec"));

        var answered = new FakePartnerKeys();
        answered.known.add(HUB);
        answered.certificates.put(TestKeys.own("hub").certificate(), HUB);
        assertThat(new Signatures(answered, new MemoryReplays(), Clock.systemUTC())
                        .shown(answer.toString(StandardCharsets.UTF_8), SOAP)
                        .check())
                .isEqualTo(new Proven.As(HUB, AuthenticationMethod.SIGNATURE));
        assertThat(answer.toString(StandardCharsets.UTF_8)).contains(":partner>anapec</");
        assertThat(forwardedTo).isNull();
    }

    @Test
    void aMessageOfNobodyIsNotLetInSignedOrNot() throws Exception {
        post(null, ECHO);
        assertThat(answered).containsEntry("setStatus", 401);
        answered.clear();

        post(null, signed("mallory"));
        assertThat(answered).containsEntry("setStatus", 401);
        answered.clear();

        post(null, "not even XML");
        assertThat(answered).containsEntry("setStatus", 401);
        assertThat(hub.refused).isEmpty();
    }

    @Test
    void aSecretAndASignatureAreOfTheSamePartner() throws Exception {
        partnerKeys.known.add(HUB);
        partnerKeys.certificates.put(TestKeys.own("zav").certificate(), HUB);
        partnerKeys.certificates.put(TestKeys.own("anapec").certificate(), FakeHub.ANAPEC);

        post("s3cret", signed("zav"));
        assertThat(answered).containsEntry("setStatus", 401);

        post("s3cret", signed("anapec"));
        assertThat(answered).containsEntry("setStatus", 200);
    }

    @Test
    void whoIsSuspendedIsNotLetInByASignatureEither() throws Exception {
        partnerKeys.certificates.put(TestKeys.own("anapec").certificate(), FakeHub.ANAPEC);
        registry.replace(new Configuration(List.of(ANAPEC.with(Status.SUSPENDED)), List.of()));

        post(null, signed("anapec"));

        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("PARTNER_SUSPENDED");
    }

    private static String signed(String name) {
        var message = signing(TestKeys.own(name)).signed(ECHO.getBytes(StandardCharsets.UTF_8), SOAP);
        return new String(message, StandardCharsets.UTF_8);
    }

    private static BodySigning signing(TestKeys keys) {
        return new BodySigning(keys.key(), keys.certificate(), Clock.systemUTC());
    }

    private void post(String secret, String body) throws Exception {
        var basic = Base64.getEncoder().encodeToString(("anapec:" + secret).getBytes(StandardCharsets.UTF_8));
        var in = new Body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        RequestDispatcher endpoint = fake(RequestDispatcher.class, (name, arguments) -> {
            var all = ((HttpServletRequest) arguments[0]).getInputStream().readAllBytes();
            readAgain = new String(all, StandardCharsets.UTF_8);
            return null;
        });
        var request = fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> "POST";
            case "getRequestURI" -> "/soap/exchange";
            case "getContentType" -> "text/xml; charset=utf-8";
            case "getContentLengthLong" -> -1L;
            case "isSecure" -> false;
            case "getRemoteAddr" -> "192.0.2.7";
            case "getHeader" -> secret != null && arguments[0].equals("Authorization") ? "Basic " + basic : null;
            case "getInputStream" -> in;
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "getRequestDispatcher" -> {
                forwardedTo = (String) arguments[0];
                yield endpoint;
            }
            default -> throw new UnsupportedOperationException(name);
        });
        var out = new Out(answer);
        var response = fake(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "getOutputStream" -> out;
            case "isCommitted" -> false;
            case "resetBuffer" -> null;
            default -> answered.put(name, arguments[0]);
        });
        filter.doFilter(request, response, null);
    }

    private interface Answering {
        Object answer(String method, Object[] arguments) throws Exception;
    }

    private static <T> T fake(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    var answer = answering.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(jakarta.servlet.ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Out extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Out(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(jakarta.servlet.WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
