package org.qantara.hub.notice;

import java.util.List;
import java.util.UUID;
import org.qantara.hub.audit.Through;
import org.qantara.hub.registry.PartnerId;

/** What a partner finds when it asks for notices, and how it answers them. */
public interface NoticeBoard {
    /** The oldest that this recipient has yet to acknowledge, no more than {@value Notices#MOST}; it has been told then. */
    List<Notice> read(PartnerId to, Through through);

    /** The recipient says that it has done so; says whether there is such a notice to it. The first time stands. */
    boolean acknowledge(PartnerId by, UUID notice, Through through);
}
