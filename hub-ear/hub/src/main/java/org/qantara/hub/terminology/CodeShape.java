package org.qantara.hub.terminology;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.CodeSystem;

/** How the codes of a system look that is known here; others may look as they like. */
public enum CodeShape {
    ISCO_08(CodeSystem.ISCO_08, "[0-9]{1,4}", "7411", true),
    KLDB_2010(CodeSystem.KLDB_2010, "[0-9]{1,5}", "26212", true),
    ROME(CodeSystem.ROME, "[A-N](?:[0-9]{2}){0,2}", "F1602", true),
    ISCED_F(CodeSystem.ISCED_FIELD, "[0-9]{2,4}", "0713", true),
    EQF(CodeSystem.EQF, "[1-8]", "4", false),
    ESCO_OCCUPATION(
            CodeSystem.ESCO_OCCUPATION, "http://data\\.europa\\.eu/esco/\\S+", "http://data.europa.eu/esco/…", false),
    ESCO_SKILL(CodeSystem.ESCO_SKILL, "http://data\\.europa\\.eu/esco/\\S+", "http://data.europa.eu/esco/…", false);

    private static final Pattern ESCO = Pattern.compile(
            "http://data\\.europa\\.eu/esco/(?:occupation|skill|isco)/(?:[0-9a-fA-F-]{36}|C?[0-9]{1,4})");

    private final String system;
    private final Pattern pattern;
    private final String example;
    private final boolean longerIsNarrower;

    CodeShape(String system, String pattern, String example, boolean longerIsNarrower) {
        this.system = system;
        this.pattern = Pattern.compile(pattern);
        this.example = example;
        this.longerIsNarrower = longerIsNarrower;
    }

    public static Optional<CodeShape> of(String system) {
        return Arrays.stream(values()).filter(it -> it.system.equals(system)).findFirst();
    }

    public boolean fits(String code) {
        return pattern.matcher(code).matches();
    }

    /** Whether nothing but a code looks so: of an address the part that others could fill, too. */
    boolean isNarrowly(String code) {
        return fits(code)
                && (this != ESCO_OCCUPATION && this != ESCO_SKILL
                        || ESCO.matcher(code).matches());
    }

    public String example() {
        return example;
    }

    /** Whether a code that begins as another one does is a part of it. */
    boolean longerIsNarrower() {
        return longerIsNarrower;
    }
}
