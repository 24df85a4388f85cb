package org.qantara.hub.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private final Properties told = new Properties();

    @BeforeEach
    void password(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "s3cret\n");
        told.setProperty("qantara.broker-password-file", file.toString());
    }

    @Test
    void ourOwnBrokerNeedsNoWord() {
        assertThat(settings().broker().url()).isEqualTo("vm://0");
    }

    @Test
    void anotherBrokerIsTrustedWithTheSendersOnlyIfTheOperatorSaysSo() {
        told.setProperty("qantara.broker-url", "tcp://broker.example:61616");
        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("qantara.broker-stamps is not true");

        told.setProperty("qantara.broker-stamps", "true");
        assertThat(settings().broker().url()).isEqualTo("tcp://broker.example:61616");
    }

    private Settings settings() {
        return Settings.of(new Told(told));
    }

    private record Told(Properties properties) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(properties.getProperty(name))
                    .map(text -> type.cast(type == Boolean.class ? Boolean.valueOf(text) : text));
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return properties.stringPropertyNames();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
