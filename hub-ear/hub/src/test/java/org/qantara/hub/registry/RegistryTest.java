package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qantara.spi.FormatId;

class RegistryTest {
    private static final PartnerId ZAV = new PartnerId("zav");
    private static final Configuration OF_ZAV = new Configuration(
            List.of(new Partner(ZAV, Map.of(), new FormatId("europass-xml"), new Access.MailboxPull())), List.of());

    private final Registry registry = new Registry();

    @Test
    void whoAsksBeforeAnythingIsInForceWaitsAndIsNotToldThatNobodyIsKnown() throws Exception {
        var asked = new CompletableFuture<Boolean>();
        var asking = Thread.ofPlatform()
                .start(() -> asked.complete(registry.partner(ZAV).isPresent()));
        while (asking.getState() != Thread.State.TIMED_WAITING && asking.isAlive()) Thread.onSpinWait();

        registry.replace(OF_ZAV);

        assertThat(asked.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFirstConfigurationComesAfterOneOfNobody() {
        assertThat(registry.replace(OF_ZAV)).isEqualTo(Configuration.NONE);
        assertThat(registry.replace(Configuration.NONE)).isEqualTo(OF_ZAV);
    }
}
