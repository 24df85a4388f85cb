package org.qantara.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes the site before the first test that needs it, and closes it after the last one. */
final class SiteExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("site", _ -> site(), Site.class);
    }

    private static Site site() {
        try {
            return new Site();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
