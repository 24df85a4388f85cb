package org.qantara.it.hub;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the hub before the first class that needs it, stops it after the last one, reads its logs after each. */
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
        var confidential = hub(context).confidential();
        Assertions.assertThat(confidential.inLogs(hub(context).log().getParent()))
                .as("what no log may hold")
                .isEmpty();
        Assertions.assertThat(confidential.inProblems())
                .as("what no problem may hold")
                .isEmpty();
        for (var path : List.of("/metrics", "/health", "/health/ready", "/api/v1/formats")) {
            Assertions.assertThat(confidential.in(hub(context).wire().get(path).body()))
                    .as("what %s may not say", path)
                    .isEmpty();
        }
        var numbers = hub(context).administration().read("/metrics");
        Assertions.assertThat(numbers.statusCode()).isEqualTo(200);
        Assertions.assertThat(confidential.in(numbers.body()))
                .as("what the numbers for administrators may not say")
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
