package org.qantara.it.hub;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The EAR as the build made it, deployed by Arquillian for as long as this is open, seen from outside. */
public final class ShippedEar implements AutoCloseable {

    private static final String FILE = "qantara.it.ear";

    private final TestRunnerAdaptor arquillian;

    /** Deploys the file through the administration of a running server. */
    ShippedEar(Path ear, int adminPort, String adminPassword) throws Exception {
        System.setProperty(FILE, ear.toString());
        System.setProperty("qantara.it.admin-port", Integer.toString(adminPort));
        System.setProperty("qantara.it.admin-password", adminPassword);
        arquillian = TestRunnerAdaptorBuilder.build();
        arquillian.beforeSuite();
        arquillian.beforeClass(ShippedEar.class, LifecycleMethodExecutor.NO_OP);
    }

    /** Arquillian asks for it. */
    @Deployment(testable = false)
    public static EnterpriseArchive ear() {
        return ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, Path.of(System.getProperty(FILE)).toFile());
    }

    /** Undeploys it. */
    @Override
    public void close() {
        try {
            arquillian.afterClass(ShippedEar.class, LifecycleMethodExecutor.NO_OP);
            arquillian.afterSuite();
            arquillian.shutdown();
        } catch (Exception e) {
            throw new IllegalStateException("the hub was not undeployed", e);
        }
    }
}
