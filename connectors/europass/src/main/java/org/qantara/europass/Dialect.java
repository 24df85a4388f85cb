package org.qantara.europass;

import java.util.List;
import org.qantara.model.PartialDate;

/** Where the XML of a passport and its JSON twin differ. */
sealed interface Dialect permits XmlDialect, JsonDialect {
    OnlyWhatHolds out();

    /** Begins the document and says its language. */
    void root(String locale);

    /** Begins a list: a wrapper in XML, an array named as its items in JSON. */
    void list(String wrapper, String item);

    void endList();

    void date(String name, PartialDate date);

    void licences(List<String> categories);

    /** The id of the file begun last. */
    void id(String id);

    default void list(String item) {
        list(item + "List", item);
    }
}
