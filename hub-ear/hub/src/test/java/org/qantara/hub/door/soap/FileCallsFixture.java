package org.qantara.hub.door.soap;

import org.qantara.hub.audit.Keys;
import org.qantara.hub.door.FakeHub;
import org.qantara.hub.door.FileDoor;

/** Calls about files outside a container. */
final class FileCallsFixture {
    private FileCallsFixture() {}

    static FileCalls of(FakeHub hub) {
        return new FileCalls(new FileDoor(hub, hub, hub), Keys.fresh());
    }
}
