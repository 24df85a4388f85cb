package org.qantara.europass;

import java.util.List;
import java.util.Map;
import org.qantara.model.PartialDate;
import org.qantara.parsing.XmlWriter;

/** Lists are wrapped, dates are attributes. */
final class XmlDialect implements Dialect {
    private final OnlyWhatHolds out = new OnlyWhatHolds(new XmlWriter(Map.of("", EuropassXml.NAMESPACE)));

    @Override
    public OnlyWhatHolds out() {
        return out;
    }

    @Override
    public void root(String locale) {
        out.begin(PassportReader.ROOT);
        out.attribute("locale", locale);
    }

    @Override
    public void list(String wrapper, String item) {
        out.begin(wrapper);
    }

    @Override
    public void endList() {
        out.end();
    }

    @Override
    public void date(String name, PartialDate date) {
        out.begin(name);
        switch (date) {
            case PartialDate.OfYear _ -> year(date);
            case PartialDate.OfMonth(var month) -> {
                year(date);
                out.attribute("month", "--" + twoDigits(month.getMonthValue()));
            }
            case PartialDate.OfDay(var day) -> {
                year(date);
                out.attribute("month", "--" + twoDigits(day.getMonthValue()));
                out.attribute("day", "---" + twoDigits(day.getDayOfMonth()));
            }
        }
        out.end();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private void year(PartialDate date) {
        out.attribute("year", PartialDate.of(date.year()).toString());
    }

    @Override
    public void licences(List<String> categories) {
        out.begin("Description");
        for (var category : categories) out.leaf("Licence", category);
        out.end();
    }

    @Override
    public void id(String id) {
        out.attribute("id", id);
    }
}
