package org.qantara.europass;

import java.util.List;
import org.qantara.model.PartialDate;
import org.qantara.parsing.JsonWriter;

/** Lists are arrays named as their items, dates are objects of numbers. */
final class JsonDialect implements Dialect {
    private final OnlyWhatHolds out = new OnlyWhatHolds(new JsonWriter());

    @Override
    public OnlyWhatHolds out() {
        return out;
    }

    @Override
    public void root(String locale) {
        out.begin(PassportReader.ROOT);
        out.leaf("Locale", locale);
    }

    @Override
    public void list(String wrapper, String item) {
        out.beginList(item);
    }

    @Override
    public void endList() {
        out.endList();
    }

    @Override
    public void date(String name, PartialDate date) {
        out.begin(name);
        out.leaf("Year", date.year());
        switch (date) {
            case PartialDate.OfYear _ -> {}
            case PartialDate.OfMonth(var month) -> out.leaf("Month", month.getMonthValue());
            case PartialDate.OfDay(var day) -> {
                out.leaf("Month", day.getMonthValue());
                out.leaf("Day", day.getDayOfMonth());
            }
        }
        out.end();
    }

    @Override
    public void licences(List<String> categories) {
        out.beginList("Description");
        for (var category : categories) out.leaf("Licence", category);
        out.endList();
    }

    @Override
    public void id(String id) {
        out.leaf("Id", id);
    }
}
