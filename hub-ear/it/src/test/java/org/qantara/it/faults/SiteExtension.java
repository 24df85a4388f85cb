package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.qantara.it.hub.Confidential;

/** Makes the site before the first test that needs it, closes it after the last one, reads its log after each class. */
final class SiteExtension implements ParameterResolver, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(SiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("site", _ -> site(), Site.class);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        var site = context.getRoot().getStore(NAMESPACE).get("site", Site.class);
        if (site == null) {
            return;
        }
        var confidential = new Confidential(Site.FOLDER.resolve("hub"));
        for (var folder : List.of("hub/logs", "broker", "database")) {
            assertThat(confidential.inLogs(Site.FOLDER.resolve(folder)))
                    .as("what no log may hold")
                    .isEmpty();
        }
    }

    private static Site site() {
        try {
            return new Site();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
