package org.qantara.canonical;

import java.nio.file.Path;

class QantaraXmlConsentTest implements ConsentContract<QantaraXml> {
    @Override
    public QantaraXml connector() {
        return new QantaraXml();
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/xml-consent");
    }
}
