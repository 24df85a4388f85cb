package org.qantara.tck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element that holds something and is the only one of its name where it stands. */
record XmlSingle(String path, Element element) {
    static List<XmlSingle> of(Document dom) {
        var singles = new ArrayList<XmlSingle>();
        var root = dom.getDocumentElement();
        collect("/" + root.getLocalName(), root, singles);
        return singles;
    }

    private static void collect(String path, Element parent, List<XmlSingle> singles) {
        var children = children(parent);
        var met = new HashMap<String, Integer>();
        for (var child : children) {
            var name = child.getLocalName();
            int number = met.merge(name, 1, Integer::sum);
            var at = path + "/" + name + (number == 1 ? "" : "[" + number + "]");
            boolean alone = children.stream()
                            .filter(other -> other.getLocalName().equals(name))
                            .count()
                    == 1;
            if (alone && holdsSomething(child)) singles.add(new XmlSingle(at, child));
            collect(at, child, singles);
        }
    }

    private static boolean holdsSomething(Element element) {
        return !element.getTextContent().isBlank()
                || element.hasAttributes()
                || children(element).stream().anyMatch(XmlSingle::holdsSomething);
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) children.add(element);
        return children;
    }
}
