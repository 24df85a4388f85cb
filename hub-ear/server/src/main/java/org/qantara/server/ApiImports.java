package org.qantara.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bundle for Payara that lets applications find the server's packages sooner, and nothing else.
 *
 * <p>Payara's own bundle imports every package it offers to applications only when it is first asked for (OSGi Core,
 * 3.9.4, dynamic import), and each time the framework checks all imports it has so far: a quarter of the work of a start.
 * This fragment of that bundle (OSGi Core, 3.14) names those packages, so that all are checked at once. It offers no
 * package that would not be found without it, and a package the server does not have is left out.
 */
final class ApiImports {

    private static final String HOST = "GlassFish-Application-Common-Module";
    private static final Path FILE = Path.of("modules", "qantara-api-imports.jar");
    private static final long WHENEVER = 1_577_836_800_000L; // the same bytes at every start

    private ApiImports() {}

    /** Puts the bundle among those in {@code glassfish}, unless it is there. */
    static void into(Path glassfish) throws IOException {
        var file = glassfish.resolve(FILE);
        var bundle = bundle();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bundle)) {
            Files.write(file, bundle);
        }
    }

    private static byte[] bundle() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("META-INF/MANIFEST.MF");
            entry.setTime(WHENEVER);
            jar.putNextEntry(entry);
            manifest().write(jar);
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.qantara.server.api-imports");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Fragment-Host", HOST);
        main.putValue("Import-Package", packages());
        return manifest;
    }

    private static String packages() {
        try (var in = ApiImports.class.getResourceAsStream("api-packages")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(name -> name + ";resolution:=optional")
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
