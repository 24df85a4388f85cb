package org.qantara.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Finds the attachments of a document, each once, however its name tree is grown. */
final class Attachments {
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final int MOST = 1_000;

    private final List<Attachment> found = new ArrayList<>();
    private final Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private int ofThisPlace;

    private Attachments() {}

    /** In the order of the tree, then those that are in the list alone; not more than anybody attaches. */
    static List<Attachment> of(COSDictionary catalog) {
        var attachments = new Attachments();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) attachments.tree(names.getCOSDictionary(COSName.EMBEDDED_FILES));
        attachments.list(catalog.getCOSArray(ASSOCIATED));
        return attachments.found;
    }

    private void tree(COSDictionary root) {
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) open.push(root);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!met.add(node)) continue;
            var pairs = node.getCOSArray(COSName.NAMES);
            for (int i = 1; pairs != null && i < pairs.size(); i += 2) add("/EmbeddedFiles", pairs.getObject(i));
            var kids = node.getCOSArray(COSName.KIDS);
            for (int i = kids == null ? -1 : kids.size() - 1; i >= 0; i--)
                if (kids.getObject(i) instanceof COSDictionary kid) open.push(kid);
        }
    }

    private void list(COSArray associated) {
        ofThisPlace = 0;
        for (int i = 0; associated != null && i < associated.size(); i++) add("/AF", associated.getObject(i));
    }

    private void add(String place, COSBase specification) {
        if (!(specification instanceof COSDictionary given) || !met.add(given)) return;
        ofThisPlace++;
        if (found.size() == MOST) throw Allowance.tooLarge(MOST + " files");
        found.add(Attachment.of(ofThisPlace == 1 ? place : place + "[" + ofThisPlace + "]", given));
    }
}
