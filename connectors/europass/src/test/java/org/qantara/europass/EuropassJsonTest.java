package org.qantara.europass;

import java.nio.file.Path;
import java.util.Set;
import org.qantara.spi.Payload;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.StableContract;
import org.qantara.tck.WritesContract;

class EuropassJsonTest implements ReadsContract, WritesContract, StableContract<EuropassJson>, GoldenCases {
    @Override
    public EuropassJson connector() {
        return new EuropassJson();
    }

    @Override
    public Payload fullestDocument() {
        return Fullest.json();
    }

    @Override
    public Set<String> carryingNothing() {
        return Set.of(
                "/SkillsPassport/DocumentInfo/Copyright",
                "/SkillsPassport/DocumentInfo/EuropassLogo",
                "/SkillsPassport/PrintingPreferences",
                "/SkillsPassport/LearnerInfo/Identification/Photo/Metadata",
                "/SkillsPassport/LearnerInfo/Identification/Signature/Metadata",
                "/SkillsPassport/Attachment/Metadata",
                "/SkillsPassport/Attachment/Id",
                "/SkillsPassport/Attachment[2]/Id");
    }

    @Override
    public Path goldenFolder() {
        return Path.of("src/test/resources/golden/json");
    }
}
