package org.qantara.hub.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.qantara.hub.door.admin.AdministratorPassword;

/** Who runs the hub. */
@ApplicationScoped
class AdminWiring {
    @Produces
    @Singleton
    AdministratorPassword password(Settings settings) {
        return new AdministratorPassword(settings.adminPassword());
    }
}
