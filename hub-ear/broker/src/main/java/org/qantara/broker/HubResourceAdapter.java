package org.qantara.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * The Artemis resource adapter, which first starts the broker itself when its settings name no other.
 *
 * <p>The settings stand in a file that only its owner can read, so that no secret is in the server's configuration:
 * {@code url}, {@code user} and {@code secret} of an external broker, or those of {@link BrokerSettings}.
 */
public class HubResourceAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;
    /** So many milliseconds another broker waits for a hub that stands still before another hub gets what is for it. */
    private static final long STANDING_STILL = 10_000;
    /** Milliseconds between two attempts to set up a message endpoint, which are made for ever. */
    private static final long AGAIN = 2_000;

    private String settingsFile;
    private transient Broker broker;

    public String getSettingsFile() {
        return settingsFile;
    }

    /** Called by the server with the value of the configuration property {@code SettingsFile}. */
    public void setSettingsFile(String settingsFile) {
        this.settingsFile = settingsFile;
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        try {
            var settings = BrokerSettings.read(Path.of(settingsFile));
            connectTo(settings);
            startBroker(settings);
        } catch (IOException | IllegalArgumentException e) {
            throw new ResourceAdapterInternalException("unusable broker settings " + settingsFile, e);
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    private void connectTo(Properties settings) {
        var url = BrokerUrl.parse(settings.getProperty("url", "vm://0"));
        setConnectorClassName(url.connectorClasses());
        setConnectionParameters(url.parameters());
        setHA(url.ha());
        setSetupAttempts(-1); // not in ra.xml: servers find no setter whose getter is of another type
        setSetupInterval(AGAIN);
        if (settings.containsKey("url")) {
            setConnectionTTL(STANDING_STILL);
            setClientFailureCheckPeriod(STANDING_STILL / 2);
        }
        setUserName(BrokerSettings.needed(settings, "user"));
        setPassword(BrokerSettings.needed(settings, "secret"));
    }

    private void startBroker(Properties settings) throws ResourceAdapterInternalException {
        if (settings.containsKey("url")) {
            return;
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(getClass().getClassLoader()); // Artemis finds its protocols through it
        try {
            broker = Broker.start(BrokerSettings.of(settings));
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("the broker did not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
