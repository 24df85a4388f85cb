package org.qantara.bench.peer;

import javax.xml.stream.XMLStreamException;

/** The person of a SkillsPassport. */
record LearnerParser(Pass pass, Candidate candidate) {

    void read() throws XMLStreamException {
        pass.each(name -> {
            switch (name) {
                case "Identification" -> identification();
                case "WorkExperienceList" -> pass.each(_ -> candidate.jobs.add(Stage.job(pass)));
                case "EducationList" -> pass.each(_ -> candidate.education.add(Stage.education(pass)));
                case "Skills" -> pass.each(this::skills);
                default -> pass.skip();
            }
        });
    }

    private void identification() throws XMLStreamException {
        pass.each(name -> {
            switch (name) {
                case "PersonName" -> name();
                case "ContactInfo" -> contact();
                case "Demographics" -> demographics();
                default -> pass.skip();
            }
        });
    }

    private void name() throws XMLStreamException {
        pass.each(part -> {
            switch (part) {
                case "FirstName" -> candidate.firstName = pass.text();
                case "Surname" -> candidate.surname = pass.text();
                default -> pass.skip();
            }
        });
    }

    private void contact() throws XMLStreamException {
        pass.each(kind -> {
            if (kind.equals("Email")) {
                pass.each(_ -> candidate.email = pass.text());
            } else {
                pass.skip();
            }
        });
    }

    private void demographics() throws XMLStreamException {
        pass.each(part -> {
            switch (part) {
                case "Birthdate" -> candidate.birthDate = pass.date();
                case "NationalityList" ->
                    pass.each(_ -> candidate.nationalities.add(Label.read(pass).codeOrLabel()));
                default -> pass.skip();
            }
        });
    }

    private void skills(String kind) throws XMLStreamException {
        if (kind.equals("Linguistic")) {
            pass.each(this::languages);
            return;
        }
        pass.each(name -> {
            if (name.equals("Description")) {
                candidate.skills.add(new Candidate.Skill(kind, pass.plain()));
            } else {
                pass.skip();
            }
        });
    }

    private void languages(String list) throws XMLStreamException {
        switch (list) {
            case "MotherTongueList" -> pass.each(_ -> candidate.motherTongues.add(language()));
            case "ForeignLanguageList" -> pass.each(_ -> candidate.languages.add(language()));
            default -> pass.skip();
        }
    }

    private Candidate.Language language() throws XMLStreamException {
        var levels = new String[5];
        var known = new Label[] {new Label(null, null)};
        pass.each(name -> {
            switch (name) {
                case "Description" -> known[0] = Label.read(pass);
                case "ProficiencyLevel" -> pass.each(dimension -> level(dimension, levels));
                default -> pass.skip();
            }
        });
        return new Candidate.Language(
                known[0].code(), known[0].label(), levels[0], levels[1], levels[2], levels[3], levels[4]);
    }

    private void level(String dimension, String[] levels) throws XMLStreamException {
        switch (dimension) {
            case "Listening" -> levels[0] = pass.text();
            case "Reading" -> levels[1] = pass.text();
            case "SpokenInteraction" -> levels[2] = pass.text();
            case "SpokenProduction" -> levels[3] = pass.text();
            case "Writing" -> levels[4] = pass.text();
            default -> pass.skip();
        }
    }
}
