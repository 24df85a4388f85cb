package org.qantara.europass;

import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class EuropassXmlTest implements ReadsContract, WritesContract, StableContract<EuropassXml>, GoldenCases {
    @Override
    public EuropassXml connector() {
        return new EuropassXml();
    }

    @Override
    public Payload fullestDocument() {
        return Fullest.xml();
    }

    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/SkillsPassport/DocumentInfo/Copyright",
                "/SkillsPassport/DocumentInfo/EuropassLogo",
                "/SkillsPassport/PrintingPreferences",
                "/SkillsPassport/LearnerInfo/Identification/Photo/MetadataList",
                "/SkillsPassport/LearnerInfo/Identification/Signature/MetadataList",
                "/SkillsPassport/AttachmentList/Attachment/MetadataList",
                "/SkillsPassport/AttachmentList/Attachment/@id",
                "/SkillsPassport/AttachmentList/Attachment[2]/@id");
    }

    @Override
    public void validate(Payload payload) {
        PassportSchema.assertValid(payload);
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/xml");
    }
}
