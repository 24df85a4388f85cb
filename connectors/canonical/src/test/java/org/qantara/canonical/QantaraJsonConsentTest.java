package org.qantara.canonical;

import java.nio.file.Path;

class QantaraJsonConsentTest implements ConsentContract<QantaraJson> {
    @Override
    public QantaraJson connector() {
        return new QantaraJson();
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/json-consent");
    }
}
