package org.qantara.it.hub;

import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the hub before the first class that needs it, stops it after the last one, reads its log after each. */
public final class HubExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(HubExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        hub(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Assertions.assertThat(new ServerLog(hub(context).log()).blemishes())
                .as("lines of %s", hub(context).log())
                .isEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Hub.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return hub(context);
    }

    private static Hub hub(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("hub", _ -> started(), Hub.class);
    }

    private static Hub started() {
        try {
            return new Hub();
        } catch (Exception e) {
            throw new IllegalStateException("the hub did not start", e);
        }
    }
}
