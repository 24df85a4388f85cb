package org.qantara.bench.peer;

import javax.xml.stream.XMLStreamException;

/** A job or a course while it is read: both have a period, an organisation and a country. */
final class Stage {

    private String from;
    private String to;
    private boolean current;
    private String title;
    private String organisation;
    private String country;
    private String code;

    static Candidate.Job job(Pass pass) throws XMLStreamException {
        var stage = new Stage();
        pass.each(name -> {
            switch (name) {
                case "Period" -> stage.period(pass);
                case "Position" -> stage.title = Label.read(pass).label();
                case "Employer" -> stage.organisation(pass);
                default -> pass.skip();
            }
        });
        return new Candidate.Job(
                stage.from, stage.to, stage.current, stage.title, stage.organisation, stage.country, stage.code);
    }

    static Candidate.Education education(Pass pass) throws XMLStreamException {
        var stage = new Stage();
        pass.each(name -> {
            switch (name) {
                case "Period" -> stage.period(pass);
                case "Title" -> stage.title = pass.text();
                case "Organisation" -> stage.organisation(pass);
                case "Level" -> stage.code = Label.read(pass).code();
                default -> pass.skip();
            }
        });
        return new Candidate.Education(
                stage.from, stage.to, stage.title, stage.organisation, stage.country, stage.code);
    }

    private void period(Pass pass) throws XMLStreamException {
        pass.each(name -> {
            switch (name) {
                case "From" -> from = pass.date();
                case "To" -> to = pass.date();
                case "Current" -> current = Boolean.parseBoolean(pass.text());
                default -> pass.skip();
            }
        });
    }

    private void organisation(Pass pass) throws XMLStreamException {
        pass.each(name -> {
            switch (name) {
                case "Name" -> organisation = pass.text();
                case "ContactInfo" -> contact(pass);
                case "Sector" -> code = Label.read(pass).code();
                default -> pass.skip();
            }
        });
    }

    private void contact(Pass pass) throws XMLStreamException {
        pass.each(kind -> {
            if (kind.equals("Address")) {
                pass.each(_ -> country(pass));
            } else {
                pass.skip();
            }
        });
    }

    private void country(Pass pass) throws XMLStreamException {
        pass.each(name -> {
            if (name.equals("Country")) {
                country = Label.read(pass).code();
            } else {
                pass.skip();
            }
        });
    }
}
